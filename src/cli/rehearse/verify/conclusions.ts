import { grouped } from '../../reports/statistics/numbers'
import { type Conclusion, type Exchange, pausesOf, type Run, type Verdict } from './check'
import { CONFLICT, DUPLICATES } from './checks'
import { identitiesOf, owedIn } from './identities'
import { tally, tallyText } from './tally'

type Stored = ReadonlyMap<string, number>

const PASSED: Verdict = { outcome: 'passed' }

/** The number of names that a line lists. */
const MOST_LISTED = 10

const listed = (names: readonly string[]): string => {
  const rest = names.length - MOST_LISTED
  return `${names.slice(0, MOST_LISTED).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`
}

const ofCheck = ({ exchanges }: Run, name: string): readonly Exchange[] =>
  exchanges.filter(({ check }) => check.name === name)

/** Judges what is stored, if anybody knows. */
const ifStored =
  (judge: (run: Run, stored: Stored) => Verdict): Conclusion['judge'] =>
  (run) =>
    'unknown' in run.stored
      ? { outcome: 'skipped', detail: run.stored.unknown }
      : judge(run, run.stored.counts)

/** Returns the identities of a check's events that were answered 200, in order, each once. */
const owedOf = (run: Run, name: string): readonly string[] => [
  ...new Set(owedIn(ofCheck(run, name)).map(({ identity }) => identity))
]

/** Everything that is judged when all checks are done, in order. */
export const CONCLUSIONS: readonly Conclusion[] = [
  {
    name: 'every answer is 200 or 500',
    judge: ({ exchanges }) => {
      const others = exchanges
        .filter(({ check, answer: { status } }) => check.isForeign !== true && status !== undefined)
        .filter(({ answer: { status } }) => status !== 200 && status !== 500)
        .map(({ answer }) => answer)
      return others.length === 0
        ? PASSED
        : { outcome: 'failed', detail: `also answered: ${tallyText(tally(others))}` }
    },
    advice:
      'What the platform does after any other status is undocumented. Answer 200 if it is stored or set aside, else 500.'
  },
  {
    name: 'every answer comes in time',
    judge: ({ exchanges, timeoutMs }) => {
      const late = exchanges.filter(
        ({ request, answer }) =>
          request.breaksOff !== true && answer.elapsedMs >= timeoutMs + pausesOf(request)
      )
      const names = [...new Set(late.map(({ check }) => check.name))]
      return names.length === 0
        ? PASSED
        : { outcome: 'failed', detail: `over ${timeoutMs} ms: ${listed(names)}` }
    },
    advice:
      'Store first, answer at once, and do slow work afterwards. Limit the time for storing, and answer 500 after it.'
  },
  {
    name: 'stored: each event answered 200',
    judge: ifStored(({ exchanges }, stored) => {
      const owed = owedIn(exchanges).filter(({ check }) => check.name !== CONFLICT)
      const lost = owed.filter(({ identity }) => !stored.has(identity))
      const names = [...new Set(lost.map(({ check }) => check.name))]
      return lost.length === 0
        ? PASSED
        : {
            outcome: 'failed',
            detail: `${grouped(lost.length)} of ${grouped(owed.length)} are lost: ${listed(names)}`
          }
    }),
    advice: 'Answer 200 only after every event of the body is durable. If storing fails, answer 500.'
  },
  {
    name: 'stored: both contents of one id',
    judge: ifStored((run, stored) => {
      const owed = owedOf(run, CONFLICT)
      if (owed.length < 2) return { outcome: 'skipped', detail: 'not both were answered 200' }
      const kept = owed.filter((identity) => stored.has(identity))
      return kept.length === 2 ? PASSED : { outcome: 'failed', detail: `${kept.length} of 2 are there` }
    }),
    advice:
      'Make eventId and contentDigest together the key, so that a corrected event neither replaces the first nor is dropped.'
  },
  {
    name: 'stored: duplicates once',
    judge: ifStored((run, stored) => {
      const [identity] = owedOf(run, DUPLICATES)
      if (identity === undefined) return { outcome: 'skipped', detail: 'none was answered 200' }
      const times = stored.get(identity) ?? 0
      if (times === 0) return { outcome: 'failed', detail: 'neither of the two is there' }
      return times === 1
        ? PASSED
        : {
            outcome: 'noted',
            detail: `${times} times: right for a log; in a table, make eventId and contentDigest the key`
          }
    }),
    advice: 'Drop a duplicate only if the first one is stored.'
  },
  {
    name: 'stored: nothing of half a body',
    judge: ifStored(({ exchanges }, stored) => {
      const halves = exchanges.filter(({ request }) => request.breaksOff === true)
      const kept = halves.filter(({ request }) =>
        identitiesOf(request).some((identity) => stored.has(identity))
      )
      return kept.length === 0
        ? PASSED
        : { outcome: 'failed', detail: `${kept.length} of ${halves.length} are there` }
    }),
    advice: 'Store a body only after the "end" event of the request, never after "close" alone.'
  }
]
