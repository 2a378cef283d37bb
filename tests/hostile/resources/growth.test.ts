// First, because the engine counts in what is compiled after it.
import { stopCounting, workOf } from './work-of'
import { decode, decodeEach, formatIssues, isCallbackError, safeParse } from '../../../src'
import { ATTACKS } from './attacks'

const PARTS = 500
/** 1 is linear; with keys that are numbered, and maps that grow, it comes out a little higher, and squares at 2. */
const MOST_GROWTH = 1.15

const bytesIn = (body: string | Uint8Array): number =>
  typeof body === 'string' ? Buffer.byteLength(body) : body.length

/** How much more work a byte of a body of 2,000 parts is than one of 1,000 parts. */
const growthOf = (
  attack: (parts: number) => string | Uint8Array,
  read: (body: string | Uint8Array) => void
): number => {
  const [one, two, four] = [PARTS, 2 * PARTS, 4 * PARTS].map((parts) => {
    const body = attack(parts)
    const work = workOf(() => {
      read(body)
    })
    return { work, bytes: bytesIn(body) }
  })
  if (one === undefined || two === undefined || four === undefined) throw new Error('three sizes')
  const before = (two.work - one.work) / (two.bytes - one.bytes)
  return (four.work - two.work) / (four.bytes - two.bytes) / before
}

const unlimited = { maxBytes: Infinity }

/** Every API that takes a body, and what an application prints of a rejection. */
const readAll = (body: string | Uint8Array): void => {
  decode(body, unlimited)
  decodeEach(body, unlimited)
  decode(body, { ...unlimited, repair: false })
  const { error } = safeParse(body, unlimited) as { readonly error?: unknown }
  if (isCallbackError(error)) formatIssues(error.issues)
}

afterAll(stopCounting)

describe('the work that a byte of a body is', () => {
  it.each(Object.entries(ATTACKS))('does not grow with the size of the body: %s', (_name, attack) => {
    expect(growthOf(attack, readAll)).toBeLessThan(MOST_GROWTH)
  })

  it('is seen to grow where it does', () => {
    const body = '{"cdr":[]}'
    const square = (parts: number): string => `{"cdr":[${'{},'.repeat(parts / 10)}{}]}`
    const growth = growthOf(square, (text) => {
      for (let again = 0; again < String(text).length / body.length; again++) decode(text)
    })
    expect(growth).toBeGreaterThan(1.7)
  })
})
