import { deflateSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { FileError } from '../../../src/cli/host'
import { gunzip } from '../../../src/cli/host-node/gunzip'
import { decompress } from '../../../src/cli/input/decompress'
import { sourceOf } from './source'

const read = async (
  parts: readonly Uint8Array[],
  path?: string
): Promise<{ readonly bytes: Buffer; readonly isClosed: boolean }> => {
  const { chunks, isClosed } = sourceOf(parts)
  const found: Uint8Array[] = []
  for await (const chunk of decompress(chunks, { path, command: 'validate' }, { gunzip })) found.push(chunk)
  return { bytes: Buffer.concat(found), isClosed: isClosed() }
}

const cut = (bytes: Uint8Array, at: number): readonly Uint8Array[] => [
  bytes.subarray(0, at % (bytes.length + 1)),
  bytes.subarray(at % (bytes.length + 1))
]

describe('decompress', () => {
  it('gives the same bytes for gzip of anything as for the bytes themselves, in any chunks', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.nat(), async (bytes, at) => {
        fc.pre(bytes[0] !== 0x1f && bytes[0] !== 0x28)
        const zipped = gzipSync(bytes)
        const plain = await read(cut(bytes, at))
        expect([plain.bytes.equals(bytes), plain.isClosed]).toStrictEqual([true, true])
        const unzipped = await read(cut(zipped, at))
        expect([unzipped.bytes.equals(bytes), unzipped.isClosed]).toStrictEqual([true, true])
      })
    )
  })

  it.each([
    ['zstd', '28b52ffd00', 'zstd -dc'],
    ['xz', 'fd377a585a00', 'xz -dc'],
    ['bzip2', '425a6839', 'bzip2 -dc'],
    ['lz4', '04224d18', 'lz4 -dc'],
    ['zip', '504b0304', 'unzip -p'],
    ['compress', '1f9d90', 'gzip -dc']
  ])('names %s and the command to pipe', async (name, magic, tool) => {
    const pipeTool = name === 'zip' ? 'funzip' : tool
    const bytes = Buffer.from(magic, 'hex')
    const readAs = (path?: string): Promise<unknown> => read([bytes.subarray(0, 1), bytes.subarray(1)], path)
    await expect(readAs('logs/day.log')).rejects.toStrictEqual(
      new FileError(`compressed with ${name}: use \`${tool} logs/day.log | huadan validate -\``)
    )
    await expect(readAs()).rejects.toStrictEqual(
      new FileError(`compressed with ${name}: use \`${pipeTool} | huadan validate -\``)
    )
    await expect(readAs("it's 1.log")).rejects.toStrictEqual(
      new FileError(`compressed with ${name}: use \`${tool} 'it'\\''s 1.log' | huadan validate -\``)
    )
  })

  it.each(['', '1f', 'fd37', '1f00', '425a'])('passes the bytes %s on', async (hex) => {
    const bytes = Buffer.from(hex, 'hex')
    expect((await read([bytes])).bytes.equals(bytes)).toBe(true)
  })

  it('passes raw deflate data on', async () => {
    const bytes = deflateSync('x')
    expect((await read([bytes])).bytes.equals(bytes)).toBe(true)
  })
})
