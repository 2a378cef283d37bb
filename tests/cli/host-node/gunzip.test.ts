import { gzipSync } from 'node:zlib'
import { FileError } from '../../../src/cli/host'
import { gunzip } from '../../../src/cli/host-node/gunzip'
import { sourceOf } from '../input/source'

const TEXT = '{"cdr":[]}\n'.repeat(50_000)
const ZIPPED = gzipSync(TEXT)

const read = async (
  parts: readonly Uint8Array[]
): Promise<{ text: string; error: unknown; isClosed: boolean }> => {
  const { chunks, isClosed } = sourceOf(parts)
  const found: Uint8Array[] = []
  let error: unknown
  try {
    for await (const chunk of gunzip(chunks)) found.push(chunk)
  } catch (reason) {
    error = reason
  }
  return { text: Buffer.concat(found).toString(), error, isClosed: isClosed() }
}

const isText = async (...parts: readonly Uint8Array[]): Promise<readonly unknown[]> => {
  const { text, error } = await read(parts)
  return [text.length, text.startsWith('{"cdr":[]}\n'), error]
}

describe('gunzip', () => {
  it('decompresses a member, in any chunks', async () => {
    expect(await isText(ZIPPED)).toStrictEqual([TEXT.length, true, undefined])
    const bytes = Array.from(ZIPPED, (byte) => Uint8Array.of(byte))
    expect(await isText(...bytes)).toStrictEqual([TEXT.length, true, undefined])
    expect(await isText(gzipSync(''))).toStrictEqual([0, false, undefined])
  })

  it('decompresses several members, also before zeros', async () => {
    expect(await isText(ZIPPED, ZIPPED)).toStrictEqual([2 * TEXT.length, true, undefined])
    const both = Buffer.concat([ZIPPED, ZIPPED, new Uint8Array(100)])
    expect(await isText(both, new Uint8Array(100_000))).toStrictEqual([2 * TEXT.length, true, undefined])
  })

  it('yields a Uint8Array that is no Buffer', async () => {
    for await (const chunk of gunzip(sourceOf([ZIPPED]).chunks)) expect(Buffer.isBuffer(chunk)).toBe(false)
  })

  it.each([1, 8, 9, 100])('yields the start of data that lacks its last %i bytes', async (count) => {
    const { text, error, isClosed } = await read([ZIPPED.subarray(0, -count)])
    expect(error).toStrictEqual(new FileError('gzip data is truncated'))
    expect([TEXT.startsWith(text), isClosed]).toStrictEqual([true, true])
    if (count <= 8) expect(text).toHaveLength(TEXT.length)
    else expect(text.length).toBeGreaterThan(TEXT.length / 2)
  })

  it('yields the start of damaged data', async () => {
    const damaged = Uint8Array.from(ZIPPED)
    damaged.fill(255, ZIPPED.length - 300, ZIPPED.length - 100)
    expect((await read([damaged])).error).toStrictEqual(new FileError('gzip data is damaged'))
    const { text, error } = await read([ZIPPED, Uint8Array.of(1, 2, 3)])
    expect([text.length, error]).toStrictEqual([TEXT.length, new FileError('gzip data is damaged')])
  })

  it('closes the source if the reader stops', async () => {
    const { chunks, isClosed } = sourceOf([ZIPPED, ZIPPED])
    for await (const chunk of gunzip(chunks)) {
      expect(chunk.length).toBeGreaterThan(0)
      break
    }
    expect(isClosed()).toBe(true)
  })
})
