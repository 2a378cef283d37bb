import { NOT_JSON, parseJson } from '../../json/parse'
import { lossyUtf8 } from '../../json/utf8'
import { settingsOf } from '../../options'
import { repairJson } from '../../repairs/repair-json'

/** The ways to split a file into payloads: decide by name and content, one per file, or one per line. */
export const INPUT_MODES = ['auto', 'file', 'lines'] as const

/** One of `INPUT_MODES`. */
export type InputMode = (typeof INPUT_MODES)[number]

const NUL = 0
const LINE_FEED = 10
const ALL_REPAIRS = settingsOf(undefined).repairs

/** Returns true if each line of a file is a payload according to its name. */
export const hasLinesByName = (name: string): boolean => /\.(?:ndjson|jsonl|log)$/i.test(name)

const isObject = (line: string): boolean =>
  /^\s*\{/.test(line) && (parseJson(line) !== NOT_JSON || !('code' in repairJson(line, ALL_REPAIRS)))

/** Returns true if the first line that is not empty is a payload: then all lines are. */
export const startsWithPayload = (start: Uint8Array): boolean => {
  let lineStart = 0
  for (let end = start.indexOf(LINE_FEED); end >= 0; end = start.indexOf(LINE_FEED, lineStart)) {
    const line = lossyUtf8(start.subarray(lineStart, end))
    if (line.trim() !== '') return isObject(line)
    lineStart = end + 1
  }
  return false
}

/**
 * Returns true if the first line is a payload and more lines follow, or if most lines are payloads. A payload
 * that spans several lines has hardly any line that is an object. A log can have broken lines.
 */
const looksLikeLines = (start: Uint8Array, isAll: boolean): boolean => {
  // The last line can be cut.
  const complete = start.subarray(0, isAll ? start.length : start.lastIndexOf(LINE_FEED) + 1)
  const text = lossyUtf8(complete)
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  if (isAll && lines.length === 1) return false
  return startsWithPayload(start) || lines.filter(isObject).length > lines.length / 2
}

/**
 * Returns true if each line is a payload. Binary content is one payload, so that it is rejected once.
 *
 * @param start - the first bytes of the file
 * @param isAll - true if the file has no more bytes
 */
export const isByLine = (mode: InputMode, name: string, start: Uint8Array, isAll: boolean): boolean => {
  if (mode !== 'auto') return mode === 'lines'
  if (hasLinesByName(name)) return !start.includes(NUL) || startsWithPayload(start)
  return looksLikeLines(start, isAll)
}
