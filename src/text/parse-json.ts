import type { Issue } from '../issue/issue'
import { emptyBody, textFault, type TextFaultCode } from '../issue/make-issue'
import type { Repair } from '../issue/repair'
import { findFault } from './json-reader'
import { positionIn } from './position'
import { startsWithByteOrderMark } from './repair/byte-order-mark'
import { findMissingCommas, insertCommas } from './repair/missing-comma'

/** A text that is not JSON, even when repaired as far as is allowed. */
export interface RefusedJson {
  readonly fault: Issue
}

/** A text that became a value, and what it took. */
export interface ParsedJson {
  readonly fault: undefined
  readonly value: unknown
  /** The text as it came. */
  readonly source: string
  /** The text that was parsed at last. */
  readonly text: string
  /** Where the text that was parsed begins in the source: after a byte order mark or at once. */
  readonly start: number
  /** Where commas were missing in the source, in order. */
  readonly gaps: readonly number[]
}

/** Which repairs of the text are allowed. */
export interface TextRepairs {
  readonly 'byte-order-mark': boolean
  readonly 'missing-comma': boolean
}

const NO_GAPS: readonly number[] = []

const refused = (code: TextFaultCode, source: string, offset: number): RefusedJson => ({
  fault: textFault(code, positionIn(source)(offset))
})

/** What JSON.parse gives for no text at all. */
export const REFUSED: unique symbol = Symbol('refused')

const engine = Error as { stackTraceLimit?: number }

/** No stack trace until this is undone: V8 takes longer to make one for a refused text than the whole repair takes. */
const pauseStackTraces = (): number | undefined => {
  const limit = engine.stackTraceLimit
  try {
    if (limit !== undefined) engine.stackTraceLimit = 0
    return limit
  } catch {
    // A host that has frozen its globals keeps its stack traces.
    return undefined
  }
}

/** `JSON.parse`, but `REFUSED` for a text that it refuses. */
export const tryParse = (text: string): unknown => {
  const limit = pauseStackTraces()
  try {
    return JSON.parse(text)
  } catch {
    return REFUSED
  } finally {
    if (limit !== undefined) engine.stackTraceLimit = limit
  }
}

/** A text that is JSON as it came. */
export const unmended = (value: unknown, source: string): ParsedJson => ({
  fault: undefined,
  value,
  source,
  text: source,
  start: 0,
  gaps: NO_GAPS
})

/** A text that `JSON.parse` has refused → value, or the place of its first fault. */
export const mendJson = (source: string, repairs: TextRepairs): ParsedJson | RefusedJson => {
  if (source.trim() === '') return { fault: emptyBody }
  const start = startsWithByteOrderMark(source) ? 1 : 0
  if (start > 0) {
    if (!repairs['byte-order-mark']) return refused('malformed-json', source, 0)
    const text = source.slice(start)
    const value = tryParse(text)
    if (value !== REFUSED) return { fault: undefined, value, source, text, start, gaps: NO_GAPS }
  }
  return withCommas(source, start, repairs)
}

const withCommas = (source: string, start: number, repairs: TextRepairs): ParsedJson | RefusedJson => {
  const gaps = repairs['missing-comma'] ? findMissingCommas(source, start) : NO_GAPS
  if (gaps.length > 0) {
    const text = insertCommas(source, start, gaps)
    const value = tryParse(text)
    if (value !== REFUSED) return { fault: undefined, value, source, text, start, gaps }
  }
  const place = findFault(source, start, repairs['missing-comma'])
  return refused(place === source.length ? 'truncated-json' : 'malformed-json', source, place)
}

/** What was repaired in a text that was parsed. */
export const textRepairs = ({ start, gaps }: ParsedJson): readonly Repair[] => {
  const commas = gaps.map((offset): Repair => ({ code: 'missing-comma', offset }))
  return start === 0 ? commas : [{ code: 'byte-order-mark', offset: 0 }, ...commas]
}

/** Tells the place in the source of places in the text that was parsed, for which it is to be asked in ascending order. */
export const originalOffsetIn = ({ start, gaps }: ParsedJson): ((offset: number) => number) => {
  let inserted = 0
  return (offset) => {
    const withCommas = offset + start
    while ((gaps[inserted] ?? Infinity) < withCommas - inserted) inserted++
    return withCommas - inserted
  }
}
