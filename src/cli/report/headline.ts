import type { PayloadReport, Summary } from './report'

/** How a run went, in one line. */
export interface Headline {
  /** `open`: no fault was found, but there was nothing to find one in, or not all of it was read. */
  readonly verdict: 'good' | 'bad' | 'open'
  readonly text: string
}

/** `1,204`. */
export const grouped = (count: number): string => count.toLocaleString('en-US')

const plural = (count: number, noun: string): string =>
  count === 0 ? `no ${noun}s` : `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`

/** Whether a payload is reported for its repairs alone. */
export const isOnlyRepaired = ({ findings }: PayloadReport): boolean =>
  findings.every(({ level }) => level === 'repaired')

const payloadParts = (summary: Summary, repairedPayloads: number): readonly string[] => {
  const { payloads, refusedPayloads, repairs, interrupted, problems } = summary
  const all = plural(payloads, 'payload')
  if (refusedPayloads > 0) {
    const refused = `${grouped(refusedPayloads)} of ${all} refused`
    return repairedPayloads > 0 ? [refused, `${grouped(repairedPayloads)} repaired`] : [refused]
  }
  if (repairedPayloads > 0) return [`${grouped(repairedPayloads)} of ${all} repaired`]
  if (payloads === 0) return [all]
  const isUntouched = !interrupted && problems.length === 0 && Object.values(repairs).every((n) => n === 0)
  return [all, isUntouched ? 'all good' : 'none refused']
}

/** @param repairedPayloads - how many payloads were reported for their repairs alone */
export const headlineOf = (summary: Summary, repairedPayloads: number): Headline => {
  const { payloads, refusedPayloads, interrupted, problems } = summary
  const parts = [...payloadParts(summary, repairedPayloads)]
  if (problems.length > 0) parts.push(`${plural(problems.length, 'path')} could not be read`)
  const isBad = refusedPayloads > 0 || repairedPayloads > 0 || problems.length > 0
  return {
    verdict: isBad ? 'bad' : interrupted || payloads === 0 ? 'open' : 'good',
    text: parts.join(', ')
  }
}
