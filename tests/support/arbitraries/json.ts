import fc from 'fast-check'
import { decimalNumbers, wholeNumbers } from './numbers'
import { hostileTexts } from './texts'

export interface Member {
  readonly key: string
  readonly value: Json
}

/** A JSON value as written: words keep their digits, and a key may occur twice. */
export type Json =
  /** A number, `true`, `false` or `null`. */
  | { readonly word: string }
  | { readonly text: string }
  | { readonly items: readonly Json[] }
  | { readonly members: readonly Member[] }

export const word = (text: string): Json => ({ word: text })
export const text = (content: string): Json => ({ text: content })

const LIKELY_KEYS =
  'x 0 10 __proto__ constructor toString length cdr state fid statusCode requestId Duration tel oriamount'
    .split(' ')
    .concat('', ' cdr ', ' b', 'c\t', '😀', 'a"b', 'a\\b', '\ud800', '13800138000')
export const keys = fc.oneof(
  fc.constantFrom(...LIKELY_KEYS),
  hostileTexts,
  // The keys that identify bodies and records.
  fc.constantFrom('cdr', 'fid', 'state', 'statusCode')
)

/** Any JSON value, except -0 and numbers out of range, which JSON.stringify writes as 0 and null. */
export const anyJson: fc.Arbitrary<Json> = fc.letrec<{ value: Json; member: Member }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthSize: 'small', withCrossShrink: true },
    fc
      .oneof(fc.constantFrom('null', 'true', 'false', '-1', '-1.5e3', '5e-324'), wholeNumbers, decimalNumbers)
      .map((number) => word(number === '-0' ? '0' : number)),
    hostileTexts.map(text),
    fc.array(tie('value'), { maxLength: 3 }).map((items) => ({ items })),
    fc
      .uniqueArray(tie('member'), { maxLength: 3, selector: ({ key }) => key })
      .map((members) => ({ members }))
  ),
  member: fc.record({ key: keys, value: tie('value') }).map(({ key, value }) => ({ key, value }))
})).value

const SHORT_WORDS =
  '0 1 1e3 1000 1.0 0.01 1e-2 0.005 5e-3 100000 1e5 1200 12e2 -1 0.1 0.10 1e21 1234567890123456 true false null'
/** Short values, and some that are longer than necessary. */
export const shortJson: fc.Arbitrary<Json> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...SHORT_WORDS.split(' ')).map((word) => ({ word })) },
  { weight: 1, arbitrary: fc.constantFrom<Json>({ text: '' }, { text: 'a' }, { items: [] }, { members: [] }) }
)

/** Values in which a key may occur more than once, with hardly any difference in length. */
export const looseJson: fc.Arbitrary<Json> = fc.letrec<{ json: Json; member: Member }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    shortJson,
    fc.array(tie('member'), { maxLength: 4 }).map((members) => ({ members })),
    fc.array(tie('json'), { maxLength: 3 }).map((items) => ({ items }))
  ),
  member: fc
    .record({ key: fc.constantFrom('', '', 'a', 'b', ' a', '"', '\n', '__proto__'), value: tie('json') })
    .map(({ key, value }) => ({ key, value }))
})).json
