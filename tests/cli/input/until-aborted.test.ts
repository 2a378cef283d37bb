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
