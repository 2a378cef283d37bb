// Workloads in columns, contestants in rows; the fastest way from text to events in bold.
import { bold, indexOfLeast, spread, table } from './table.mjs'

const FLOOR = 'JSON.parse alone'

/** Rows to compare with, which are no way from text to events. */
const isOutside = (name) => name.endsWith(' alone') || name === 'huadan, of the repaired text'

const cellsOf = ({ ratios, others, notTimed }, names, show) => {
  const fastest = indexOfLeast(names.map((name) => (isOutside(name) ? Infinity : ratios[name]?.median)))
  return names.map((name, index) => {
    if (others?.includes(name)) return 'other result'
    if (notTimed?.some((slow) => name.startsWith(slow))) return 'too slow to time'
    if (ratios[name] === undefined) return ''
    const shown = show(ratios[name])
    return index === fastest ? bold(shown) : shown
  })
}

/**
 * @param options.show - the format of a figure
 * @param options.hasFloor - whether to have a row for `JSON.parse` alone, which is 1.00
 */
export const contestantsTable = (workloads, { show = spread, hasFloor = true } = {}) => {
  const names = [
    ...new Set(workloads.flatMap(({ ratios, others = [] }) => [...Object.keys(ratios), ...others]))
  ].filter((name) => hasFloor || name !== FLOOR)
  const columns = workloads.map((workload) => cellsOf(workload, names, show))
  return table(
    ['', ...workloads.map(({ column }) => column)],
    names.map((name, index) => [name, ...columns.map((cells) => cells[index])])
  )
}
