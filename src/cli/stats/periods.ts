import { addEach, noneOfEach, type PerKind } from './per-kind'

/** A stretch of time on the platform's clock, with its events by kind. */
export interface Period {
  /** `2020-04-27 17`, `2020-04-27`, `2020-04` or `2020`. */
  readonly label: string
  readonly counts: PerKind<number>
}

export interface Periods {
  readonly unit: 'hour' | 'day' | 'month' | 'year'
  /** In the order of time; the hours and days between them are there too, unless they are too many. */
  readonly periods: readonly Period[]
}

interface Unit {
  readonly name: Periods['unit']
  /** How many of them fit on a screen. */
  readonly most: number
  /** How much of `YYYY-MM-DDTHH:mm:ss.sssZ` to leave off; a year may have more than four digits. */
  readonly leftOff: number
  /** Hours from one to the next; 0 where that changes. */
  readonly hours: number
}

const UNITS: readonly Unit[] = [
  { name: 'hour', most: 48, leftOff: ':mm:ss.sssZ'.length, hours: 1 },
  { name: 'day', most: 62, leftOff: 'THH:mm:ss.sssZ'.length, hours: 24 },
  { name: 'month', most: 60, leftOff: '-DDTHH:mm:ss.sssZ'.length, hours: 0 },
  { name: 'year', most: Infinity, leftOff: '-MM-DDTHH:mm:ss.sssZ'.length, hours: 0 }
]
const MS_PER_HOUR = 3_600_000

const labelOf = (hour: number, { leftOff }: Unit): string =>
  new Date(hour * MS_PER_HOUR).toISOString().slice(0, -leftOff).replace('T', ' ')

const inUnits = (hours: readonly (readonly [number, PerKind<number>])[], unit: Unit): Map<string, Period> => {
  const periods = new Map<string, Period>()
  for (const [hour, counts] of hours) {
    const label = labelOf(hour, unit)
    const period = periods.get(label) ?? { label, counts: noneOfEach() }
    addEach(period.counts, counts)
    periods.set(label, period)
  }
  return periods
}

/** Puts the hours or days between, in which nothing happened, where they fit. */
const withGaps = (
  periods: Map<string, Period>,
  unit: Unit,
  first: number,
  last: number
): readonly Period[] => {
  const step = unit.hours
  if (step === 0) return [...periods.values()]
  const start = Math.floor(first / step)
  const end = Math.floor(last / step)
  if (end - start >= unit.most) return [...periods.values()]
  return Array.from({ length: end - start + 1 }, (_, at) => {
    const label = labelOf((start + at) * step, unit)
    return periods.get(label) ?? { label, counts: noneOfEach() }
  })
}

/** The hours in the finest unit of which there are not too many. */
export const periodsOf = (hours: ReadonlyMap<number, PerKind<number>>): Periods => {
  const inOrder = [...hours].sort(([one], [other]) => one - other)
  const first = inOrder[0]?.[0]
  const last = inOrder.at(-1)?.[0]
  for (const unit of UNITS) {
    if (first === undefined || last === undefined) break
    const periods = inUnits(inOrder, unit)
    if (periods.size <= unit.most) return { unit: unit.name, periods: withGaps(periods, unit, first, last) }
  }
  return { unit: 'hour', periods: [] }
}
