import type { Raw } from '../../../src/cli/input/block'
import type { Planned } from '../../../src/cli/rehearse/planned'
import { plannedFrom } from '../../../src/cli/rehearse/saved-line'
import { deliveryLine } from '../../../src/http/delivery-line'
import { bytes } from './rehearsed'

const CDR = '{"etime":"2024-01-05 10:01:00"}'
const MOMENT = Date.parse('2024-01-05T10:01:00+08:00')
const NOT_UTF8 = Uint8Array.from([0x7b, 0xff])
const RECEIVED = new Date('2026-11-26T12:00:00Z')

const planned = (raw: Raw, field?: string): readonly (Planned | undefined)[] =>
  plannedFrom(raw, { input: 'auto', field }, { hasPrefix: false, byLine: true })

describe('plannedFrom', () => {
  it.each([
    ['text', CDR],
    ['bytes', bytes(CDR)]
  ])('returns a payload as it is: %s', (_name, raw) => {
    expect(planned(raw)).toStrictEqual([{ body: bytes(CDR), moment: MOMENT }])
  })

  it('returns bytes that are not UTF-8', () => {
    expect(planned(NOT_UTF8)).toStrictEqual([{ body: NOT_UTF8, moment: undefined }])
  })

  it.each([undefined, 'body', 'message'])('returns what a receiver saved, with the field %s', (field) => {
    for (const rawBody of [bytes(`\ufeff${CDR}\r\n`), NOT_UTF8, bytes('"receivedAt"')]) {
      const line = deliveryLine({ receivedAt: RECEIVED, status: 200, rawBody })
      expect(planned(line, field)).toStrictEqual([{ body: rawBody, moment: RECEIVED.getTime() }])
    }
  })

  it('returns a saved body without a moment if its time is none', () => {
    expect(planned('{"receivedAt":"today","body":"{}"}')).toStrictEqual([
      { body: bytes('{}'), moment: undefined }
    ])
  })

  it('returns the body in a field', () => {
    const expected = [{ body: bytes(CDR), moment: MOMENT }]
    expect(planned(JSON.stringify({ message: CDR }), 'message')).toStrictEqual(expected)
    expect(planned(`{"message":${CDR}}`, 'message')).toStrictEqual(expected)
  })

  it.each([
    ['no field', '{"message":"{}"}', 'body'],
    ['no JSON', '{', 'body'],
    ['no UTF-8', NOT_UTF8, 'body'],
    ['no Base64', '{"receivedAt":"","bodyBase64":"?"}', undefined],
    ['no body at all', '{"receivedAt":"2026-11-26T12:00:00Z"}', 'body']
  ])('returns undefined for a line with %s', (_name, raw, field) => {
    expect(planned(raw, field)).toStrictEqual([undefined])
  })

  it.each([
    'null',
    '[1]',
    '{"receivedAt":5,"body":"{}"}',
    '{"receivedAt":"x","body":5}',
    '"receivedAt"',
    '{"receivedAt"'
  ])('takes %s for a payload', (text) => {
    expect(planned(text)).toStrictEqual([{ body: bytes(text), moment: undefined }])
  })

  it('returns each body of a line with several', () => {
    expect(planned('{"a":1}{"a":2}')).toStrictEqual(
      ['{"a":1}', '{"a":2}'].map((text) => ({ body: bytes(text), moment: undefined }))
    )
    expect(
      plannedFrom('{"a":1}{"a":2}', { input: 'file' }, { hasPrefix: false, byLine: false })
    ).toHaveLength(1)
    expect(planned('{"m":"x"}{"m":"y"}{"n":"z"}', 'm')).toStrictEqual([
      ...['x', 'y'].map((text) => ({ body: bytes(text), moment: undefined })),
      undefined
    ])
  })

  it('returns each body in the text of a field', () => {
    const line = JSON.stringify({ message: `INFO ${CDR} {"requestid":"1"} {"requestid":"2"} []` })
    const form = { hasPrefix: true, byLine: true }
    expect(plannedFrom(line, { input: 'lines', field: 'message' }, form)).toStrictEqual(
      ['1', '2'].map((id) => ({ body: bytes(`{"requestid":"${id}"}`), moment: undefined }))
    )
  })
})
