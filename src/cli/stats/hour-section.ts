import type { Kind } from '../../events'
import type { Hours } from './hours'
import { grouped } from './numbers'
import { addEach, noneOfEach, type PerKind, sumOfEach } from './per-kind'
import { type Period, periodsOf } from './periods'
import { row, type Row, type Section } from './section'

/** Years are what remains where months are too many, and ten thousand of them can be named. */
const MOST_PERIODS = 62

const rowOf = ({ label, counts }: Period, kinds: readonly Kind[]): Row => {
  const ofKinds = kinds.map((kind) => counts[kind])
  const cells = [sumOfEach(counts), ...ofKinds].map(grouped)
  return row(label, cells, ofKinds)
}

const sumOf = (periods: readonly Period[], others: PerKind<number>): PerKind<number> => {
  const sum = noneOfEach()
  addEach(sum, others)
  for (const { counts } of periods) addEach(sum, counts)
  return sum
}

/** The events over time, with the kinds that occur at all. */
export const hourSection = (hours: Hours, kinds: readonly Kind[]): Section => {
  const { unit, periods } = periodsOf(hours.counts)
  const shown = periods.slice(-MOST_PERIODS)
  const others = sumOf(periods.slice(0, -MOST_PERIODS), hours.others)
  const more = [
    { label: 'others', counts: others },
    { label: 'no time', counts: hours.withoutTime }
  ].filter(({ counts }) => sumOfEach(counts) > 0)
  return {
    id: 'time',
    title: `Events by ${unit}`,
    note: 'On the clock of the platform, by answer or, failing that, release.',
    head: [unit, 'events', ...kinds],
    rows: [...shown, ...more].map((period) => rowOf(period, kinds)),
    parts: kinds,
    dispensable: [kinds.map((_, at) => 2 + at)]
  }
}
