import { grouped } from '../stats/numbers'
import type { Colors } from 'picocolors/types'
import type { Kind } from '../../events'
import { KINDS } from '../../events'
import { headlineOf } from './headline'
import type { Summary } from './report'
import { ISSUE_CODES } from '../../diagnostics/catalogue'
import { REPAIR_CODES } from '../../repairs'

interface Row {
  readonly group: string
  readonly name: string
  readonly count: string
}

const rowsOf = <Key extends string>(
  group: string,
  keys: readonly Key[],
  counts: Readonly<Record<Key, number>>
): readonly Row[] =>
  keys
    .filter((key) => counts[key] > 0)
    .map((name, index) => ({ group: index === 0 ? group : '', name, count: grouped(counts[name]) }))

const longest = (words: readonly string[]): number => Math.max(...words.map(({ length }) => length))

const table = (rows: readonly Row[], { dim }: Colors): readonly string[] => {
  const groupWidth = longest(rows.map(({ group }) => group))
  const nameWidth = longest(rows.map(({ name }) => name))
  const countWidth = longest(rows.map(({ count }) => count))
  return rows.map(
    ({ group, name, count }) =>
      `  ${dim(group.padEnd(groupWidth))}  ${name.padEnd(nameWidth)}  ${count.padStart(countWidth)}`
  )
}

/** The summary for people: how it went, then every count that is not 0. */
export const prettySummary = (summary: Summary, repairedPayloads: number, colors: Colors): string => {
  const { verdict, text } = headlineOf(summary, repairedPayloads)
  const { bold, green, red, yellow } = colors
  const headline = { good: bold(green(`✔ ${text}`)), bad: bold(red(`✖ ${text}`)), open: bold(text) }[verdict]
  const rows = [
    ...rowsOf('events', Object.keys(KINDS) as Kind[], summary.events),
    ...rowsOf('repairs', REPAIR_CODES, summary.repairs),
    // Not `rejected`: the headline counts payloads, of which each may have several.
    ...rowsOf('issues', ISSUE_CODES, summary.rejected)
  ]
  const lines = [
    ...(summary.interrupted ? [yellow('interrupted: what was read until then')] : []),
    headline,
    ...table(rows, colors)
  ]
  return `${lines.join('\n')}\n`
}
