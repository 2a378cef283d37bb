import fc from 'fast-check'
import { unescapeChunks, unescapeNginx } from '../../../src/cli/input/unescape-nginx'
import { bytesOf, sourceOf } from './source'

const unescape = (text: string): string => Buffer.from(unescapeNginx(bytesOf(text))).toString()

/** Escapes bytes as nginx does. */
const escape = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) =>
    byte === 0x22 || byte === 0x5c || byte < 0x20 || byte > 0x7e
      ? `\\x${byte.toString(16).toUpperCase().padStart(2, '0')}`
      : String.fromCharCode(byte)
  ).join('')

describe('unescapeNginx', () => {
  it.each([
    ['{\\x22a\\x22:\\x22\\xE5\\xBA\\x94\\x22}', '{"a":"应"}'],
    ['\\x5Cn and \\x5c', '\\n and \\'],
    ['{\\x0A\\x0d}', '{  }'],
    ['\\n \\x2 \\xg0 \\x0g \\', '\\n \\x2 \\xg0 \\x0g \\']
  ])('converts %s', (text, expected) => {
    expect(unescape(text)).toBe(expected)
  })

  it('inverts the escapes of any bytes without line breaks, in any chunks', async () => {
    const anyBytes = fc
      .uint8Array({ maxLength: 30 })
      .map((bytes) => bytes.filter((byte) => byte !== 10 && byte !== 13))
    await fc.assert(
      fc.asyncProperty(anyBytes, fc.nat(100), async (bytes, cut) => {
        const escaped = bytesOf(escape(bytes))
        const found: Uint8Array[] = []
        const parts = [escaped.subarray(0, cut), escaped.subarray(cut)]
        for await (const chunk of unescapeChunks(sourceOf(parts).chunks)) found.push(chunk)
        expect(Buffer.concat(found).equals(bytes)).toBe(true)
      })
    )
  })

  it('keeps the start of an escape at the end', async () => {
    const found: Uint8Array[] = []
    for await (const chunk of unescapeChunks(sourceOf([bytesOf('a\\x'), bytesOf('2')]).chunks))
      found.push(chunk)
    expect(Buffer.concat(found).toString()).toBe('a\\x2')
  })
})
