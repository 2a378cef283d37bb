import { escapeInvisible } from '../../diagnostics/escape-invisible'
import { ExitStatus } from '../exit-status'
import { type Host, NetworkError, type UnreadablePath, WrongUse } from '../host'
import type { Attempt, SendTotals } from '../rehearse/attempt'
import { jsonAttempts, ndjsonAttempts } from '../rehearse/json-attempts'
import { type AttemptPrinter, prettyAttempts } from '../rehearse/pretty-attempts'
import { SCENARIO_NAMES } from '../rehearse/scenario-plan'
import { sendAll } from '../rehearse/sender'
import { shownTarget, targetHider, targetOf } from '../rehearse/target'
import { verify } from '../rehearse/verify/verify'
import { hasColor } from '../reports/has-color'
import type { Action } from './command'
import { declareSend, type SendOptions } from './send-options'
import { sendPlan } from './send-plan'

const PRINTERS = { pretty: prettyAttempts, json: jsonAttempts, ndjson: ndjsonAttempts } as const

const printerFor = ({ format, color, showValues, retryDelay }: SendOptions, host: Host): AttemptPrinter =>
  PRINTERS[format]({ color: hasColor(color, host.stdout, host), showValues, retryDelayMs: retryDelay })

const headersOf = ({ contentType }: SendOptions, { version }: Host): Readonly<Record<string, string>> => ({
  'user-agent': `huadan/${version}`,
  ...(contentType === '' ? {} : { 'content-type': contentType })
})

const statusOf = (
  { givenUp }: SendTotals,
  problems: readonly UnreadablePath[],
  interrupted: AbortSignal
): ExitStatus => {
  if (interrupted.aborted) return ExitStatus.Interrupted
  // A file that was not read can hide more than a delivery that was given up.
  if (problems.length > 0) return ExitStatus.Unreadable
  return givenUp > 0 ? ExitStatus.Rejected : ExitStatus.AllGood
}

/** Returns an attempt whose answer does not repeat the address. */
const withoutTarget = (attempt: Attempt, hide: (text: string) => string): Attempt => {
  const { answer } = attempt
  return answer.status === undefined
    ? attempt
    : { ...attempt, answer: { ...answer, body: hide(answer.body) } }
}

/** `huadan send`: plays the platform against a receiver. */
export const send: Action<SendOptions> = {
  name: 'send',
  summary: 'Send callbacks to your receiver, with faults and resends.',
  examples: [
    ['huadan send answered --to http://localhost:3000/callbacks', 'play a whole call'],
    [
      'huadan send answered --quirk all --variant duplicates --to http://localhost:3000/callbacks',
      'play it with faults, each delivery twice'
    ],
    [
      'huadan send day.ndjson --new-ids --shift-time now --to http://localhost:3000/callbacks',
      'play what `huadan listen --save day.ndjson` received'
    ],
    [
      'huadan send --verify --to http://localhost:3000/callbacks',
      'check your receiver, and see what to change'
    ]
  ],
  declare: declareSend,
  run: async (words, options, host) => {
    const url = targetOf(options.to, options.allowRemote)
    if (options.verify) {
      if (words.length > 0) throw new WrongUse('--verify has its own bodies: name no scenario and no file')
      return verify(url, options, host)
    }
    if (options.stored !== undefined) throw new WrongUse('--stored needs --verify')
    if (words.length === 0)
      throw new WrongUse(`name scenarios (${SCENARIO_NAMES.join(', ')}) or files to send`)
    const problems: UnreadablePath[] = []
    const report = async (problem: UnreadablePath): Promise<void> => {
      problems.push(problem)
      await host.stderr.write(`${escapeInvisible(problem.file)} - error: ${problem.reason}\n`)
    }
    const plan = await sendPlan(words, options, report, host)
    const printer = printerFor(options, host)
    const { rate, speed, concurrency, retryDelay: retryDelayMs, timeout: timeoutMs } = options
    const sending = {
      url,
      headers: headersOf(options, host),
      concurrency,
      rate,
      speed,
      retryDelayMs,
      timeoutMs
    }
    const hide = targetHider(url)
    let { begin } = printer
    const print = async (text: string): Promise<void> => {
      const printed = begin + text
      begin = ''
      await host.stdout.write(printed)
    }
    try {
      const show = (attempt: Attempt): Promise<void> => print(printer.attempt(withoutTarget(attempt, hide)))
      const totals = await sendAll(plan, sending, show, host)
      await print(printer.end(totals))
      return statusOf(totals, problems, host.interrupted)
    } catch (error) {
      throw error instanceof NetworkError ? new NetworkError(`${shownTarget(url)}: ${error.message}`) : error
    }
  }
}
