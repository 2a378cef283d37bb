import { type Answer, FileError, type Host, NetworkError } from '../../host'
import { type Check, type CheckRequest, type CheckResult, type Exchange, pausesOf, type Run } from './check'
import { CHECKS } from './checks'
import { CONCLUSIONS } from './conclusions'
import { identitiesOf, owedIn } from './identities'
import { judge } from './judge'
import { createMaterial } from './material'
import { readStored } from './stored'

/** The settings of a run. */
export interface VerifySettings {
  readonly url: URL
  readonly userAgent: string
  readonly timeoutMs: number
  readonly seed: number
  /** The file in which the receiver keeps what it stored. */
  readonly stored: string | undefined
}

type Environment = Pick<Host, 'network' | 'files' | 'wait' | 'interrupted'>

/** The number of tries until a receiver counts as gone: it may be starting again. */
const MOST_TRIES = 10
const PAUSE_MS = 200

const INTERRUPTED = 'interrupted'
const NONE_GOOD = 'no good delivery was answered 200'
const NO_FILE = 'a 200 for an event that is lost passes: name the file of stored events with --stored'
const GONE = 'the receiver cannot be reached any more'

const skipped = (name: string, detail: string): CheckResult => ({
  name,
  outcome: 'skipped',
  detail,
  answers: []
})

const sender =
  ({ url, userAgent, timeoutMs }: VerifySettings, { network, interrupted }: Environment) =>
  async (request: CheckRequest): Promise<Answer> => {
    const {
      method = 'POST',
      headers = {},
      parts,
      length,
      breaksOff = false,
      at = (same: URL) => same
    } = request
    return network.send(
      {
        url: at(url).href,
        method,
        headers: { 'user-agent': userAgent, ...headers },
        parts,
        ...(length === undefined ? {} : { length }),
        breaksOff,
        timeoutMs: timeoutMs + pausesOf(request)
      },
      interrupted
    )
  }

/**
 * Sends all checks, and judges each one and the whole run.
 *
 * @param report - called for each result, in order
 * @returns the error of reading the file of stored events, if there was one
 * @throws NetworkError if the receiver cannot be reached at the first request
 */
export const runChecks = async (
  settings: VerifySettings,
  report: (result: CheckResult) => Promise<void>,
  host: Environment
): Promise<FileError | undefined> => {
  const { interrupted } = host
  const send = sender(settings, host)
  const material = createMaterial(settings.seed)
  const exchanges: Exchange[] = []
  let hasGood = false
  let isGone = false

  const play = async (check: Check): Promise<readonly Exchange[]> => {
    const requests = await check.requests(material)
    const exchange = async (request: CheckRequest): Promise<Exchange> => ({
      check,
      request,
      answer: await send(request)
    })
    if (check.isBurst === true) return Promise.all(requests.map(exchange))
    const done: Exchange[] = []
    for (const request of requests) done.push(await exchange(request))
    return done
  }

  /** Waits for a receiver that may be starting again. A GET stores nothing. */
  const isReachable = async (): Promise<boolean> => {
    for (let tries = 1; tries <= MOST_TRIES && !interrupted.aborted; tries++) {
      const answer = await send({ method: 'GET', parts: [], plain: new Uint8Array() })
      if (answer.status !== undefined || !answer.isUnreachable) return true
      await host.wait(PAUSE_MS, interrupted)
    }
    return false
  }

  const whyNot = ({ isBasic = false }: Partial<Check>): string | undefined => {
    if (interrupted.aborted) return INTERRUPTED
    if (isGone) return GONE
    return isBasic || hasGood ? undefined : NONE_GOOD
  }

  const look = async (): Promise<readonly [Run['stored'], FileError?]> => {
    if (settings.stored === undefined) return [{ unknown: NO_FILE }]
    const owed = owedIn(exchanges).map(({ identity }) => identity)
    const halves = exchanges.filter(({ request }) => request.breaksOff === true)
    const others = halves.flatMap(({ request }) => identitiesOf(request))
    try {
      return [{ counts: await readStored(settings.stored, owed, others, host) }]
    } catch (error) {
      if (!(error instanceof FileError)) throw error
      return [{ unknown: error.message }, error]
    }
  }

  for (const check of CHECKS) {
    const reason = whyNot(check)
    if (reason !== undefined) {
      await report(skipped(check.name, reason))
      continue
    }
    const done = await play(check)
    const [first] = done
    if (
      exchanges.length === 0 &&
      first?.answer.status === undefined &&
      first?.answer.isUnreachable === true
    ) {
      throw new NetworkError(first.answer.failure)
    }
    exchanges.push(...done)
    const result = interrupted.aborted ? skipped(check.name, INTERRUPTED) : judge(check, done)
    hasGood ||= result.outcome === 'passed'
    await report(result)
    const isCut = done.some(
      ({ request, answer }) => answer.status === undefined && request.breaksOff !== true
    )
    if (isCut) isGone = !(await isReachable())
  }

  const reason = interrupted.aborted || !hasGood ? whyNot({}) : undefined
  const [stored, problem] = reason === undefined ? await look() : [{ unknown: reason }]
  for (const { name, judge: judgeRun, advice } of CONCLUSIONS) {
    const verdict = judgeRun({ exchanges, timeoutMs: settings.timeoutMs, stored })
    if (reason !== undefined) await report(skipped(name, reason))
    else await report({ name, answers: [], ...verdict, ...(verdict.outcome === 'failed' ? { advice } : {}) })
  }
  return problem
}
