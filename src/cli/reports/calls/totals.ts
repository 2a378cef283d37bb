import type { Call } from '../../../calls'
import { addCharge, type Charges, emptyCharges, sumOfCharges } from '../statistics/charges'
import type { Figure } from '../statistics/figures'
import { grouped, groupedYuan, readableSeconds } from '../statistics/numbers'

/** The counts and sums of calls. */
export interface CallTotals {
  calls: number
  connected: number
  unanswered: number
  /** The number of calls without a CDR. */
  open: number
  /** Without negative spans. */
  talkSeconds: bigint
  billedSeconds: bigint
  readonly charges: Charges
  /** The number of calls whose CDRs do not agree on the charge. */
  withoutCharge: number
}

export const emptyCallTotals = (): CallTotals => ({
  calls: 0,
  connected: 0,
  unanswered: 0,
  open: 0,
  talkSeconds: 0n,
  billedSeconds: 0n,
  charges: emptyCharges(),
  withoutCharge: 0
})

/** Returns true if a CDR shows that the two people did not talk. */
export const isUnanswered = ({ outcome }: Call): boolean =>
  outcome === 'unanswered' || outcome === 'caller-unanswered'

/** Counts a call. */
export const addCall = (into: CallTotals, call: Call): void => {
  const { outcome, cdr, talkSeconds, billedSeconds, charge } = call
  into.calls++
  if (outcome === 'connected') into.connected++
  if (isUnanswered(call)) into.unanswered++
  if (cdr === null) into.open++
  into.talkSeconds += BigInt(Math.max(0, talkSeconds ?? 0))
  into.billedSeconds += BigInt(billedSeconds ?? 0)
  if (charge !== null) addCharge(into.charges, charge)
  else if (cdr !== null) into.withoutCharge++
}

const omitted = ({ withoutCharge, charges }: CallTotals): string => {
  const parts = [
    ...(withoutCharge === 0 ? [] : [`calls whose CDRs differ: ${grouped(withoutCharge)}`]),
    ...(charges.tooLong === 0 ? [] : [`amounts with too many digits: ${grouped(charges.tooLong)}`])
  ]
  return parts.length === 0 ? '' : `excludes ${parts.join(', ')}`
}

/** Returns the figures below a table of calls. */
export const callFigures = (totals: CallTotals): readonly Figure[] => {
  const detail = omitted(totals)
  return [
    { label: 'Calls', value: grouped(totals.calls) },
    { label: 'Connected', value: grouped(totals.connected) },
    { label: 'Unanswered', value: grouped(totals.unanswered) },
    { label: 'Open', value: grouped(totals.open), detail: 'without a CDR' },
    { label: 'Talk time', value: readableSeconds(totals.talkSeconds) },
    { label: 'Billed time', value: readableSeconds(totals.billedSeconds) },
    {
      label: 'Charges',
      value: `${groupedYuan(sumOfCharges(totals.charges))} yuan`,
      detail,
      isFault: detail !== ''
    }
  ]
}
