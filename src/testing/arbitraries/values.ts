import fc from 'fast-check'
import { CALL_STATES, type CallStateTerm } from '../../fields/call-state'
import { STATE_TERMS, type StateTerm } from '../../fields/state-terms'
import { type Yuan, yuan } from '../../fields/yuan'
import type { Extra } from '../../records/wire-record'

const FIRST_SECOND = Date.parse('2015-01-01T00:00:00+08:00') / 1_000
const LAST_SECOND = Date.parse('2035-01-01T00:00:00+08:00') / 1_000

/** Ids of 29 digits, as in production: more than a number can hold. */
export const requestIds: fc.Arbitrary<string> = fc
  .tuple(
    fc.integer({ min: 201_501, max: 201_512 }),
    fc.bigInt(BigInt(`1${'0'.repeat(18)}`), BigInt('9'.repeat(19))),
    fc.constant('0401')
  )
  .map((parts) => parts.join(''))

/** Masked mobile numbers. */
export const phoneNumbers: fc.Arbitrary<string> = fc
  .nat(9_999)
  .map((n) => `1380000${String(n).padStart(4, '0')}`)

/** Moments from 2015 to 2034, mostly of whole seconds. */
export const moments: fc.Arbitrary<Date> = fc
  .tuple(
    fc.integer({ min: FIRST_SECOND, max: LAST_SECOND }),
    fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(999) })
  )
  .map(([second, millisecond]) => new Date(second * 1_000 + millisecond))

/** Durations in whole seconds, up to three hours. */
export const durations: fc.Arbitrary<number> = fc.oneof(fc.nat(90), fc.nat(10_800))

/** Charges up to 1,000 yuan, in whole yuan or with up to four decimal places. */
export const charges: fc.Arbitrary<Yuan> = fc
  .tuple(fc.nat(1_000), fc.nat(4), fc.nat(9_999))
  .map(([whole, places, fraction]) =>
    yuan(places === 0 ? String(whole) : `${whole}.${String(fraction).padStart(4, '0').slice(0, places)}`)
  )

/** Any text, including quotes and whitespace; `null` if it is not set. */
export const customParms: fc.Arbitrary<string | null> = fc.option(
  fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
    fc.constantFrom(' order-1 ', 'x"," duration ":"0', '订单 1', '\\', '\n')
  )
)

/** Words of `STATE_TERMS`, and one in ten that is not in it. */
export const stateDescs: fc.Arbitrary<readonly StateTerm[]> = fc.array(
  fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...STATE_TERMS) },
    { weight: 1, arbitrary: fc.constant<StateTerm>({ code: 'unrecognised', text: '新词' }) }
  ),
  { maxLength: 3 }
)

export const callStates: fc.Arbitrary<CallStateTerm> = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...CALL_STATES) },
  { weight: 1, arbitrary: fc.constant<CallStateTerm>({ code: 'unrecognised', text: 'hold' }) }
)

/** Unknown fields: mostly none. */
export const extras: fc.Arbitrary<Extra> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc
      .dictionary(
        fc.stringMatching(/^[a-z]{1,5}$/).map((name) => `x-${name}`),
        fc.jsonValue(),
        { maxKeys: 2 }
      )
      // As from a body: plain objects, without -0.
      .map((fields) => JSON.parse(JSON.stringify(fields)) as Extra)
  }
)
