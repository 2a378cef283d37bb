import { sumOfCharges } from './charges'
import { grouped, groupedYuan, percent, readableSeconds } from './numbers'
import { billedSecondsOf, chargesLeftOut, chargesOf, eventsOf } from './sections'
import type { Stats } from './stats'

/** One figure that is read first. */
export interface Figure {
  readonly label: string
  readonly value: string
  /** What it is of, or means; empty where the label says all. */
  readonly detail: string
  /** Whether someone should look into it. */
  readonly isFault: boolean
}

const figure = (label: string, value: string, detail = '', isFault = false): Figure => ({
  label,
  value,
  detail,
  isFault
})

const sumOf = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0)

const callFigures = ({ kinds }: Stats): readonly Figure[] => {
  const { events, answered, talkSeconds } = kinds['callback-cdr']
  return [
    figure('Two-way calls answered', percent(answered, events), `${grouped(answered)} of ${grouped(events)}`),
    figure('Talk time', readableSeconds(talkSeconds), 'of two-way calls')
  ]
}

/** The figures above all tables. */
export const overviewOf = (stats: Stats): readonly Figure[] => {
  const { payloads, rejectedPayloads, kinds } = stats
  const leftOut = chargesLeftOut(stats)
  return [
    figure('Payloads', grouped(payloads)),
    figure(
      'Payloads rejected',
      grouped(rejectedPayloads),
      payloads === 0 ? '' : percent(rejectedPayloads, payloads),
      rejectedPayloads > 0
    ),
    figure('Events', grouped(eventsOf(stats))),
    ...(kinds['callback-cdr'].events > 0 ? callFigures(stats) : []),
    figure('Billed time', readableSeconds(billedSecondsOf(stats))),
    figure(
      'Charges',
      `${groupedYuan(sumOfCharges(...chargesOf(stats)))} yuan`,
      leftOut === 0 ? '' : `without ${grouped(leftOut)} of too many digits`,
      leftOut > 0
    ),
    figure('Repairs', grouped(sumOf(stats.repairs)))
  ]
}
