// What several sections ask of the results.
import { WORKLOADS } from '../bodies/workloads.mjs'

/** The workloads that were measured, each with the title of its column. */
export const timed = (results, workloads = Object.keys(WORKLOADS)) =>
  workloads
    .filter((id) => results[id] !== undefined)
    .map((id) => ({ ...results[id], column: WORKLOADS[id].column }))

/** jsonrepair relative to huadan: how many times as long the fastest route through it takes. */
export const repairFactor = ({ ratios }) => {
  const routes = Object.entries(ratios).filter(([name]) => name.startsWith('jsonrepair, '))
  return Math.min(...routes.map(([, { median }]) => median)) / ratios.huadan.median
}

/** Returns true if no step of a growth series takes longer than the goal allows. */
export const isWithinGoal = ({ sizes, goal, goalUpTo }, { ratios }) =>
  ratios.every(({ median }, index) => sizes[index + 1] > goalUpTo || median <= goal)
