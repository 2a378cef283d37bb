import { isJson } from '../../support/text-oracle'
import { maskedBody } from './masked-body'
import { shrink } from './shrink'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const textOf = (body: Uint8Array): string => new TextDecoder().decode(body)

describe('shrink', () => {
  it('leaves what the fault needs', () => {
    const isFaulty = (body: Uint8Array): boolean => /a.*b/s.test(textOf(body))
    expect(textOf(shrink(bytesOf('{"x":[1,2,3],"a":"y","z":{},"b":null}'), isFaulty))).toBe('ab')
  })

  it('takes out whole members, which no fewer bytes would be', () => {
    const isFaulty = (body: Uint8Array): boolean => {
      const text = textOf(body)
      return /^\{"a":\[.*"fault".*\]\}$/.test(text) && isJson(text)
    }
    expect(textOf(shrink(bytesOf('{"a":[{"b":{},"c":[1,2]},"fault",{}]}'), isFaulty))).toBe('{"a":["fault"]}')
  })

  it('leaves a body that has no smaller one', () => {
    const body = bytesOf('{"cdr":[]}')
    expect(shrink(body, (other) => textOf(other) === textOf(body))).toStrictEqual(body)
  })

  it('masks phone numbers, unless the fault needs them', () => {
    const body = bytesOf('"13912345678"')
    expect(textOf(shrink(body, ({ length }) => length === 13))).toBe('"13800000001"')
    expect(textOf(shrink(body, (other) => textOf(other) === '"13912345678"'))).toBe('"13912345678"')
  })
})

describe('maskedBody', () => {
  it.each([
    ['{"tel":"13912345678"}', '{"tel":"13800000001"}'],
    ['a1234567b', 'a1380000b'],
    ['123456', '123456'],
    ['1234567890123456', '1234567890123456']
  ])('makes of %s %s', (text, expected) => {
    expect(textOf(maskedBody(bytesOf(text)))).toBe(expected)
  })
})
