import { runInNewContext } from 'node:vm'
import { bytesOf, readText } from '../../src/json/read-text'

const BYTES = [0x7b, 0x7d]
const NO_LIMIT = Infinity

const tooLarge = (maxBytes: number): unknown => ({
  code: 'body-too-large',
  message: `the body must have at most ${maxBytes} bytes`,
  path: [],
  expected: `at most ${maxBytes} bytes`,
  received: 'more'
})

describe('bytesOf', () => {
  it.each<[string, unknown]>([
    ['a Uint8Array', Uint8Array.from(BYTES)],
    ['a Buffer', Buffer.from(BYTES)],
    ['an ArrayBuffer', Uint8Array.from(BYTES).buffer],
    ['a part of a larger buffer', Uint8Array.from([0, ...BYTES, 0]).subarray(1, 3)],
    ['a DataView of a part of a larger buffer', new DataView(Uint8Array.from([0, ...BYTES, 0]).buffer, 1, 2)],
    ['a Uint8ClampedArray', Uint8ClampedArray.from(BYTES)],
    ['a Uint16Array', new Uint16Array(Uint8Array.from(BYTES).buffer)],
    ['a Uint8Array of another realm', runInNewContext('Uint8Array.of(0x7b, 0x7d)')],
    ['an ArrayBuffer of another realm', runInNewContext('Uint8Array.of(0x7b, 0x7d).buffer')]
  ])('returns the bytes of %s', (_name, body) => {
    expect(Array.from(bytesOf(body) ?? [])).toStrictEqual(BYTES)
  })

  it('returns no bytes for an empty buffer', () => {
    expect(bytesOf(new ArrayBuffer(0))).toStrictEqual(new Uint8Array())
  })

  it.each([
    undefined,
    null,
    0,
    true,
    '{}',
    BYTES,
    {},
    { 0: 0x7b, length: 1 },
    { byteLength: 2 },
    () => BYTES
  ])('returns undefined for %p', (body) => {
    expect(bytesOf(body)).toBeUndefined()
  })
})

describe('readText', () => {
  it.each(['', '{"cdr":[]}', '\ufeff{"cdr":[]}', '应答|正常', '😀\n'])(
    'returns the text %j, and decodes its bytes',
    (text) => {
      expect(readText(text, NO_LIMIT)).toBe(text)
      expect(readText(Buffer.from(text), NO_LIMIT)).toBe(text)
    }
  )

  it('accepts exactly maxBytes bytes', () => {
    expect(readText('应答', 6)).toBe('应答')
    expect(readText(Buffer.from('应答'), 6)).toBe('应答')
    expect(readText('{}[] \n', 6)).toBe('{}[] \n')
  })

  it('rejects a text of more than maxBytes bytes', () => {
    expect(readText('应答', 5)).toStrictEqual(tooLarge(5))
    expect(readText(Buffer.from('应答'), 5)).toStrictEqual(tooLarge(5))
  })

  it('recognises what bytes are that are not UTF-8', () => {
    expect(readText(Uint8Array.of(0x1f, 0x8b, 8), NO_LIMIT)).toStrictEqual({
      code: 'invalid-utf8',
      message: 'the body is not valid UTF-8: it is compressed (gzip); decompress it first (line 1, column 2)',
      path: [],
      reason: { word: 'compressed', format: 'gzip' },
      position: { offset: 1, line: 1, column: 2 }
    })
  })

  it('measures bytes before it decodes them', () => {
    expect(readText(Uint8Array.of(0xff, 0xff), 1)).toStrictEqual(tooLarge(1))
  })

  it('rejects bytes whose text no string can hold, without a limit', () => {
    expect(readText(new Uint8Array(2 ** 29), NO_LIMIT)).toStrictEqual(tooLarge(536_870_888))
    expect(readText(new Uint8Array(2 ** 29), 536_870_889)).toStrictEqual(tooLarge(536_870_888))
  })

  it.each([
    ['on the first line', '7b22c3227d', { offset: 2, line: 1, column: 3 }],
    ['at the start', 'ff', { offset: 0, line: 1, column: 1 }],
    ['after multibyte characters', 'e6ada3f09f9880ff', { offset: 7, line: 1, column: 4 }],
    ['on a later line', '7b0ae6ada30a61ff', { offset: 7, line: 3, column: 2 }],
    ['after a byte order mark', 'efbbbfff', { offset: 3, line: 1, column: 2 }],
    ['at the end of a text', '7b22e6ad22', { offset: 2, line: 1, column: 3 }]
  ])('rejects bytes that are not UTF-8, %s', (_name, hex, position) => {
    expect(readText(Buffer.from(hex, 'hex'), NO_LIMIT)).toStrictEqual({
      code: 'invalid-utf8',
      message: `the body is not valid UTF-8 (line ${position.line}, column ${position.column})`,
      path: [],
      position
    })
  })
})
