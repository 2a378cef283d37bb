import { lossyUtf8 } from '../../json/utf8'
import { isPayload } from './is-payload'
import { judgeLine, type LineForm } from './judge-line'
import type { Reading } from './reading'
import { type ScannedValue, ValueScanner } from './value-scanner'

/** The way to split a file into payloads. */
export interface Layout {
  readonly split: 'file' | 'lines' | 'values'
  /** True if text before the JSON is skipped. */
  readonly hasPrefix: boolean
}

type LayoutReading = Pick<Reading, 'input' | 'field' | 'prefix' | 'unescape'>

const NUL = 0
const LINE_FEED = 10
const FILE: Layout = { split: 'file', hasPrefix: false }

/**
 * Returns true if each line of a file is a payload according to its name: `day.log`, `day.log.1`,
 * `day.log-20241007.gz`.
 */
export const hasLinesByName = (name: string): boolean =>
  /\.(?:ndjson|jsonl|log)(?:[.-]\d[\d-]{0,18})?(?:\.gz)?$/i.test(name)

/** Returns the complete lines that are not empty. */
const linesIn = (start: Uint8Array, isAll: boolean): readonly string[] => {
  const complete = start.subarray(0, isAll ? start.length : start.lastIndexOf(LINE_FEED) + 1)
  return lossyUtf8(complete)
    .split('\n')
    .filter((line) => line.trim() !== '')
}

const asChosen = (split: Layout['split'], { prefix }: LayoutReading, isFound: boolean): Layout => ({
  split,
  hasPrefix: prefix === undefined ? isFound : prefix === 'any'
})

/**
 * Returns the layout if the first lines decide it already: a pipe can pause after them.
 *
 * @param start - the first bytes of the file
 */
export const earlyLayout = (reading: LayoutReading, start: Uint8Array): Layout | undefined => {
  const { input, prefix } = reading
  if (input === 'file') return FILE
  if (input !== 'auto' && prefix !== undefined) return asChosen(input, reading, false)
  for (const line of linesIn(start, false)) {
    const form = judgeLine(line, reading)
    if (input === 'auto')
      return form === 'other' ? undefined : asChosen('lines', reading, form === 'prefixed')
    if (form !== 'other') return asChosen(input, reading, form === 'prefixed')
    // A broken payload.
    if (/^\s*[[{]/.test(line)) return asChosen(input, reading, false)
  }
  return undefined
}

const scan = (start: Uint8Array, isAll: boolean): readonly ScannedValue[] => {
  const scanner = new ValueScanner()
  scanner.push(start)
  if (isAll) scanner.end()
  return scanner.found
}

/** Returns true for a value on several lines, or on the line of another one. */
const isNoLine = (value: ScannedValue, index: number, all: readonly ScannedValue[]): boolean =>
  value.lastLine > value.line ||
  all[index + 1]?.line === value.lastLine ||
  all[index - 1]?.lastLine === value.line

/** Returns the layout of values that are not one per line; `undefined` if there are none. */
const valuesLayout = (
  reading: LayoutReading,
  start: Uint8Array,
  fewest: number,
  isAll: boolean
): Layout | undefined => {
  const found = scan(start, isAll)
  const values = found.filter(({ isValue }) => isValue)
  const isGood = ({ start: from, end }: ScannedValue): boolean =>
    isPayload(lossyUtf8(start.subarray(from, end)))
  if (values.length < fewest || !values.filter(isNoLine).some(isGood)) return undefined
  const hasText = found.some(
    ({ isValue, lastLine }, index) => !isValue && found[index + 1]?.line === lastLine
  )
  return asChosen('values', reading, hasText)
}

const count = (forms: readonly LineForm[], form: LineForm): number =>
  forms.filter((one) => one === form).length

/**
 * Returns the layout of a file. A payload that spans several lines has hardly any line that is an object. A
 * log can have broken lines. Binary content is one payload, so that it is rejected once.
 *
 * @param start - the first bytes of the file
 * @param isAll - true if the file has no more bytes
 */
export const layoutOf = (reading: LayoutReading, name: string, start: Uint8Array, isAll: boolean): Layout => {
  const early = earlyLayout(reading, start)
  if (early !== undefined) return early
  const { input } = reading
  const lines = linesIn(start, isAll)
  const forms = lines.map((line) => judgeLine(line, reading))
  const [plain, prefixed] = [count(forms, 'plain'), count(forms, 'prefixed')]
  const asLines = asChosen('lines', reading, prefixed > plain)
  if (input === 'lines') return asLines
  const isByName = hasLinesByName(name)
  const values = valuesLayout(reading, start, isByName ? 1 : 2, isAll)
  if (input === 'values') return values ?? asChosen('values', reading, false)
  // A log that was truncated while its writer kept its place starts with zero bytes.
  if (isByName && start.includes(NUL) && plain + prefixed <= lines.length / 2) return FILE
  if (prefixed > plain) return asLines
  const hasMostLines = plain > lines.length / 2 && !(isAll && lines.length === 1)
  return hasMostLines || (isByName && values === undefined) ? asLines : (values ?? FILE)
}
