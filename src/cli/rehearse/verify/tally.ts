import type { Answer } from '../../host'
import type { CheckResult } from './check'

type Tally = CheckResult['answers']

/** Counts equal answers, in the order of their first one. */
export const tally = (answers: readonly Answer[]): Tally => {
  const counts = new Map<number | string, number>()
  for (const answer of answers) {
    const key = answer.status ?? answer.failure
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return Array.from(counts, ([answer, count]) => ({ answer, count }))
}

/** Returns a tally as text: `200 × 97, 503 × 3`. */
export const tallyText = (counted: Tally): string =>
  counted.map(({ answer, count }) => (count === 1 ? String(answer) : `${answer} × ${count}`)).join(', ')
