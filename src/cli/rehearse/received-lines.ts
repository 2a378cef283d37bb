import picocolors from 'picocolors'
import { escapeInvisible } from '../../diagnostics/escape-invisible'
import type { Entry } from '../../http'
import { CHINA_UTC_OFFSET } from '../../options'
import { eventDescriber } from '../reports/event-line'
import type { Novelty } from './memory'

/** The printed parts of one delivery. */
export interface Received {
  /** The wall clock, in milliseconds since 1970. */
  readonly receivedAt: number
  readonly status: number
  readonly events: readonly { readonly entry: Entry; readonly novelty: Novelty }[]
  /** Codes of issues and repairs, or what went wrong; empty for a good delivery without repairs. */
  readonly remark: string
}

/** Settings of the printed lines. */
export interface ReceivedLineOptions {
  readonly color: boolean
  readonly showValues: boolean
}

/** Returns the time of day in China, to the millisecond, as events have it. */
const clock = (moment: number): string => new Date(moment + CHINA_UTC_OFFSET).toISOString().slice(11, 23)

/**
 * Returns a function that prints a delivery, a line for each event:
 *
 * ```text
 * 10:00:04.012  200  callback-state  010****0001 → 138****0002  answer
 * 10:00:04.519  200  callback-state  010****0001 → 138****0002  answer  (duplicate)
 * 10:00:05.100  500  no event  send-again: truncated-json
 * ```
 */
export const receivedPrinter = ({
  color,
  showValues
}: ReceivedLineOptions): ((received: Received) => string) => {
  const { dim, green, red, yellow } = picocolors.createColors(color)
  const describe = eventDescriber({ showValues })
  return ({ receivedAt, status, events, remark }) => {
    const start = `${dim(clock(receivedAt))}  ${status === 200 ? green('200') : red(String(status))}  `
    const lines = events.map(({ entry: { event }, novelty }) => {
      const note = novelty === 'new' ? '' : `  ${yellow(`(${novelty})`)}`
      return `${start}${event.kind.padEnd(14)}  ${describe(event)}${note}`
    })
    if (lines.length === 0) lines.push(`${start}no event`)
    const end = remark === '' ? '' : `  ${dim(escapeInvisible(remark))}`
    return `${lines.join('\n')}${end}\n`
  }
}
