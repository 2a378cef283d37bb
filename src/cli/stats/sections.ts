import type { Kind } from '../../events'
import { type Charges, sumOfCharges } from './charges'
import { codeSection, countSection } from './count-section'
import { hourSection } from './hour-section'
import { grouped, groupedYuan, percent, readableSeconds } from './numbers'
import { KIND_ORDER } from './per-kind'
import { row, type Row, type Section } from './section'
import type { Stats } from './stats'

/** The kinds that are calls with an end and a price. */
type CdrKind = Exclude<Kind, 'callback-state'>

const isCdrKind = (kind: Kind): kind is CdrKind => kind !== 'callback-state'

/** The kinds of which there are events, in their order. */
export const kindsOf = ({ kinds }: Stats): readonly Kind[] =>
  KIND_ORDER.filter((kind) => kinds[kind].events > 0)

const cdrKindsOf = (stats: Stats): readonly CdrKind[] => kindsOf(stats).filter(isCdrKind)

export const eventsOf = ({ kinds }: Stats): number =>
  KIND_ORDER.reduce((sum, kind) => sum + kinds[kind].events, 0)

export const billedSecondsOf = ({ kinds }: Stats): bigint =>
  KIND_ORDER.reduce((sum, kind) => sum + kinds[kind].billedSeconds, 0n)

export const chargesOf = ({ kinds }: Stats): readonly Charges[] =>
  KIND_ORDER.map((kind) => kinds[kind].charges)

/** How many amounts the sum of charges lacks. */
export const chargesLeftOut = (stats: Stats): number =>
  chargesOf(stats).reduce((sum, { tooLong }) => sum + tooLong, 0)

const kindSection = (stats: Stats): Section => {
  const total = eventsOf(stats)
  const rowOf = (kind: Kind): Row => {
    const { events } = stats.kinds[kind]
    return row(kind, [grouped(events), percent(events, total)], [events])
  }
  return {
    id: 'kinds',
    title: 'Events by kind',
    head: ['kind', 'events', 'share'],
    rows: [...KIND_ORDER.map(rowOf), row('all', [grouped(total), percent(total, total)], [], true)],
    dispensable: [[2]]
  }
}

const answerSection = ({ kinds }: Stats, ofKinds: readonly CdrKind[]): Section => ({
  id: 'answered',
  title: 'Answered',
  note: 'Two-way calls by the called leg, not by stateDesc.',
  head: ['kind', 'calls', 'answered', 'share'],
  rows: ofKinds.map((kind) => {
    const { events, answered } = kinds[kind]
    return row(kind, [grouped(events), grouped(answered), percent(answered, events)], [answered / events])
  }),
  fullBar: 1,
  dispensable: [[2]]
})

const timeSection = (stats: Stats, ofKinds: readonly CdrKind[]): Section => {
  const rowOf = (label: string, seconds: bigint, isTotal = false): Row =>
    row(label, [grouped(seconds), readableSeconds(seconds)], isTotal ? [] : [Number(seconds)], isTotal)
  const talked = ofKinds.filter((kind) => kind === 'callback-cdr')
  return {
    id: 'duration',
    title: 'Talk and billed time',
    note: 'Of two-way calls, talk is the called leg, billed the caller leg.',
    head: ['time', 'seconds', 'duration'],
    rows: [
      ...talked.map((kind) => rowOf(`talk, ${kind}`, stats.kinds[kind].talkSeconds)),
      ...ofKinds.map((kind) => rowOf(`billed, ${kind}`, stats.kinds[kind].billedSeconds)),
      ...(ofKinds.length > 0 ? [rowOf('billed, all', billedSecondsOf(stats), true)] : [])
    ],
    dispensable: [[2]]
  }
}

const chargeSection = (stats: Stats, ofKinds: readonly CdrKind[]): Section => {
  const leftOut = chargesLeftOut(stats)
  const all = sumOfCharges(...chargesOf(stats))
  const places = all.split('.')[1]?.length
  const rowOf = (kind: CdrKind): Row => {
    const sum = sumOfCharges(stats.kinds[kind].charges)
    return row(kind, [groupedYuan(sum, places)], [Number(sum)])
  }
  return {
    id: 'charges',
    title: 'Charges',
    note:
      leftOut === 0
        ? 'Exact sums, in yuan.'
        : `Exact sums, in yuan, without ${grouped(leftOut)} of too many digits.`,
    head: ['kind', 'yuan'],
    rows: [...ofKinds.map(rowOf), ...(ofKinds.length > 0 ? [row('all', [groupedYuan(all)], [], true)] : [])],
    dispensable: []
  }
}

const wordSections = (stats: Stats, mostRows: number): readonly Section[] => [
  countSection(
    {
      id: 'results',
      title: 'Results of two-way calls',
      note: 'By stateDesc, as sent.',
      of: 'stateDesc',
      count: 'calls',
      none: '(none)'
    },
    stats.results,
    mostRows
  ),
  countSection(
    { id: 'states', title: 'State pushes', of: 'state', count: 'pushes', none: '(empty)' },
    stats.states,
    mostRows
  ),
  countSection(
    { id: 'words', title: 'Unrecognised words', of: 'word', count: 'times', none: '(empty)' },
    stats.unrecognised,
    mostRows
  )
]

/** Everything that there is to show, in its order, without tables of no rows. */
export const sectionsOf = (stats: Stats, mostRows: number): readonly Section[] => {
  const kinds = kindsOf(stats)
  const cdrKinds = cdrKindsOf(stats)
  const [results, states, words] = wordSections(stats, mostRows)
  return [
    ...(kinds.length > 0 ? [kindSection(stats)] : []),
    hourSection(stats.hours, kinds),
    answerSection(stats, cdrKinds),
    results,
    states,
    timeSection(stats, cdrKinds),
    chargeSection(stats, cdrKinds),
    codeSection({ id: 'repairs', title: 'Repairs', of: 'repair', count: 'times' }, stats.repairs),
    codeSection({ id: 'issues', title: 'Reasons for rejection', of: 'issue', count: 'times' }, stats.issues),
    words
  ].filter((section): section is Section => section !== undefined && section.rows.length > 0)
}
