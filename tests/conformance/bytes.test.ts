import { isLeft } from 'fp-ts/lib/Either.js'
import { decode, decodeEach } from '../../src'
import { BODIES, ILL_FORMED, WELL_FORMED } from './documents/bytes'
import { BODY, EVENT, KNOWN_FIELD, PLACES, put, RECORD, UNKNOWN_FIELD } from './places'
import { isSameJson } from './same-json'

const bytesOf = (hex: string): Buffer => Buffer.from(hex, 'hex')

const inString = (
  hex: string,
  { before, after }: { readonly before: string; readonly after: string }
): Buffer => Buffer.concat([Buffer.from(`${before}"`), bytesOf(hex), Buffer.from(`"${after}`)])

const firstIssueOf = (body: Uint8Array): readonly unknown[] => {
  const outcome = decode(body)
  if (!isLeft(outcome)) return []
  const [{ code, position }] = outcome.left.issues
  return [outcome.left.issues.length, code, position?.offset]
}

describe('valid UTF-8', () => {
  it.each(WELL_FORMED)('%s is decoded as its text', (hex, text) => {
    expect(isSameJson(decodeEach(inString(hex, BODY)), decodeEach(put(JSON.stringify(text), BODY)))).toBe(
      true
    )
    expect(decodeEach(inString(hex, RECORD))).toMatchObject({ right: { rejected: [{ record: text }] } })
    expect(decodeEach(inString(hex, UNKNOWN_FIELD))).toMatchObject({
      right: { events: [{ ...EVENT, extra: { note: text } }] }
    })
    expect(decodeEach(inString(hex, KNOWN_FIELD))).toMatchObject({
      right: { events: [{ ...EVENT, customParm: text }] }
    })
  })
})

describe('invalid UTF-8', () => {
  it.each(ILL_FORMED)('%s: %s', (_name, hex, offset) => {
    expect(firstIssueOf(bytesOf(hex))).toStrictEqual([1, 'invalid-utf8', offset])
    for (const place of PLACES) {
      const at = place.before.length + 1 + offset
      expect(firstIssueOf(inString(hex, place))).toStrictEqual([1, 'invalid-utf8', at])
    }
    const asKey = Buffer.concat([Buffer.from('{"'), bytesOf(hex), Buffer.from('":1}')])
    expect(firstIssueOf(asKey)).toStrictEqual([1, 'invalid-utf8', 2 + offset])
  })

  it.each(BODIES)('a body of %s', (_name, hex, code, offset) => {
    expect(firstIssueOf(bytesOf(hex))).toStrictEqual([1, code, offset])
  })

  it('is rejected for every byte that cannot start a character', () => {
    const accepted: number[] = []
    for (let byte = 0x80; byte <= 0xff; byte++) {
      const [, code, offset] = firstIssueOf(inString(byte.toString(16), BODY))
      if (code !== 'invalid-utf8' || offset !== 1) accepted.push(byte)
    }
    expect(accepted).toStrictEqual([])
  })
})
