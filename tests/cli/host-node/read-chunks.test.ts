import { PassThrough, Readable } from 'node:stream'
import { addAbortSignal } from 'node:stream'
import { FileError } from '../../../src/cli/host'
import { readChunks } from '../../../src/cli/host-node/read-chunks'

const { signal: never } = new AbortController()

const collect = async (open: () => Readable, signal = never): Promise<readonly Uint8Array[]> => {
  const chunks: Uint8Array[] = []
  for await (const chunk of readChunks(open, signal)) chunks.push(chunk)
  return chunks
}

describe('readChunks', () => {
  it('yields a Uint8Array that is no Buffer', async () => {
    const [bytes = Buffer.of()] = await collect(() => Readable.from([Buffer.from('{"cdr":[]}')]))
    expect([bytes, bytes.subarray(1)].map((some) => Buffer.isBuffer(some))).toStrictEqual([false, false])
  })

  it('yields exactly the bytes of the chunk, without a copy', async () => {
    const chunk = Buffer.from('before{"cdr":[]}after').subarray(6, 16)
    const [bytes = Buffer.of()] = await collect(() => Readable.from([chunk]))
    expect(Buffer.from(bytes).toString()).toBe('{"cdr":[]}')
    expect(bytes.buffer).toBe(chunk.buffer)
  })

  it('yields all chunks', async () => {
    const chunks = await collect(() => Readable.from(['a', 'b', 'c'].map((text) => Buffer.from(text))))
    expect(Buffer.concat(chunks).toString()).toBe('abc')
  })

  it('throws a FileError if the stream fails', async () => {
    const failing = (): Readable =>
      new Readable({
        read() {
          this.destroy(Object.assign(new Error('EIO'), { code: 'EIO' }))
        }
      })
    await expect(collect(failing)).rejects.toStrictEqual(new FileError('the device reports an error'))
  })

  it('throws a FileError if the stream cannot be opened', async () => {
    const error = Object.assign(new Error('EACCES'), { code: 'EACCES' })
    const open = (): Readable => {
      throw error
    }
    await expect(collect(open)).rejects.toStrictEqual(new FileError('permission denied'))
  })

  it('ends the wait for a silent stream when the signal is aborted', async () => {
    const abort = new AbortController()
    const silent = new PassThrough()
    silent.write('a')
    const chunks = readChunks(() => addAbortSignal(abort.signal, silent), abort.signal)
    expect((await chunks.next()).value).toHaveLength(1)
    const next = chunks.next()
    abort.abort()
    expect(await next).toStrictEqual({ done: true, value: undefined })
    expect(silent.destroyed).toBe(true)
  })

  it('opens nothing if the signal is aborted already', async () => {
    const open = jest.fn(() => Readable.from([Buffer.from('a')]))
    expect(await collect(open, AbortSignal.abort())).toStrictEqual([])
    expect(open).not.toHaveBeenCalled()
  })

  it('closes the stream if the reader stops', async () => {
    const stream = Readable.from([Buffer.from('a'), Buffer.from('b')])
    for await (const chunk of readChunks(() => stream, never)) {
      expect(chunk).toHaveLength(1)
      break
    }
    expect(stream.destroyed).toBe(true)
  })
})
