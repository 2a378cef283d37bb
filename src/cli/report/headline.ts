import { grouped } from '../stats/numbers'
import type { PayloadReport, Summary } from './report'

/** How a run went, in one line. */
export interface Headline {
  /** `open`: no fault was found, but there was nothing to find one in, or not all of it was read. */
  readonly verdict: 'good' | 'bad' | 'open'
  readonly text: string
}

const plural = (count: number, noun: string): string =>
  count === 0 ? `no ${noun}s` : `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`

/** Whether a payload is reported for its repairs alone. */
export const isOnlyRepaired = ({ findings }: PayloadReport): boolean =>
  findings.every(({ level }) => level === 'repaired')

const payloadParts = (summary: Summary, repairedPayloads: number): readonly string[] => {
  const { payloads, rejectedPayloads, repairs, interrupted, problems } = summary
  const all = plural(payloads, 'payload')
  if (rejectedPayloads > 0) {
    const rejected = `${grouped(rejectedPayloads)} of ${all} rejected`
    return repairedPayloads > 0 ? [rejected, `${grouped(repairedPayloads)} repaired`] : [rejected]
  }
  if (repairedPayloads > 0) return [`${grouped(repairedPayloads)} of ${all} repaired`]
  if (payloads === 0) return [all]
  const isUntouched = !interrupted && problems.length === 0 && Object.values(repairs).every((n) => n === 0)
  return [all, isUntouched ? 'all good' : 'none rejected']
}

/** @param repairedPayloads - how many payloads were reported for their repairs alone */
export const headlineOf = (summary: Summary, repairedPayloads: number): Headline => {
  const { payloads, rejectedPayloads, interrupted, problems } = summary
  const parts = [...payloadParts(summary, repairedPayloads)]
  if (problems.length > 0) parts.push(`${plural(problems.length, 'path')} could not be read`)
  const isBad = rejectedPayloads > 0 || repairedPayloads > 0 || problems.length > 0
  return {
    verdict: isBad ? 'bad' : interrupted || payloads === 0 ? 'open' : 'good',
    text: parts.join(', ')
  }
}
