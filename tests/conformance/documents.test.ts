import { isLeft } from 'fp-ts/lib/Either.js'
import { decode } from '../../src'
import { findFault } from '../../src/text/json-reader'
import { canBeCompleted } from '../support/text-oracle'
import { DOCUMENTS, type Documents } from './documents'
import { ownReading } from './own-reading'
import { BODY, type Place, PLACES, put } from './places'
import { verdictOf } from './verdict'

const textsOf = ({ accepted, refused, free }: Documents): readonly string[] => [
  ...accepted,
  ...free,
  ...refused.map(([text]) => text)
]

const ALL = Object.values(DOCUMENTS).flatMap(textsOf)

/** As much of a document as is worth printing. */
const shown = (document: string): string => document.slice(0, 80)

const faultOf = (document: string, place: Place): number | string | undefined => {
  const outcome = decode(put(document, place), { repair: false })
  if (!isLeft(outcome)) return undefined
  const [{ code, position }] = outcome.left.issues
  return position?.offset ?? code
}

describe.each(Object.entries(DOCUMENTS))('documents of %s', (_rule, { accepted, refused, free }) => {
  const good = [...accepted, ...free]

  it('become what JSON.parse gives, as the body', () => {
    expect(good.filter((text) => verdictOf(text, BODY) !== 'accepted').map(shown)).toStrictEqual([])
  })

  it('are refused where they cannot be JSON, as the body', () => {
    const outcomes = refused.map(([text]) => [shown(text), verdictOf(text, BODY), faultOf(text, BODY)])
    const expected = refused.map(([text, offset]) => [
      shown(text),
      'refused',
      text.trim() === '' ? 'empty-body' : offset
    ])
    expect(outcomes).toStrictEqual(expected)
  })

  it('are read by our own reader as by JSON.parse', () => {
    expect(good.filter((text) => ownReading(text)[0] !== 'end').map(shown)).toStrictEqual([])
    const faults = refused.map(([text]) => [shown(text), ...ownReading(text), findFault(text, 0, false)])
    expect(faults).toStrictEqual(refused.map(([text, offset]) => [shown(text), 'fault', offset, offset]))
  })
})

describe('all documents', () => {
  it('are many, and no two are the same', () => {
    expect(ALL.filter((text, at) => ALL.indexOf(text) !== at)).toStrictEqual([])
    expect(ALL.length).toBeGreaterThanOrEqual(700)
  })

  it.each(PLACES)('are what JSON.parse takes them for, as $name', (place) => {
    // Where they are what is found there, and nothing had to be repaired, whatever stands around them.
    const verdicts = ALL.map((text) => [shown(text), verdictOf(text, place)])
    expect(verdicts.filter(([, verdict]) => verdict !== 'accepted' && verdict !== 'refused')).toStrictEqual(
      []
    )
  })

  it.each(PLACES)('are at fault in the first place that nothing can follow, as $name', (place) => {
    const wrong = ALL.filter((document) => {
      const text = put(document, place)
      // Of those that are deep or long, the places are in the tables.
      if (text.length > 5000 || text.trim() === '') return false
      const fault = findFault(text, 0, false)
      if (fault === text.length) return !canBeCompleted(text)
      const isFirst = canBeCompleted(text.slice(0, fault)) && !canBeCompleted(text.slice(0, fault + 1))
      return !isFirst || faultOf(document, place) !== fault
    })
    expect(wrong).toStrictEqual([])
  })
})
