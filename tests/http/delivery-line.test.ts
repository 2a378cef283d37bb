import fc from 'fast-check'
import { deliveryLine } from '../../src/http/delivery-line'
import { assertProperty, expectSame } from '../support/property'
import { bytes, GB18030 } from './samples'

const RECEIVED_AT = new Date('2026-01-05T02:00:00.123Z')

const lineOf = (rawBody: Uint8Array): string =>
  deliveryLine({ receivedAt: RECEIVED_AT, status: 200, rawBody })

/** Returns the bytes that a line holds. */
const restored = (line: string): Uint8Array => {
  const { body, bodyBase64 } = JSON.parse(line) as { body?: string; bodyBase64?: string }
  return new Uint8Array(body === undefined ? Buffer.from(bodyBase64 ?? '', 'base64') : Buffer.from(body))
}

describe('deliveryLine', () => {
  it('writes the time in UTC, the status and the body', () => {
    const line = deliveryLine({ receivedAt: RECEIVED_AT, status: 500, rawBody: bytes('{"x":\n"中"}') })
    expect(line).toBe(
      String.raw`{"receivedAt":"2026-01-05T02:00:00.123Z","status":500,"body":"{\"x\":\n\"中\"}"}` + '\n'
    )
  })

  it('writes bytes that are not UTF-8 as Base64', () => {
    expect(lineOf(GB18030)).toBe(
      `{"receivedAt":"2026-01-05T02:00:00.123Z","status":200,"bodyBase64":"${Buffer.from(GB18030).toString('base64')}"}\n`
    )
  })

  it('keeps a byte order mark', () => {
    expect(lineOf(bytes('\ufeff{}'))).toBe(
      '{"receivedAt":"2026-01-05T02:00:00.123Z","status":200,"body":"\ufeff{}"}\n'
    )
  })

  it('keeps the bytes exactly, on one line', () => {
    const texts = fc.string({ unit: 'binary' }).map(bytes)
    assertProperty(
      500,
      fc.property(fc.oneof(fc.uint8Array(), texts), (rawBody) => {
        const line = lineOf(rawBody)
        expectSame(restored(line), rawBody)
        expectSame(line.indexOf('\n'), line.length - 1)
      })
    )
  })

  it('keeps a megabyte that is not UTF-8', () => {
    const large = Uint8Array.from({ length: 1_000_000 }, (_, index) => (index * 7) & 0xff)
    expect(restored(lineOf(large))).toStrictEqual(large)
  })
})
