import { lossyUtf8 } from '../../json/utf8'
import { NOT_JSON, parseJson } from '../../json/parse'
import { settingsOf } from '../../options'
import { repairJson } from '../../repairs/repair-json'

/** How the payloads of a file are told apart: the whole file is one, or each of its lines is, or its name and content tell. */
export const INPUT_MODES = ['auto', 'file', 'lines'] as const

export type InputMode = (typeof INPUT_MODES)[number]

const LINES_BY_NAME = /\.(?:ndjson|jsonl|log)$/i
const NUL = 0
const LINE_FEED = 10
const ALL_REPAIRS = settingsOf(undefined).repairs

export const hasLinesByName = (name: string): boolean => LINES_BY_NAME.test(name)

const isWholeObject = (line: string): boolean => {
  if (!/^\s*\{/.test(line)) return false
  return parseJson(line) !== NOT_JSON || !('code' in repairJson(line, ALL_REPAIRS))
}

/**
 * Whether lines are payloads of their own: the first is, and more stands behind it, or most are. Of one payload in many
 * lines, hardly any line is whole; of a log, a line may be broken.
 */
const looksLikeLines = (start: Uint8Array, isAll: boolean): boolean => {
  // The last line may be cut.
  const end = isAll ? start.length : start.lastIndexOf(LINE_FEED)
  if (end < 0) return false
  const lines = lossyUtf8(start.subarray(0, end))
    .split('\n')
    .filter((line) => line.trim() !== '')
  const [first] = lines
  if (first === undefined || (isAll && lines.length === 1)) return false
  return isWholeObject(first) || lines.filter(isWholeObject).length > lines.length / 2
}

/** Whether the first line that is complete, and not blank, is a payload: then so are the others, whatever they hold. */
export const beginsWithPayload = (start: Uint8Array): boolean => {
  let at = 0
  for (let end = start.indexOf(LINE_FEED); end >= 0; end = start.indexOf(LINE_FEED, at)) {
    const line = lossyUtf8(start.subarray(at, end))
    if (line.trim() !== '') return isWholeObject(line)
    at = end + 1
  }
  return false
}

/**
 * Whether each line is a payload. Binary content is one payload, to be rejected once.
 *
 * @param start - the first bytes of the file
 * @param isAll - whether these are all
 */
export const isByLine = (mode: InputMode, name: string, start: Uint8Array, isAll: boolean): boolean => {
  if (mode !== 'auto') return mode === 'lines'
  if (hasLinesByName(name)) return !start.includes(NUL) || beginsWithPayload(start)
  return looksLikeLines(start, isAll)
}
