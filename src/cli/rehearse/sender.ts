import { type Host, NetworkError } from '../host'
import { type Attempt, decide, type Sending, type SendTotals } from './attempt'
import type { Plan } from './planned'
import { createTimetable, type Due } from './timetable'

/** A delivery that waits for its next send. */
interface Waiting extends Due {
  readonly send: number
}

/** The longest time to wait at once, in milliseconds: timers of more than 24 days end at once. */
const LONGEST_WAIT = 3_600_000

const untilAborted = async (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve())
  })

/**
 * Sends deliveries as the platform does: in order, one at a time unless `concurrency` says otherwise; after
 * 500 or without an answer again, later, three times in all. Stops when the user interrupts.
 *
 * @param report - called for each attempt, in the order of the answers
 * @throws NetworkError if the receiver cannot be reached before it has answered once
 */
export const sendAll = async (
  plan: Plan,
  { url, headers, concurrency, rate, speed, retryDelayMs, timeoutMs }: Sending,
  report: (attempt: Attempt) => Promise<void>,
  host: Pick<Host, 'network' | 'now' | 'wait' | 'interrupted'>
): Promise<SendTotals> => {
  const { interrupted, network, now } = host
  const start = now()
  const nextPlanned = createTimetable(plan, speed, now)
  const interruption = untilAborted(interrupted)
  const totals = { deliveries: 0, accepted: 0, givenUp: 0, sends: 0 }
  /** In the order in which they are due. */
  const resends: Waiting[] = []
  const underWay = new Set<Promise<void>>()
  // Kept: work can fail while the loop waits for something else.
  const failures: unknown[] = []
  let planned: Due | undefined
  let reading: Promise<void> | undefined
  let isAllRead = false
  let hasAnswered = false
  let earliest = start

  const noteFailure = (error: unknown): void => {
    failures.push(error)
  }

  // While others are under way: the next line of a pipe can take long.
  const readNext = async (): Promise<void> => {
    planned = await nextPlanned()
    isAllRead = planned === undefined
    reading = undefined
  }

  const send = async (waiting: Waiting): Promise<void> => {
    const { delivery, send: number, body } = waiting
    totals.sends++
    const outgoing = { url: url.href, method: 'POST', headers, parts: [body], timeoutMs }
    const answer = await network.send(outgoing, interrupted)
    if (answer.status !== undefined) hasAnswered = true
    else if (interrupted.aborted) return
    else if (!hasAnswered && answer.isUnreachable) throw new NetworkError(answer.failure)
    const decision = decide(answer, number)
    if (decision === 'accepted') totals.accepted++
    else if (decision === 'given-up') totals.givenUp++
    else resends.push({ ...waiting, send: number + 1, due: now() + retryDelayMs })
    await report({ delivery, send: number, body, answer, decision })
  }

  /** Starts the next send if one is due. Returns the time until then, in milliseconds. */
  const startDue = (): number => {
    const time = now()
    const first = planned && { ...planned, send: 1, due: Math.max(planned.due, earliest) }
    // A resend that is due goes first: it is older.
    const waiting = [resends[0], first].filter((one) => one !== undefined)
    const next = waiting.find(({ due }) => due <= time)
    if (next === undefined) return Math.min(...waiting.map(({ due }) => due)) - time
    if (next.send > 1) resends.shift()
    else {
      totals.deliveries++
      planned = undefined
      earliest = time + (rate === undefined ? 0 : 1000 / rate)
    }
    const work: Promise<void> = send(next)
      .catch(noteFailure)
      .finally(() => underWay.delete(work))
    underWay.add(work)
    return 0
  }

  const isDone = (): boolean =>
    isAllRead && planned === undefined && resends.length === 0 && underWay.size === 0

  const hasMore = (): boolean => planned === undefined && !isAllRead

  const goesOn = (): boolean => !interrupted.aborted && failures.length === 0 && !isDone()

  while (goesOn()) {
    if (hasMore()) reading ??= readNext().catch(noteFailure)
    const wait = underWay.size < concurrency ? startDue() : Infinity
    if (wait === 0) continue
    const woken = new AbortController()
    const timer = host.wait(Math.min(wait, LONGEST_WAIT), woken.signal)
    await Promise.race([...underWay, timer, reading ?? timer, interruption])
    woken.abort()
  }
  // What is under way after a failure is left to the end of the process.
  if (failures.length === 0) await Promise.all(underWay)
  if (failures.length > 0) throw failures[0]
  const unfinished = totals.deliveries - totals.accepted - totals.givenUp
  return { ...totals, unfinished, elapsedMs: Math.round(now() - start) }
}
