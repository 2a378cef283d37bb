import type { Summary } from './report'
import { grouped } from './statistics/numbers'

/** The result of a run in one line. */
export interface Headline {
  /**
   * `open` if no payload was rejected, but none or not all were read; `warning` if there are only warnings.
   */
  readonly verdict: 'good' | 'warning' | 'bad' | 'open'
  readonly text: string
}

const plural = (count: number, noun: string): string =>
  count === 0 ? `no ${noun}s` : `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`

/** Returns the words for lines that were skipped with `--skip-other-lines`. */
export const otherLinesSkipped = (count: number): string => `${plural(count, 'other line')} skipped`

/** Returns the headline of a run. */
export const headlineOf = (summary: Summary): Headline => {
  const { payloads, rejectedPayloads, payloadsWithWarnings, onlyRepairedPayloads, otherLines } = summary
  const { repairs, interrupted, problems } = summary
  const all = plural(payloads, 'payload')
  const parts: string[] = []
  const add = (count: number, what: string): void => {
    if (count > 0) parts.push(`${grouped(count)}${parts.length === 0 ? ` of ${all}` : ''} ${what}`)
  }
  add(rejectedPayloads, 'rejected')
  add(payloadsWithWarnings, 'with warnings')
  add(onlyRepairedPayloads, 'repaired')
  const isBad = rejectedPayloads + onlyRepairedPayloads + problems.length > 0
  if (parts.length === 0) {
    const isUntouched = !isBad && !interrupted && Object.values(repairs).every((count) => count === 0)
    parts.push(all)
    if (payloads > 0) parts.push(isUntouched ? 'all good' : 'none rejected')
  }
  if (otherLines > 0) parts.push(otherLinesSkipped(otherLines))
  if (problems.length > 0) parts.push(`${plural(problems.length, 'path')} could not be read`)
  const verdictOfGood = interrupted || payloads === 0 ? 'open' : 'good'
  const verdict = payloadsWithWarnings > 0 ? 'warning' : verdictOfGood
  return { verdict: isBad ? 'bad' : verdict, text: parts.join(', ') }
}
