import type { Colors } from 'picocolors/types'
import { SHOWN_PER_GROUP } from '../reports/groups'
import { grouped } from '../reports/statistics/numbers'

interface Group {
  count: number
  /** The place of the first diagnostic that is not shown. */
  place: string
}

/** The groups of the diagnostics of a run. */
export interface Groups {
  /** Counts a diagnostic. Returns true if the report shows it. */
  readonly shows: (group: string, place: string) => boolean
  /** Counts diagnostics after the shown ones. */
  readonly add: (left: ReadonlyMap<string, number>) => void
  /** Prints a line for each group that has more diagnostics than were shown. */
  readonly print: () => string[]
}

/** Creates the groups of a run: the report shows the first ten of each, and then counts. */
export const createGroups = ({ bold, dim, red, yellow }: Colors): Groups => {
  const groups = new Map<string, Group>()
  const groupOf = (name: string): Group => {
    const group = groups.get(name) ?? { count: 0, place: '' }
    groups.set(name, group)
    return group
  }
  return {
    shows: (name, place) => {
      const group = groupOf(name)
      group.count++
      if (group.count === SHOWN_PER_GROUP + 1) group.place = place
      return group.count <= SHOWN_PER_GROUP
    },
    add: (left) => {
      for (const [name, count] of left) groupOf(name).count += count
    },
    print: () =>
      [...groups]
        .filter(([, { count }]) => count > SHOWN_PER_GROUP)
        .map(([name, { count, place }]) => {
          const [level, code, path] = name.split(' ') as [string, string, string?]
          const paint = level === 'rejected' ? red : yellow
          const where = path === undefined ? '' : ` ${dim('at')} ${path}`
          const more = `${grouped(count - SHOWN_PER_GROUP)} more`
          return `${place} - ${paint(bold(level))} ${bold(code)}: ${more}${where}`
        })
  }
}
