import { adviceFor } from '../advice'
import type { Check, CheckResult, Exchange } from './check'
import { tally, tallyText } from './tally'

const LATE = 'Store first, answer at once, and do slow work afterwards; or allow more time with --timeout.'

const adviceOf = ({ advice, isForeign = false }: Check, { answer }: Exchange): string => {
  if (isForeign) return advice
  if (answer.status !== undefined) return adviceFor(answer.status) ?? advice
  return answer.failure.startsWith('no answer within') ? LATE : advice
}

/** Returns the result of a check. @param exchanges - its requests and their answers */
export const judge = (check: Check, exchanges: readonly Exchange[]): CheckResult => {
  const judged = exchanges.filter(({ request }) => request.breaksOff !== true)
  const answers = judged.map(({ answer }) => answer)
  const result = {
    name: check.name,
    answers: tally(answers),
    elapsedMs: Math.max(...answers.map(({ elapsedMs }) => elapsedMs))
  }
  const statuses = answers.flatMap(({ status }) => (status === undefined ? [] : [status]))
  const wrong = judged.filter(({ answer: { status } }) => status === undefined || !check.accepts(status))
  const [first] = wrong
  if (first !== undefined) {
    const got = tallyText(tally(wrong.map(({ answer }) => answer)))
    return {
      ...result,
      outcome: 'failed',
      detail: `expected ${check.expected}, got ${got}`,
      advice: adviceOf(check, first)
    }
  }
  const notes = statuses.map((status) => check.note?.(status))
  const detail = notes.find((note) => note !== undefined)
  return detail === undefined ? { ...result, outcome: 'passed' } : { ...result, outcome: 'noted', detail }
}
