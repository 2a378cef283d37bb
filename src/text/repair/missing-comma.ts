import { JsonReader } from '../json-reader'

/**
 * The places where a comma is missing between two members of an object, as in the document's own
 * `"customParm":"123456"" stateDesc ":"…"`: after a whole value stands a string, and after that a colon. Nothing else
 * is mended: a general repairer would complete a bill that arrived by half.
 *
 * @returns the places in order; `undefined` for a text that commas alone do not make whole
 */
export const findMissingCommas = (text: string, start: number): readonly number[] | undefined => {
  const reader = new JsonReader(text, start, true, true)
  const gaps: number[] = []
  for (let token = reader.next(); token !== 'end'; token = reader.next()) {
    if (token === 'fault') return undefined
    if (token === 'gap') gaps.push(reader.start)
  }
  return gaps
}

/** Repair `missing-comma`: a comma is put at each of the places. */
export const insertCommas = (text: string, start: number, gaps: readonly number[]): string => {
  let mended = ''
  let from = start
  for (const gap of gaps) {
    mended += `${text.slice(from, gap)},`
    from = gap
  }
  return mended + text.slice(from)
}
