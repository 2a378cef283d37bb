import { doubleBackslashes, fromAnyBase64, unescapeBody } from '../../../src/cli/input/unescape-body'

const NOT_UTF8 = Uint8Array.of(0x7b, 0xff)

describe('unescapeBody', () => {
  it('undoes the escapes of nginx', () => {
    expect(unescapeBody('{\\x22a\\x22:1}', 'nginx')).toBe('{"a":1}')
    expect(unescapeBody('{\\xFF', 'nginx')).toStrictEqual(NOT_UTF8)
  })

  it('decodes Base64, also that for URLs', () => {
    const text = '{"a":"??>>"}'
    for (const encoding of ['base64', 'base64url'] as const) {
      expect(unescapeBody(Buffer.from(text).toString(encoding), 'base64')).toBe(text)
    }
    expect(unescapeBody(Buffer.from(NOT_UTF8).toString('base64'), 'base64')).toStrictEqual(NOT_UTF8)
  })

  it('returns text that is not Base64 as it is', () => {
    expect(unescapeBody('{"a":1}', 'base64')).toBe('{"a":1}')
    expect(fromAnyBase64('?')).toBeUndefined()
  })
})

describe('doubleBackslashes', () => {
  it('makes JSON of the escapes of nginx', () => {
    const line = '{"body":"{\\x22a\\x22:1}"}'
    expect(JSON.parse(doubleBackslashes(line))).toStrictEqual({ body: '{\\x22a\\x22:1}' })
  })

  it('keeps a line that is JSON already', () => {
    const line = JSON.stringify({ log: '"{\\x22a\\x22:1}" \\\\x22' })
    expect(doubleBackslashes(line)).toBe(line)
  })
})
