import { getEventListeners } from 'node:events'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { untilAborted } from '../../../src/cli/input/until-aborted'

async function* endless(after: readonly string[], onClose: () => void): AsyncGenerator<string> {
  try {
    yield* after
    await new Promise(() => undefined)
  } finally {
    onClose()
  }
}

const collect = async (items: AsyncIterable<string>): Promise<readonly string[]> => {
  const all: string[] = []
  for await (const item of items) all.push(item)
  return all
}

async function* listed(items: readonly string[]): AsyncGenerator<string> {
  await Promise.resolve()
  yield* items
}

describe('untilAborted', () => {
  it('hands on all there is', async () => {
    expect(await collect(untilAborted(listed(['a', 'b']), new AbortController().signal))).toStrictEqual([
      'a',
      'b'
    ])
  })

  it('ends with an abort, though the next item never comes', async () => {
    const abort = new AbortController()
    setTimeout(() => {
      abort.abort()
    }, 10)
    expect(
      await collect(
        untilAborted(
          endless(['a'], () => undefined),
          abort.signal
        )
      )
    ).toStrictEqual(['a'])
  })

  it('hands on nothing after an abort', async () => {
    expect(
      await collect(
        untilAborted(
          endless([], () => undefined),
          AbortSignal.abort()
        )
      )
    ).toStrictEqual([])
  })

  it('takes a source that cannot be closed', async () => {
    const parts = ['a', 'b'][Symbol.iterator]()
    const items = { [Symbol.asyncIterator]: () => ({ next: () => Promise.resolve(parts.next()) }) }
    expect(await collect(untilAborted(items, new AbortController().signal))).toStrictEqual(['a', 'b'])
  })

  it('closes the source when nobody wants more', async () => {
    let isClosed = false
    const items = untilAborted(
      endless(['a', 'b'], () => {
        isClosed = true
      }),
      new AbortController().signal
    )
    for await (const item of items) if (item === 'a') break
    expect(isClosed).toBe(true)
  })

  it('hands on what the source throws', async () => {
    async function* failing(): AsyncGenerator<string> {
      yield await Promise.resolve('a')
      throw new Error('broken')
    }
    await expect(collect(untilAborted(failing(), new AbortController().signal))).rejects.toThrow('broken')
  })
})

describe('what untilAborted leaves behind', () => {
  it('on the signal is nothing, whichever way it ends', async () => {
    const abort = new AbortController()
    const listening = (): number => getEventListeners(abort.signal, 'abort').length
    const mostListening: number[] = []
    const read = async (items: AsyncIterable<string>, wanted: number): Promise<void> => {
      let count = 0
      for await (const item of untilAborted(items, abort.signal)) {
        mostListening.push(listening())
        if (item === 'throw') throw new Error(item)
        if (++count === wanted) return
      }
    }
    await read(listed(['a', 'b']), 3)
    await read(listed(['a', 'b']), 1)
    await expect(read(listed(['throw']), 1)).rejects.toThrow('throw')
    expect(mostListening).toStrictEqual([1, 1, 1, 1])
    expect(listening()).toBe(0)
  })

  it('in memory is nothing of the items, however long the signal lives', async () => {
    setFlagsFromString('--expose-gc')
    const collectGarbage = runInNewContext('gc') as () => void
    const abort = new AbortController()
    const made: WeakRef<Uint8Array>[] = []
    async function* chunks(): AsyncGenerator<Uint8Array> {
      for (let at = 0; at < 50; at++) {
        const chunk = new Uint8Array(1024)
        made.push(new WeakRef(chunk))
        yield await Promise.resolve(chunk)
      }
    }
    let bytes = 0
    for await (const chunk of untilAborted(chunks(), abort.signal)) bytes += chunk.length
    // A reference is held till the end of the turn in which it was looked at.
    await new Promise((resolve) => setTimeout(resolve, 5))
    collectGarbage()
    expect(bytes).toBe(50 * 1024)
    expect(made.filter((chunk) => chunk.deref() !== undefined).length).toBeLessThanOrEqual(1)
    expect(abort.signal.aborted).toBe(false)
  })
})
