import fc from 'fast-check'
import { isLeft, isRight, right } from 'fp-ts/lib/Either.js'
import { CallbackEvent, decode, type Kind, type WireRecord } from '../../src'
import { wireRecords } from '../support/arbitraries/bodies'
import { paddings } from '../support/arbitraries/faults'
import { anyJson } from '../support/arbitraries/json'
import { COMPACT, print } from '../support/arbitraries/layout'
import { inserted } from '../support/arbitraries/members'
import { KINDS } from '../support/arbitraries/tables'
import { CODECS } from '../support/codecs'
import { assertProperty, expectSame, leftOf } from '../support/property'

type Entry = readonly [string, unknown]

const FID_KEYS = ['fid', 'fid', ' fid ', 'fid\n', 'FID']
const FIDS = ['2', '4', '5', '8', '', '04', ' 4 ', '2\t', 2, 4, 5, 8, 4.5, null, true, ['4']]
const STATE_KEYS = ['state', 'state', ' state ', '\u3000state', 'State']
const STATES = ['answer', 'hold', '', ' callout ', 7, null, false]
const UNKNOWN_KEYS = [
  'x',
  ' x ',
  'cdr',
  ' cdr ',
  ' duration ',
  ' timestamp',
  'tel',
  '__proto__',
  'constructor'
]

const entriesOf = (keys: readonly string[], values: fc.Arbitrary<unknown>): fc.Arbitrary<Entry> =>
  fc.tuple(fc.constantFrom(...keys), values)

const anyValues = anyJson
  .map((json) => JSON.parse(print({ items: [json] }, COMPACT).text) as [unknown])
  .map(([value]) => value)

const extras: fc.Arbitrary<Entry> = fc.oneof(
  { weight: 3, arbitrary: entriesOf(FID_KEYS, fc.constantFrom<unknown>(...FIDS)) },
  { weight: 3, arbitrary: entriesOf(STATE_KEYS, fc.constantFrom<unknown>(...STATES)) },
  { weight: 1, arbitrary: entriesOf(UNKNOWN_KEYS, anyValues) }
)

/** Records with whitespace around keys, more keys, and fewer. */
const records: fc.Arbitrary<WireRecord> = fc
  .record({
    record: wireRecords,
    padding: paddings,
    padded: fc.array(fc.nat(19), { maxLength: 2 }),
    dropped: fc.option(fc.nat(19), { freq: 2 }),
    drops: fc.constantFrom('fid', 'state', 'fid', 'none'),
    more: fc.array(fc.tuple(extras, fc.nat(19)), { maxLength: 3 })
  })
  .map(({ record, padding, padded, dropped, drops, more }) => {
    const entries = Object.entries(record)
      .filter(([key], at) => key !== drops && at !== dropped)
      .map(([key, value], at): Entry => [padded.includes(at) ? padding.join(key) : key, value])
    const all = more.reduce<readonly Entry[]>((list, [entry, at]) => inserted(list, entry, at), entries)
    return Object.fromEntries(all)
  })

/** What `CallbackEvent` must return for a record that `decode` was given in an envelope. */
const readAlone = (decoded: ReturnType<typeof decode>): unknown =>
  isRight(decoded)
    ? { value: decoded.right.events[0] }
    : { issues: decoded.left.issues.map(({ path, ...issue }) => ({ ...issue, path: path.slice(2) })) }

/**
 * Checks that `CallbackEvent` and the codec of the event's kind read the record as `decode` does, and no other codec reads it.
 * Returns the kind, or `undefined`.
 */
const agree = (record: WireRecord): Kind | undefined => {
  const decoded = decode({ cdr: [record] })
  const event = isRight(decoded) ? decoded.right.events[0] : undefined
  expectSame(CallbackEvent['~standard'].validate(record), readAlone(decoded))
  expectSame(isLeft(CallbackEvent.decode(record)), isLeft(decoded))
  for (const kind of KINDS) {
    const read = CODECS[kind].decode(record)
    if (event?.kind === kind) expectSame(read, right(event))
    else expectSame(isLeft(read), true)
    expectSame('issues' in CODECS[kind]['~standard'].validate(record), isLeft(read))
  }
  return event?.kind
}

describe('the codec of each kind, and that of any', () => {
  it('agrees with decode on every record', () => {
    const seen = new Map<Kind | undefined, number>()
    assertProperty(
      4_000,
      fc.property(records, (record) => {
        const kind = agree(record)
        seen.set(kind, (seen.get(kind) ?? 0) + 1)
      })
    )
    // The property says little about records that all reject.
    for (const kind of [...KINDS, undefined]) expect(seen.get(kind)).toBeGreaterThan(50)
  })

  it('agrees with decode on records without faults', () => {
    assertProperty(
      500,
      fc.property(wireRecords, (record) => {
        expectSame(agree(record) === undefined, false)
      })
    )
  })

  it('agrees with decode of bytes and text', () => {
    assertProperty(
      500,
      fc.property(records, (record) => {
        const text = JSON.stringify({ cdr: [record] })
        expectSame(decode(text), decode(JSON.parse(text)))
        expectSame(decode(Buffer.from(text)), decode(Buffer.from(text).toString()))
      })
    )
  })
})

describe('a record with a padded fid beside a state', () => {
  it('is read by its fid, or rejected while the repair is disabled', () => {
    const cdrs = wireRecords.filter(({ fid }) => [2, 4, 5, '2', '4', '5'].includes(fid as string))
    assertProperty(
      300,
      fc.property(cdrs, paddings, fc.constantFrom(...STATES), ({ fid, ...rest }, padding, state) => {
        const record = { [padding.join('fid')]: fid, ...rest, state }
        const clean = { fid, ...rest, state }
        const decoded = decode({ cdr: [record] })
        const event = agree(clean)
        expectSame(agree(record), event)
        if (isRight(decoded)) {
          expectSame(decoded.right.repairs, [{ code: 'padded-key', path: ['cdr', 0, 'fid'] }])
        }
        const { issues } = leftOf(decode({ cdr: [record] }, { repair: ['padded-value'] }))
        expectSame(issues[0].path, ['cdr', 0, 'fid'])
      })
    )
  })
})
