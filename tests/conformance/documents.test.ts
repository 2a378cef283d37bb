import { isLeft } from 'fp-ts/lib/Either.js'
import { decode } from '../../src'
import { findSyntaxError } from '../../src/json/reader'
import { canBeCompleted } from '../support/text-oracle'
import { DOCUMENTS, type Documents } from './documents'
import { BODY, type Place, PLACES, put } from './places'
import { readByTokens } from './read-by-tokens'
import { verdictOf } from './verdict'

const textsOf = ({ accepted, rejected, free }: Documents): readonly string[] => [
  ...accepted,
  ...free,
  ...rejected.map(([text]) => text)
]

const ALL = Object.values(DOCUMENTS).flatMap(textsOf)

/** The first characters of a document. */
const shown = (document: string): string => document.slice(0, 80)

const errorOf = (document: string, place: Place): number | string | undefined => {
  const outcome = decode(put(document, place), { repair: false })
  if (!isLeft(outcome)) return undefined
  const [{ code, position }] = outcome.left.issues
  return position?.offset ?? code
}

describe.each(Object.entries(DOCUMENTS))('documents of %s', (_rule, { accepted, rejected, free }) => {
  const good = [...accepted, ...free]

  it('are decoded as JSON.parse does, as the body', () => {
    expect(good.filter((text) => verdictOf(text, BODY) !== 'accepted').map(shown)).toStrictEqual([])
  })

  it('are rejected at their first invalid character, as the body', () => {
    const outcomes = rejected.map(([text]) => [shown(text), verdictOf(text, BODY), errorOf(text, BODY)])
    const expected = rejected.map(([text, offset]) => [
      shown(text),
      'rejected',
      text.trim() === '' ? 'empty-body' : offset
    ])
    expect(outcomes).toStrictEqual(expected)
  })

  it('are read by JsonReader as by JSON.parse', () => {
    expect(good.filter((text) => readByTokens(text)[0] !== 'end').map(shown)).toStrictEqual([])
    const errors = rejected.map(([text]) => [shown(text), ...readByTokens(text), findSyntaxError(text)])
    expect(errors).toStrictEqual(rejected.map(([text, offset]) => [shown(text), 'error', offset, offset]))
  })
})

describe('all documents', () => {
  it('are at least 700, and no two are the same', () => {
    expect(ALL.filter((text, at) => ALL.indexOf(text) !== at)).toStrictEqual([])
    expect(ALL.length).toBeGreaterThanOrEqual(700)
  })

  it.each(PLACES)('are accepted and rejected as by JSON.parse, as $name', (place) => {
    const verdicts = ALL.map((text) => [shown(text), verdictOf(text, place)])
    expect(verdicts.filter(([, verdict]) => verdict !== 'accepted' && verdict !== 'rejected')).toStrictEqual(
      []
    )
  })

  it.each(PLACES)('have their error at the first character that nothing can follow, as $name', (place) => {
    const wrong = ALL.filter((document) => {
      const text = put(document, place)
      // The tables have the offsets of deep or long documents.
      if (text.length > 5000 || text.trim() === '') return false
      const error = findSyntaxError(text)
      if (error === text.length) return !canBeCompleted(text)
      const isFirst = canBeCompleted(text.slice(0, error)) && !canBeCompleted(text.slice(0, error + 1))
      return !isFirst || errorOf(document, place) !== error
    })
    expect(wrong).toStrictEqual([])
  })
})
