import fc from 'fast-check'
import type { Reading } from '../../../src/cli/input/reading'
import { toUtf8 } from '../../../src/cli/input/to-utf8'
import { bytesOf, sourceOf } from './source'

const read = async (parts: readonly Uint8Array[], encoding?: Reading['encoding']): Promise<Buffer> => {
  const found: Uint8Array[] = []
  for await (const chunk of toUtf8(sourceOf(parts).chunks, { encoding })) found.push(chunk)
  return Buffer.concat(found)
}

const cut = (bytes: Uint8Array, at: number): readonly Uint8Array[] => [
  bytes.subarray(0, at % (bytes.length + 1)),
  bytes.subarray(at % (bytes.length + 1))
]

const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le')

/** `应答 ` and U+20087 in GB18030, whose second character has four bytes. */
const GB18030 = Uint8Array.of(0xd3, 0xa6, 0xb4, 0xf0, 0x20, 0x95, 0x32, 0x90, 0x31)
const TEXT = '应答 \u{20087}'

describe('toUtf8', () => {
  it('converts any UTF-16 with a mark, in any chunks', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), fc.nat(), async (text, at) => {
        const bytes = utf16(text)
        expect((await read(cut(bytes, at))).toString()).toBe(text)
        expect((await read(cut(Buffer.from(bytes).swap16(), at), 'gb18030')).toString()).toBe(text)
      })
    )
  })

  it.each(['', 'ff', 'fe', 'ff00', 'efbbbf7b7d', '7b00'])('passes the bytes %s on', async (hex) => {
    const bytes = Buffer.from(hex, 'hex')
    expect((await read([bytes], 'auto')).equals(bytes)).toBe(true)
  })

  it('passes GB18030 on unless it is asked for', async () => {
    expect((await read([GB18030])).equals(GB18030)).toBe(true)
  })
})

describe('--encoding gb18030', () => {
  const LINE_FEED = bytesOf('\n')

  it('converts characters of one, two and four bytes', async () => {
    expect((await read([GB18030], 'gb18030')).toString()).toBe(TEXT)
  })

  it('converts lines in any chunks', async () => {
    const lines = Buffer.concat([GB18030, LINE_FEED, bytesOf('{}'), LINE_FEED, GB18030])
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (at) => {
        expect((await read(cut(lines, at), 'gb18030')).toString()).toBe(`${TEXT}\n{}\n${TEXT}`)
      })
    )
  })

  it('passes a line that is not GB18030 on', async () => {
    const broken = Uint8Array.of(0x7b, 0xff, 0x7d)
    const lines = Buffer.concat([GB18030, LINE_FEED, broken, LINE_FEED, GB18030, LINE_FEED, broken])
    expect(await read([lines], 'gb18030')).toStrictEqual(
      Buffer.concat([bytesOf(`${TEXT}\n`), broken, bytesOf(`\n${TEXT}\n`), broken])
    )
  })

  it('converts a line that is too long before its end', async () => {
    const long = new Uint8Array(5_000_000).fill(97)
    let given = 0
    async function* parts(): AsyncGenerator<Uint8Array> {
      await Promise.resolve()
      for (; given < 4; given++) yield long
    }
    const chunks = toUtf8(parts(), { encoding: 'gb18030' })[Symbol.asyncIterator]()
    const first = (await chunks.next()).value as Uint8Array
    expect([first.length, given]).toStrictEqual([10_000_000, 1])
    await chunks.return?.()
  })
})
