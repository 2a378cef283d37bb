import { utf8Length } from '../../src/json/utf8-length'

const TEXTS = [
  '',
  'a',
  '{"cdr":[]}',
  '\u0000\u007f',
  '\u0080',
  '\u07ff',
  '\u0800',
  '\uffff',
  '正常',
  '应答|正常',
  'é',
  '😀',
  '😀😀😀',
  'a😀正é',
  '\u{10000}',
  '\u{10ffff}'
]

/** Returns true if the text has more bytes than the limit: the only use of the length. */
const exceeds = (text: string, limit: number): boolean => utf8Length(text, limit) > limit

describe('utf8Length', () => {
  it.each(TEXTS)('exceeds every limit that the bytes of %j exceed', (text) => {
    const limits = Array.from({ length: 40 }, (_, limit) => limit)
    expect(limits.map((limit) => exceeds(text, limit))).toStrictEqual(
      limits.map((limit) => Buffer.byteLength(text) > limit)
    )
  })

  it('agrees with Buffer.byteLength about every character on its own', () => {
    const characters = Array.from({ length: 0x110000 }, (_, code) => code)
      .filter((code) => code < 0xd800 || code > 0xdfff)
      .map((code) => String.fromCodePoint(code))
    const wrong = characters.filter((character) => {
      const bytes = Buffer.byteLength(character)
      return exceeds(character, bytes) || !exceeds(character, bytes - 1)
    })
    expect(wrong).toStrictEqual([])
  })

  it.each([
    ...['\ud800', '\udc00', 'a\ud800', '\udc00\ud800', '\ud800正', '\ud800\ud800\udc00', '\udc00\udc00'],
    ...['\ud7ff\udc00', '\udbff\udbff', '\udbff\ue000', '\udbff\udfff\udfff', '\ue000\udc00']
  ])('counts a lone surrogate like the replacement character: %j', (text) => {
    const bytes = Buffer.byteLength(text)
    expect([exceeds(text, bytes), exceeds(text, bytes - 1)]).toStrictEqual([false, true])
  })

  it('exceeds no infinite limit', () => {
    expect(exceeds('正'.repeat(1_000), Infinity)).toBe(false)
  })

  it('accepts a limit of 0', () => {
    expect([exceeds('', 0), exceeds('a', 0)]).toStrictEqual([false, true])
  })
})
