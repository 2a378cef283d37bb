import { readText } from '../../src/text/read-text'

const NO_LIMIT = Infinity

const tooLarge = (maxBytes: number): unknown => ({
  code: 'body-too-large',
  message: `the body is larger than ${maxBytes} bytes`,
  path: [],
  expected: `at most ${maxBytes} bytes`,
  received: 'more'
})

describe('readText', () => {
  it.each(['', '{"cdr":[]}', '\ufeff{"cdr":[]}', '应答|正常', '😀\n'])(
    'reads the text %j and its bytes',
    (text) => {
      expect(readText(text, NO_LIMIT)).toBe(text)
      expect(readText(Buffer.from(text), NO_LIMIT)).toBe(text)
    }
  )

  it('takes a text of as many bytes as are allowed, however few its characters', () => {
    expect(readText('应答', 6)).toBe('应答')
    expect(readText(Buffer.from('应答'), 6)).toBe('应答')
    expect(readText('{}[] \n', 6)).toBe('{}[] \n')
  })

  it('refuses a text of more bytes than are allowed', () => {
    expect(readText('应答', 5)).toStrictEqual(tooLarge(5))
    expect(readText(Buffer.from('应答'), 5)).toStrictEqual(tooLarge(5))
  })

  it('measures bytes before it reads them', () => {
    expect(readText(Uint8Array.of(0xff, 0xff), 1)).toStrictEqual(tooLarge(1))
  })

  it.each([
    ['on the first line', '7b22c3227d', { offset: 2, line: 1, column: 3 }],
    ['at once', 'ff', { offset: 0, line: 1, column: 1 }],
    ['after characters of several bytes', 'e6ada3f09f9880ff', { offset: 7, line: 1, column: 4 }],
    ['on a later line', '7b0ae6ada30a61ff', { offset: 7, line: 3, column: 2 }],
    ['after a byte order mark', 'efbbbfff', { offset: 3, line: 1, column: 2 }],
    ['at the end of a text that was cut', '7b22e6ad', { offset: 2, line: 1, column: 3 }]
  ])('refuses bytes that are not UTF-8, %s', (_name, hex, position) => {
    expect(readText(Buffer.from(hex, 'hex'), NO_LIMIT)).toStrictEqual({
      code: 'invalid-utf8',
      message: `the bytes are not UTF-8 (line ${position.line}, column ${position.column})`,
      path: [],
      position
    })
  })
})
