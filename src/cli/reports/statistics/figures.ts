import type { Summary } from '../report'
import { sumOfCharges } from './charges'
import { spanOf } from './hours'
import { grouped, groupedYuan, percent, readableSeconds, sumOf } from './numbers'
import { sumOfEach } from './per-kind'
import { sumOfKinds } from './statistics'

/** A figure above all tables. */
export interface Figure {
  readonly label: string
  readonly value: string
  readonly detail?: string
  /** True if it needs attention. */
  readonly isFault?: boolean
}

const spanFigures = ({ hours }: Summary): readonly Figure[] => {
  const [first, last = first] = spanOf(hours)
  if (first === undefined) return []
  const others = sumOfEach(hours.others)
  const detail = others === 0 ? '' : `excludes events in other hours: ${grouped(others)}`
  return [{ label: 'Period', value: first === last ? first : `${first} to ${last}`, detail }]
}

const callFigures = ({ kinds }: Summary): readonly Figure[] => {
  const { events, answered, talkSeconds } = kinds['callback-cdr']
  if (events === 0) return []
  const detail = `${grouped(answered)} of ${grouped(events)}`
  return [
    { label: 'Two-way calls answered', value: percent(answered, events), detail },
    { label: 'Talk time', value: readableSeconds(talkSeconds), detail: 'of two-way calls' }
  ]
}

/** Returns the key figures. */
export const figuresOf = (summary: Summary): readonly Figure[] => {
  const { payloads, rejectedPayloads: rejected, otherLines, problems, repairs } = summary
  const { events, billedSeconds, charges } = sumOfKinds(summary)
  const share = payloads === 0 ? '' : percent(rejected, payloads)
  const yuan = `${groupedYuan(sumOfCharges(charges))} yuan`
  const omitted =
    charges.tooLong === 0 ? '' : `excludes amounts with too many digits: ${grouped(charges.tooLong)}`
  const unreadable = { label: 'Unreadable paths', value: grouped(problems.length), isFault: true }
  return [
    ...spanFigures(summary),
    { label: 'Payloads', value: grouped(payloads) },
    { label: 'Payloads rejected', value: grouped(rejected), detail: share, isFault: rejected > 0 },
    ...(otherLines === 0 ? [] : [{ label: 'Other lines skipped', value: grouped(otherLines) }]),
    ...(problems.length === 0 ? [] : [unreadable]),
    { label: 'Events', value: grouped(events) },
    ...callFigures(summary),
    { label: 'Billed time', value: readableSeconds(billedSeconds) },
    { label: 'Charges', value: yuan, detail: omitted, isFault: omitted !== '' },
    { label: 'Repairs', value: grouped(sumOf(Object.values(repairs))) }
  ]
}
