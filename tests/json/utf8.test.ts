import { decodeUtf8, firstInvalidByte, lossyUtf8 } from '../../src/json/utf8'

const strictDecoder = new TextDecoder('utf-8', { fatal: true })

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    strictDecoder.decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Finds the first invalid byte with TextDecoder alone: the length of the longest valid prefix. */
const longestValidPrefix = (bytes: Uint8Array): number => {
  let length = bytes.length
  while (!isUtf8(bytes.subarray(0, length))) length--
  return length
}

const disagreements = (sequences: readonly (readonly number[])[]): readonly string[] =>
  sequences
    .map((bytes) => Uint8Array.from(bytes))
    .filter((bytes) => firstInvalidByte(bytes) !== longestValidPrefix(bytes))
    .map((bytes) => Buffer.from(bytes).toString('hex'))

const ALL_BYTES = Array.from({ length: 0x100 }, (_, byte) => byte)
/** The first and last bytes of each range that UTF-8 treats alike. */
const EDGES = [
  ...[0x00, 0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf],
  ...[0xe0, 0xe1, 0xec, 0xed, 0xee, 0xef, 0xf0, 0xf1, 0xf3, 0xf4, 0xf5, 0xf8, 0xff]
]
const TAILS = [0x41, 0x7f, 0x80, 0xbf, 0xc0, 0xff]

describe('decodeUtf8', () => {
  it.each(['', 'a', '应答|正常', '😀', '\ufeff{}', '\ufeff\ufeff', '\u0000'])('decodes %j', (text) => {
    expect(decodeUtf8(Buffer.from(text))).toBe(text)
  })

  it.each(['ff', 'c3', '80', 'e6ad', 'eda080', 'f4908080', 'c080', 'd5fdb3a3', '7b007d00ff'])(
    'rejects the bytes %s',
    (hex) => {
      expect(decodeUtf8(Buffer.from(hex, 'hex'))).toBeUndefined()
    }
  )
})

describe('lossyUtf8', () => {
  it.each(['', 'a', '应答|正常', '😀', '\ufeff{}', '\u0000'])('decodes %j', (text) => {
    expect(lossyUtf8(Buffer.from(text))).toBe(text)
  })

  it.each([
    ['ff', '\ufffd'],
    ['7bff7d', '{\ufffd}'],
    ['61e6ad', 'a\ufffd'],
    ['22d5fdb3a322', '"\ufffd\ufffd\ufffd\ufffd"'],
    ['efbbbf80', '\ufeff\ufffd']
  ])('replaces the invalid bytes of %s', (hex, text) => {
    expect(lossyUtf8(Buffer.from(hex, 'hex'))).toBe(text)
  })
})

describe('firstInvalidByte', () => {
  it.each([
    ['a byte that cannot start a character', '61ff', 1],
    ['a lone continuation byte', '80', 0],
    ['a truncated character', '61e6ad', 1],
    ['a character that another interrupts', '61e66162', 1],
    ['a character with an extra byte', 'e6ada3a3', 3],
    ['an overlong slash', 'c0af', 0],
    ['an overlong character of three bytes', '61e09f80', 1],
    ['an overlong character of four bytes', '61f08f8080', 1],
    ['a lone surrogate', '6162eda080', 2],
    ['a character above U+10FFFF', 'f4908080', 0],
    ['GBK', '22d5fdb3a322', 1]
  ])('finds %s', (_name, hex, offset) => {
    expect(firstInvalidByte(Buffer.from(hex, 'hex'))).toBe(offset)
  })

  it.each(['', 'a', '应答|正常', 'é正😀', '\u07ff\u0800\uffff\u{10000}\u{10ffff}'])(
    'returns the length of %j, which is valid',
    (text) => {
      const bytes = Buffer.from(text)
      expect(firstInvalidByte(bytes)).toBe(bytes.length)
    }
  )

  it('agrees with TextDecoder about every byte and every pair of bytes', () => {
    const pairs = ALL_BYTES.flatMap((first) => ALL_BYTES.map((second) => [first, second]))
    expect(disagreements([...ALL_BYTES.map((byte) => [byte]), ...pairs])).toStrictEqual([])
  })

  it('agrees with TextDecoder about three and four bytes at the edges of ranges', () => {
    const pairs = EDGES.flatMap((first) => EDGES.map((second) => [first, second]))
    const triples = pairs.flatMap((pair) => TAILS.map((third) => [...pair, third]))
    const quadruples = triples.flatMap((triple) => TAILS.map((fourth) => [...triple, fourth]))
    expect(disagreements([...triples, ...quadruples])).toStrictEqual([])
  })
})
