import fc from 'fast-check'
import { decodeValidBytes, firstInvalidByte, replaceInvalidBytes } from '../../src/json/utf8-decoder'
import { assertProperty } from '../support/property'

const strictDecoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const lossyDecoder = new TextDecoder('utf-8', { ignoreBOM: true })

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

const GOOD = [
  '',
  'a',
  '应答|正常',
  'é正😀',
  '\ufeff{}',
  '\ufeff\ufeff',
  '\u0000',
  '\u007f\u0080\u07ff\u0800\ud7ff\ue000\uffff',
  '\u{10000}\u{10ffff}'
]

/** Bytes that are nearly always damaged: pieces of characters, among good ones. */
const damagedBytes: fc.Arbitrary<Uint8Array> = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 3 }).map((text) => [...Buffer.from(text)]),
      fc.constantFrom(...EDGES).map((byte) => [byte]),
      fc.constantFrom(...TAILS).map((byte) => [byte]),
      fc.nat(0xff).map((byte) => [byte])
    ),
    { maxLength: 30 }
  )
  .map((pieces) => Uint8Array.from(pieces.flat()))

describe('replaceInvalidBytes', () => {
  it.each(GOOD)('decodes %j', (text) => {
    expect(replaceInvalidBytes(Buffer.from(text))).toBe(text)
  })

  it.each([
    ['a byte that cannot start a character', '7bff7d', '{\ufffd}'],
    ['each continuation byte without a first byte', '8080', '\ufffd\ufffd'],
    ['a truncated character once', '61e6ad', 'a\ufffd'],
    ['a truncated character of four bytes once', 'f09f98', '\ufffd'],
    ['a character that another interrupts once', 'f09f9861', '\ufffda'],
    ['each byte of an overlong character', 'e08080', '\ufffd\ufffd\ufffd'],
    ['each byte of a surrogate', 'eda080', '\ufffd\ufffd\ufffd'],
    ['each byte above U+10FFFF', 'f4908080', '\ufffd\ufffd\ufffd\ufffd'],
    ['GBK', '22d5fdb3a322', '"\ufffd\ufffd\ufffd\ufffd"'],
    ['a byte after a byte order mark', 'efbbbf80', '\ufeff\ufffd']
  ])('replaces %s', (_name, hex, text) => {
    expect(replaceInvalidBytes(Buffer.from(hex, 'hex'))).toBe(text)
  })

  it.each([4095, 4096, 4097, 8192])(
    'decodes texts longer than its pieces: a pair after %d units',
    (length) => {
      const text = `${'正'.repeat(length - 1)}😀${'a'.repeat(5_000)}`
      expect(replaceInvalidBytes(Buffer.from(text))).toBe(text)
    }
  )

  it('calls String.fromCharCode with few arguments, which the stack holds', () => {
    const fromCharCode = jest.spyOn(String, 'fromCharCode')
    const text = replaceInvalidBytes(Buffer.from('😀'.repeat(5_000)))
    const counts = fromCharCode.mock.calls.map((units) => units.length)
    fromCharCode.mockRestore()
    expect(text).toBe('😀'.repeat(5_000))
    expect(counts).toStrictEqual([4096, 4096, 1808])
  })

  it('agrees with TextDecoder about damaged bytes', () => {
    assertProperty(
      2_000,
      fc.property(damagedBytes, (bytes) => {
        expect(replaceInvalidBytes(bytes)).toBe(lossyDecoder.decode(bytes))
      })
    )
  })
})

describe('decodeValidBytes', () => {
  it.each(GOOD)('decodes %j', (text) => {
    expect(decodeValidBytes(Buffer.from(text))).toBe(text)
  })

  it.each(['ff', 'c3', '80', 'e6ad', 'eda080', 'f4908080', 'c080', 'd5fdb3a3', '7b007d00ff'])(
    'rejects the bytes %s',
    (hex) => {
      expect(decodeValidBytes(Buffer.from(hex, 'hex'))).toBeUndefined()
    }
  )

  it('agrees with TextDecoder about good and damaged bytes', () => {
    const good = fc.string({ unit: 'binary' }).map((text) => Uint8Array.from(Buffer.from(text)))
    assertProperty(
      2_000,
      fc.property(fc.oneof(good, damagedBytes), (bytes) => {
        expect(decodeValidBytes(bytes)).toBe(isUtf8(bytes) ? strictDecoder.decode(bytes) : undefined)
      })
    )
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
