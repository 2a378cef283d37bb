import type { Colors } from 'picocolors/types'
import { headlineOf } from '../reports/headline'
import type { Summary } from '../reports/report'
import { grouped } from '../reports/statistics/numbers'
import { countsOf } from './report-data'

const table = (summary: Summary, { dim }: Colors): readonly string[] => {
  const { events, repairs, rejected, warnings } = countsOf(summary)
  const rows = Object.entries({ events, repairs, issues: rejected, warnings }).flatMap(([group, counts]) =>
    Object.entries(counts)
      .filter(([, count]) => count > 0)
      .map(([name, count], index) => ({ group: index === 0 ? group : '', name, count: grouped(count) }))
  )
  const width = (column: 'group' | 'name' | 'count'): number =>
    Math.max(...rows.map((row) => row[column].length))
  return rows.map(({ group, name, count }) => {
    const cells = [
      dim(group.padEnd(width('group'))),
      name.padEnd(width('name')),
      count.padStart(width('count'))
    ]
    return `  ${cells.join('  ')}`
  })
}

/** Prints the summary for people: the headline, then every count that is not 0. */
export const prettySummary = (summary: Summary, colors: Colors): string => {
  const { verdict, text } = headlineOf(summary)
  const { bold, green, red, yellow } = colors
  const headline = {
    good: bold(green(`✔ ${text}`)),
    warning: bold(yellow(`⚠ ${text}`)),
    bad: bold(red(`✖ ${text}`)),
    open: bold(text)
  }[verdict]
  const lines = [headline, ...table(summary, colors)]
  if (summary.interrupted) lines.unshift(yellow('interrupted; partial results'))
  return `${lines.join('\n')}\n`
}
