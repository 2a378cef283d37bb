import fc from 'fast-check'
import { type Json, text, word } from './json'
import { decimalNumbers, durations, wholeNumbers } from './numbers'
import { type FieldType } from './tables'
import { amounts, hostileTexts, ids, names, states, urls, words } from './texts'
import { optionalTimeTexts, timeTexts } from './times'

// Values as written.

const wordOr = (words: fc.Arbitrary<string>, texts: fc.Arbitrary<string>): fc.Arbitrary<Json> =>
  fc.oneof({ weight: 1, arbitrary: words.map(word) }, { weight: 3, arbitrary: texts.map(text) })

const EMPTY = { text: '' } as const
const absentOr = (values: fc.Arbitrary<Json>, empty: readonly Json[]): fc.Arbitrary<Json | undefined> =>
  fc.oneof(
    { weight: 5, arbitrary: values },
    { weight: 1, arbitrary: fc.constantFrom(undefined, word('null'), ...empty) }
  )

export const FIELD_VALUES: Readonly<Record<Exclude<FieldType, 'fid'>, fc.Arbitrary<Json | undefined>>> = {
  id: wordOr(wholeNumbers, ids),
  name: wordOr(wholeNumbers, names),
  time: absentOr(optionalTimeTexts.map(text), [EMPTY, EMPTY]),
  moment: timeTexts.map(text),
  seconds: wordOr(
    wholeNumbers,
    fc.tuple(fc.constantFrom('', '', '00'), durations).map(([zeros, n]) => `${zeros}${n}`)
  ),
  charge: wordOr(fc.oneof(wholeNumbers, decimalNumbers), amounts),
  url: absentOr(urls.map(text), [EMPTY, text('NoTapes')]),
  free: absentOr(wordOr(wholeNumbers, hostileTexts), [EMPTY]),
  words: absentOr(
    fc
      .array(fc.tuple(fc.constantFrom('', '', ' ', '\u3000'), fc.oneof(words, fc.constant(''))), {
        maxLength: 4
      })
      .map((list) => text(list.map(([space, each]) => `${space}${each}${space}`).join('|'))),
    [EMPTY]
  ),
  state: wordOr(wholeNumbers, states)
}

export const fidForms = (fid: string): fc.Arbitrary<Json> =>
  fc.constantFrom<Json>(text(fid), word(fid), text(fid), word(`${fid}.0`), word(`${fid}e0`))

export const nullFid: fc.Arbitrary<Json | undefined> = fc.oneof(
  { weight: 6, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.constant(word('null')) }
)

/** The `fid` that a bare state push may have: one that no kind has. */
export const strangeFid = fc.oneof(
  { weight: 6, arbitrary: nullFid },
  { weight: 1, arbitrary: fc.constantFrom<Json>(text('8'), word('8'), text('')) }
)
