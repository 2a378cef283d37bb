import type { Kind } from '../../../events'
import { type Hours, hourText } from './hours'
import { grouped } from './numbers'
import { addEach, KIND_ORDER, type PerKind, sumOfEach, zeroPerKind } from './per-kind'
import type { Section } from './section'

/** The most periods to show. */
const MOST_PERIODS = 62

/**
 * The units from fine to coarse: the most periods, the least hours, and the length of the name in
 * `2020-04-27 17:00`.
 */
const UNITS = [
  { unit: 'hour', most: 48, hours: 1, name: 16 },
  { unit: 'day', most: MOST_PERIODS, hours: 24, name: 10 },
  { unit: 'month', most: 60, hours: 24 * 28, name: 7 },
  { unit: 'year', most: MOST_PERIODS, hours: 24 * 365, name: 4 }
] as const

type Counts<Period> = [period: Period, counts: PerKind<number>][]

/** Adds up hours by the finest unit with few enough periods, or else by year. */
const periodsOf = (byHour: Counts<number>): { readonly unit: string; readonly periods: Counts<string> } => {
  const first = byHour.at(0)?.[0] ?? 0
  const last = byHour.at(-1)?.[0] ?? -1
  let found = { unit: 'hour', periods: [] as Counts<string> }
  for (const { unit, most, hours, name } of UNITS) {
    const periods = new Map<string, PerKind<number>>()
    const countsOf = (hour: number): PerKind<number> => {
      const label = hourText(hour).slice(0, name)
      const counts = periods.get(label) ?? zeroPerKind()
      periods.set(label, counts)
      return counts
    }
    // Show the periods without events too, if there is room for all of them.
    const hasRoom = (last - first) / hours <= most - 1
    for (let hour = first; hasRoom && hour <= last; hour += hours) countsOf(hour)
    for (const [hour, counts] of byHour) addEach(countsOf(hour), counts)
    found = { unit, periods: [...periods] }
    if (periods.size <= most) break
  }
  return found
}

/** Returns the section of events over time, with a column for each kind. */
export const timeSection = (hours: Hours, kinds: readonly Kind[]): Section => {
  const { unit, periods } = periodsOf([...hours.counts].sort(([one], [other]) => one - other))
  const others = { ...hours.others }
  for (const [, earlier] of periods.splice(0, periods.length - MOST_PERIODS)) addEach(others, earlier)
  const rest = [['others', others] as const, ['no time', hours.withoutTime] as const]
  const days = new Set(periods.map(([label]) => label.slice(0, 'YYYY-MM-DD'.length)))
  return {
    id: 'time',
    title: [`Events by ${unit}`, ...(days.size === 1 ? days : [])].join(', '),
    note: "By answer or else release time, in the platform's time zone.",
    head: [unit, 'events', ...kinds],
    rows: [...periods, ...rest.filter(([, events]) => sumOfEach(events) > 0)].map(([label, events]) => {
      const cells = [sumOfEach(events), ...kinds.map((kind) => events[kind])].map(grouped)
      return { label, cells, bar: KIND_ORDER.map((kind) => events[kind]) }
    }),
    parts: KIND_ORDER,
    narrow: 1
  }
}
