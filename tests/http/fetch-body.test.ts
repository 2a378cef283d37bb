import { createCollector } from '../../src/http/body'
import { readFetchBody } from '../../src/http/fetch-body'
import type { PlainRequest } from '../../src/http/web'
import { bytes } from './samples'

const URL = 'http://localhost/callbacks'

const read = async (request: unknown, maxBytes = 10): Promise<unknown> =>
  readFetchBody(request as PlainRequest, createCollector(maxBytes))

const whole = (text: string) => ({ state: 'whole', bytes: bytes(text) })

const requestOf = (body: string | ReadableStream | null): Request =>
  new Request(URL, { method: 'POST', body, duplex: 'half' })

/** Gives chunks, and then ends or fails. */
const streamOf = (chunks: readonly unknown[], end: 'ends' | 'fails' | 'hangs' = 'ends'): ReadableStream => {
  const left = [...chunks]
  return new ReadableStream({
    pull: async (controller) => {
      const next = left.shift()
      if (next !== undefined) controller.enqueue(next)
      else if (end === 'ends') controller.close()
      else if (end === 'fails') controller.error(new Error('gone'))
      else await new Promise(() => undefined)
    }
  })
}

const CONSUMED = {
  state: 'unreadable',
  cause: new TypeError('the body was read before: call receiver.fetch first, or give it request.clone()')
}

describe('readFetchBody', () => {
  it('reads a body', async () => {
    expect(await read(requestOf('abc'))).toStrictEqual(whole('abc'))
    expect(await read(requestOf(streamOf([bytes('ab'), bytes('c')])))).toStrictEqual(whole('abc'))
  })

  it('is empty without a body', async () => {
    expect(await read(requestOf(null))).toStrictEqual(whole(''))
    expect(await read(requestOf(''))).toStrictEqual(whole(''))
    expect(await read({ bodyUsed: false })).toStrictEqual(whole(''))
  })

  it('is `aborted` if the stream fails', async () => {
    expect(await read(requestOf(streamOf([bytes('ab')], 'fails')))).toStrictEqual({ state: 'aborted' })
    expect(await read(requestOf(streamOf([], 'fails')))).toStrictEqual({ state: 'aborted' })
  })

  it('is too large', async () => {
    expect(await read(requestOf('abcdef'), 5)).toStrictEqual({ state: 'too-large', bytes: bytes('abcde') })
  })

  it('stops at a body that is far too large, even if it cannot be cancelled', async () => {
    const chunks = Array.from({ length: 40 }, () => new Uint8Array(1024 * 1024))
    const expected = { state: 'too-large', bytes: new Uint8Array(10) }
    expect(await read(requestOf(streamOf(chunks)))).toStrictEqual(expected)
    const reads = async (): Promise<unknown> => Promise.resolve({ done: false, value: chunks[0] })
    const cancel = async (): Promise<void> => Promise.reject(new Error('cannot'))
    expect(
      await read({ bodyUsed: false, body: { getReader: () => ({ read: reads, cancel }) } })
    ).toStrictEqual(expected)
  })

  it('is `unreadable` if the body was read', async () => {
    const request = requestOf('abc')
    await request.text()
    expect(await read(request)).toStrictEqual(CONSUMED)
  })

  it('is `unreadable` if something else reads it', async () => {
    const request = requestOf('abc')
    request.body?.getReader()
    expect(await read(request)).toStrictEqual(CONSUMED)
  })

  it('is `unreadable` if its chunks are text', async () => {
    expect(await read({ bodyUsed: false, body: streamOf(['abc']) })).toMatchObject({ state: 'unreadable' })
  })

  it('reads the clone of a request that is read as well', async () => {
    const request = requestOf('abc')
    const body = await read(request.clone())
    expect([body, await request.text()]).toStrictEqual([whole('abc'), 'abc'])
  })
})
