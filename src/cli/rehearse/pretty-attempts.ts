import picocolors from 'picocolors'
import { decodeEach } from '../../decode'
import { type EventDescriber, eventDescriber } from '../reports/event-line'
import { grouped } from '../reports/statistics/numbers'
import { adviceForGivenUp } from './advice'
import { answerText } from './answer-text'
import { type Attempt, MOST_SENDS, type SendTotals } from './attempt'

/** Prints attempts as they happen, and the totals. */
export interface AttemptPrinter {
  /** Printed first. */
  readonly begin: string
  readonly attempt: (attempt: Attempt) => string
  readonly end: (totals: SendTotals) => string
}

/** Settings of the printed lines. */
export interface LineOptions {
  readonly color: boolean
  readonly showValues: boolean
  /** Milliseconds until a resend, for the lines that announce it. */
  readonly retryDelayMs: number
}

/** The whitespace before the events of a line. */
const MARGIN = ' '.repeat(21)

/** Returns a line for each event of a body, and one for the codes of what is rejected. */
const contentOf = (body: Uint8Array, describe: EventDescriber): readonly string[] => {
  const decoded = decodeEach(body)
  const { events, rejected } =
    decoded._tag === 'Left' ? { events: [], rejected: [decoded.left] } : decoded.right
  const lines = events.map((event) => `${event.kind.padEnd(14)}  ${describe(event)}`)
  const codes = new Set(rejected.flatMap(({ issues }) => issues.map(({ code }) => code)))
  if (codes.size > 0) lines.push(`rejected        ${[...codes].join(', ')}`)
  return lines.length === 0 ? ['no event'] : lines
}

/** Returns what follows from an answer, and why. */
const consequence = (
  { answer, decision, send }: Attempt,
  { retryDelayMs, showValues }: LineOptions
): string => {
  const text = answer.status === undefined ? answer.failure : answerText(answer.body, { showValues })
  const isUndocumented = answer.status !== undefined && answer.status !== 500
  const next =
    decision === 'sent-again'
      ? `send ${send} of ${MOST_SENDS}, again in ${retryDelayMs} ms`
      : isUndocumented
        ? 'given up: what the platform does after this status is undocumented'
        : `given up after ${MOST_SENDS} sends`
  if (text === '') return next
  return `${next}; ${answer.status === undefined ? '' : 'answer: '}${text}`
}

const counted = (count: number, noun: string, plural = `${noun}s`): string =>
  `${grouped(count)} ${count === 1 ? noun : plural}`

/** Returns the last lines. @param statuses - those of the deliveries that were given up */
const totalsText = (totals: SendTotals, statuses: ReadonlySet<number>, { color }: LineOptions): string => {
  const { bold, green, red } = picocolors.createColors(color)
  const { deliveries, accepted, givenUp, unfinished, sends, elapsedMs } = totals
  const mark = accepted === deliveries && deliveries > 0 ? green('✔') : red('✖')
  const parts = [`${grouped(accepted)} accepted`, `${grouped(givenUp)} given up`]
  if (unfinished > 0) parts.push(`${grouped(unfinished)} unfinished`)
  const advice = Array.from(statuses, (status) => [status, adviceForGivenUp(status)] as const)
    .filter(([, text]) => text !== undefined)
    .map(([status, text]) => `  ${status}: ${text}\n`)
  return (
    `\n${mark} ${bold(`${counted(deliveries, 'delivery', 'deliveries')}: ${parts.join(', ')}`)}\n` +
    `  ${counted(sends, 'send')} in ${(elapsedMs / 1000).toFixed(1)} s\n${advice.join('')}`
  )
}

/**
 * Prints for people: number, status, time and events of each send, and what follows if it was not accepted.
 * After the totals, what to do about each status for which a delivery was given up.
 *
 * ```text
 *    1  200      4 ms  callback-state  010****0001 → 138****0001  callout
 *    2  500     12 ms  callback-cdr    138****0001 → 138****0002, talked 56 s, billed 60 s, 0.06 yuan  应答|正常
 *                      send 1 of 3, again in 1000 ms; answer: Internal Server Error
 * ```
 */
export const prettyAttempts = (options: LineOptions): AttemptPrinter => {
  const { dim, green, red, yellow } = picocolors.createColors(options.color)
  const describe = eventDescriber(options)
  const paint = { accepted: green, 'sent-again': yellow, 'given-up': red } as const
  const givenUp = new Set<number>()
  return {
    begin: '',
    attempt: (attempt) => {
      const { answer, body, decision, delivery, send } = attempt
      if (decision === 'given-up' && answer.status !== undefined) givenUp.add(answer.status)
      const status = (answer.status === undefined ? '–' : String(answer.status)).padEnd(3)
      const elapsed = `${answer.elapsedMs} ms`.padStart(8)
      const lines = [...contentOf(body, describe)]
      if (decision !== 'accepted') lines.push(dim(consequence(attempt, options)))
      else if (send > 1) lines.push(dim(`send ${send} of ${MOST_SENDS}`))
      const start = `${String(delivery).padStart(4)}  ${paint[decision](status)}  ${elapsed}  `
      return `${start}${lines.join(`\n${MARGIN}`)}\n`
    },
    end: (totals) => totalsText(totals, givenUp, options)
  }
}
