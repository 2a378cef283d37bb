import { JsonReader } from '../json-reader'

/** A text that is not JSON, looked at for the places where only a comma is missing. */
export interface CommaSearch {
  /** Where commas belong, in order. */
  readonly gaps: readonly number[]
  /** The first place that no comma mends; `undefined` when there is none. */
  readonly fault: number | undefined
}

/**
 * Finds the commas that are missing between two members of an object, as in the document's own
 * `"customParm":"123456"" stateDesc ":"…"`: after a whole value stands a string, and after that a colon. Nothing else
 * is mended: a general repairer would complete a bill that arrived by half.
 */
export const findMissingCommas = (text: string, start: number): CommaSearch => {
  const reader = new JsonReader(text, start, true)
  const gaps: number[] = []
  for (let token = reader.next(); token !== 'end'; token = reader.next()) {
    if (token === 'fault') return { gaps, fault: reader.start }
    if (token === 'gap') gaps.push(reader.start)
  }
  return { gaps, fault: undefined }
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
