import { plannedFrom } from '../../../src/cli/rehearse/saved-line'
import { deliveryLine } from '../../../src/http/delivery-line'
import { bytes } from './rehearsed'

const CDR = '{"etime":"2024-01-05 10:01:00"}'
const MOMENT = Date.parse('2024-01-05T10:01:00+08:00')
const NOT_UTF8 = Uint8Array.from([0x7b, 0xff])
const RECEIVED = new Date('2026-11-26T12:00:00Z')

describe('plannedFrom', () => {
  it.each([
    ['text', CDR],
    ['bytes', bytes(CDR)]
  ])('returns a payload as it is: %s', (_name, raw) => {
    expect(plannedFrom(raw, undefined)).toStrictEqual({ body: bytes(CDR), moment: MOMENT })
  })

  it('returns bytes that are not UTF-8', () => {
    expect(plannedFrom(NOT_UTF8, undefined)).toStrictEqual({ body: NOT_UTF8, moment: undefined })
  })

  it.each([undefined, 'body', 'message'])('returns what a receiver saved, with the field %s', (field) => {
    for (const rawBody of [bytes(`\ufeff${CDR}\r\n`), NOT_UTF8, bytes('"receivedAt"')]) {
      const line = deliveryLine({ receivedAt: RECEIVED, status: 200, rawBody })
      expect(plannedFrom(line, field)).toStrictEqual({ body: rawBody, moment: RECEIVED.getTime() })
    }
  })

  it('returns a saved body without a moment if its time is none', () => {
    expect(plannedFrom('{"receivedAt":"today","body":"{}"}', undefined)).toStrictEqual({
      body: bytes('{}'),
      moment: undefined
    })
  })

  it('returns the body in a field', () => {
    const expected = { body: bytes(CDR), moment: MOMENT }
    expect(plannedFrom(JSON.stringify({ message: CDR }), 'message')).toStrictEqual(expected)
    expect(plannedFrom(`{"message":${CDR}}`, 'message')).toStrictEqual(expected)
  })

  it.each([
    ['no field', '{"message":"{}"}', 'body'],
    ['no JSON', '{', 'body'],
    ['no UTF-8', NOT_UTF8, 'body'],
    ['no Base64', '{"receivedAt":"","bodyBase64":"?"}', undefined],
    ['no body at all', '{"receivedAt":"2026-11-26T12:00:00Z"}', 'body']
  ])('returns undefined for a line with %s', (_name, raw, field) => {
    expect(plannedFrom(raw, field)).toBeUndefined()
  })

  it.each([
    'null',
    '[1]',
    '{"receivedAt":5,"body":"{}"}',
    '{"receivedAt":"x","body":5}',
    '"receivedAt"',
    '{"receivedAt"'
  ])('takes %s for a payload', (text) => {
    expect(plannedFrom(text, undefined)).toStrictEqual({ body: bytes(text), moment: undefined })
  })
})
