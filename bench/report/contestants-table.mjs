// Workloads side by side: a row for each contestant, a column for each workload, the fastest way from text to
// events in bold.
import { bold, indexOfLeast, spread, table } from './table.mjs'

/** Rows for comparison only. */
const isOutside = (name) => name.endsWith(' alone') || name === 'huadan, of the repaired text'

const cellsOf = ({ ratios, others, notTimed }, names) => {
  const fastest = indexOfLeast(names.map((name) => (isOutside(name) ? Infinity : ratios[name]?.median)))
  return names.map((name, index) => {
    if (others?.includes(name)) return 'other result'
    if (notTimed?.some((slow) => name.startsWith(slow))) return 'too slow to time'
    if (ratios[name] === undefined) return ''
    const shown = spread(ratios[name])
    return index === fastest ? bold(shown) : shown
  })
}

export const contestantsTable = (workloads) => {
  const names = [
    ...new Set(workloads.flatMap(({ ratios, others = [] }) => [...Object.keys(ratios), ...others]))
  ]
  const columns = workloads.map((workload) => cellsOf(workload, names))
  return table(
    ['', ...workloads.map(({ column }) => column)],
    names.map((name, index) => [name, ...columns.map((cells) => cells[index])])
  )
}
