import { stringify } from 'csv-stringify/sync'
import type { CallbackEvent } from '../../events'
import { escapeInvisible } from '../../diagnostics/escape-invisible'
import { isJson } from '../../json/is-json'
import { writeJson } from '../../json/write'
import { COLUMNS, csvRow } from './csv-row'
import type { OutputFormat } from './output-format'
import { plainEvent } from './plain-event'

/** Before each element of a list. That before the first is for `outputJoiner` to drop. */
const SEPARATOR = ',\n'

/**
 * Writes one event; `zone` is the offset in ISO 8601. The function throws RangeError for an event that would not come back:
 * with `extra` that nests too deeply for the engine, or holds a number that JSON.parse has made Infinity.
 */
export const eventWriter = (
  format: OutputFormat,
  utcOffset: number,
  zone: string
): ((event: CallbackEvent) => string) => {
  return (event) => {
    const plain = plainEvent(event, utcOffset, zone)
    const hasExtra = Object.keys(event.extra).length > 0
    if (hasExtra && !isJson(event.extra)) throw new RangeError('extra holds what JSON cannot')
    if (format === 'csv') return stringify([csvRow(plain)])
    // What JSON.stringify does not write exactly, -0, can stand in `extra` alone.
    const json = escapeInvisible(hasExtra ? writeJson(plain) : JSON.stringify(plain))
    return format === 'json' ? SEPARATOR + json : `${json}\n`
  }
}

/** Puts together what was written of block after block. */
export interface OutputJoiner {
  readonly begin: string
  readonly next: (output: string) => string
  readonly end: string
}

export const outputJoiner = (format: OutputFormat): OutputJoiner => {
  if (format === 'csv') return { begin: stringify([[...COLUMNS]]), next: (output) => output, end: '' }
  if (format === 'ndjson') return { begin: '', next: (output) => output, end: '' }
  let isFirst = true
  const next = (output: string): string => {
    if (!isFirst || output === '') return output
    isFirst = false
    return output.slice(SEPARATOR.length)
  }
  return { begin: '[\n', next, end: '\n]\n' }
}
