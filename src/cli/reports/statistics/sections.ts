import type { Kind } from '../../../events'
import { sumOfCharges } from './charges'
import { grouped, groupedYuan, percent, readableSeconds, sumOf } from './numbers'
import { KIND_ORDER } from './per-kind'
import { timeSection } from './periods'
import type { Row, Section } from './section'
import { type KindStatistics, type Statistics, sumOfKinds } from './statistics'
import { byFrequency, type TextCounts } from './text-counts'

/** A section with a row for each kind. */
interface KindSection extends Omit<Section, 'rows'> {
  readonly cells: (of: KindStatistics, all: KindStatistics) => readonly string[]
  readonly bar: (of: KindStatistics, kind: Kind) => readonly number[]
}

const KINDS: KindSection = {
  id: 'kinds',
  title: 'Events by kind',
  head: ['kind', 'events', 'share'],
  cells: ({ events }, all) => [grouped(events), percent(events, all.events)],
  bar: ({ events }, kind) => KIND_ORDER.map((one) => (one === kind ? events : 0)),
  parts: KIND_ORDER
}

const ANSWERED: KindSection = {
  id: 'answered',
  title: 'Answered',
  note: 'Two-way calls: answered by the called leg (not stateDesc).',
  head: ['kind', 'calls', 'answered', 'share'],
  cells: ({ events, answered }) => [grouped(events), grouped(answered), percent(answered, events)],
  bar: ({ events, answered }) => [answered / events, 1 - answered / events],
  parts: ['answered', 'not answered']
}

const DURATION: KindSection = {
  id: 'duration',
  title: 'Talk and billed time',
  note: 'Two-way calls: talk = called leg, billed = caller leg.',
  head: ['kind', 'talk (s)', 'billed (s)', 'billed'],
  cells: ({ talkSeconds, billedSeconds }) => [
    talkSeconds === 0n ? '–' : grouped(talkSeconds),
    grouped(billedSeconds),
    readableSeconds(billedSeconds)
  ],
  bar: ({ billedSeconds }) => [Number(billedSeconds)],
  narrow: 2
}

const CHARGES: KindSection = {
  id: 'charges',
  title: 'Charges',
  note: 'Exact sums in yuan.',
  head: ['kind', 'yuan'],
  cells: ({ charges }, all) => {
    const places = sumOfCharges(all.charges).split('.')[1]?.length
    return [groupedYuan(sumOfCharges(charges), places)]
  },
  bar: ({ charges }) => [Number(sumOfCharges(charges))]
}

const kindSection = (section: KindSection, stats: Statistics, kinds: readonly Kind[]): Section => {
  const { cells, bar, ...rest } = section
  const all = sumOfKinds(stats, kinds)
  const rows = kinds.map((kind): Row => {
    const of = stats.kinds[kind]
    return { label: kind, cells: cells(of, all), bar: bar(of, kind) }
  })
  if (rows.length > 0) rows.push({ label: 'all', cells: cells(all, all), bar: [], isTotal: true })
  return { ...rest, rows }
}

const RESULTS = {
  id: 'results',
  title: 'Results of two-way calls',
  head: ['stateDesc', 'calls', 'share']
} as const
const STATES = { id: 'states', title: 'State pushes', head: ['state', 'pushes', 'share'] } as const
const REPAIRS = { id: 'repairs', title: 'Repairs', head: ['repair', 'times', 'share'] } as const
const ISSUES = { id: 'issues', title: 'Reasons for rejection', head: ['issue', 'times', 'share'] } as const
const WORDS = { id: 'words', title: 'Unrecognised words', head: ['word', 'times', 'share'] } as const

/** Returns a section with the most frequent texts, and the others in one row. */
const countSection = (section: Omit<Section, 'rows'>, texts: TextCounts, mostRows: number): Section => {
  const sorted = byFrequency(texts)
  const total = texts.others + sumOf(sorted.map(([, count]) => count))
  const shown = sorted.length > mostRows ? sorted.slice(0, mostRows - 1) : sorted
  const rest = total - sumOf(shown.map(([, count]) => count))
  const rows = [...shown, ...(rest > 0 ? [['others', rest] as const] : [])].map(([text, count]) => {
    const cells = [grouped(count), percent(count, total)]
    return { label: text === '' ? '(empty)' : text, cells, bar: [count] }
  })
  return { ...section, rows }
}

/** Returns the sections that have rows, in the order of the page. */
export const sectionsOf = (stats: Statistics, mostRows: number): readonly Section[] => {
  const kinds = KIND_ORDER.filter((kind) => stats.kinds[kind].events > 0)
  // The kinds that have an answer and a price.
  const calls = kinds.filter((kind) => kind !== 'callback-state')
  const sections = [
    kindSection(KINDS, stats, kinds.length > 0 ? KIND_ORDER : []),
    timeSection(stats.hours, kinds),
    kindSection(ANSWERED, stats, calls),
    countSection(RESULTS, stats.results, mostRows),
    countSection(STATES, stats.states, mostRows),
    kindSection(DURATION, stats, calls),
    kindSection(CHARGES, stats, calls),
    countSection(REPAIRS, { counts: new Map(Object.entries(stats.repairs)), others: 0 }, mostRows),
    countSection(ISSUES, { counts: new Map(Object.entries(stats.issues)), others: 0 }, mostRows),
    countSection(WORDS, stats.unrecognised, mostRows)
  ]
  return sections.filter(({ rows }) => rows.length > 0)
}
