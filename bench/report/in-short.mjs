// The table that says it all: huadan's figure of each workload, its goal, and the fastest peer's figure.
import { bold, number, reached, spread, table } from './table.mjs'

/** Ours, and what is no way from text to events. */
const isPeer = (name) => !name.startsWith('huadan') && !name.endsWith(' alone')

const fastestPeer = (ratios) =>
  Object.entries(ratios)
    .filter(([name]) => isPeer(name))
    .map(([name, { median }]) => ({ name, median }))
    .sort((one, other) => one.median - other.median)[0]

const times = (factor) => (factor >= 1 ? `${number(factor)} ×` : bold(`${number(factor)} ×, the peer wins`))

const goalCell = (goal, firstGoal) => {
  if (goal === undefined) return ''
  return firstGoal === undefined ? `≤ ${goal}` : `≤ ${goal} (first ≤ ${firstGoal})`
}

const row = ({ title, goal, firstGoal, ratios, floorMicroseconds }) => {
  const ours = ratios.huadan
  const peer = fastestPeer(ratios)
  return [
    title,
    `${number(floorMicroseconds)} µs`,
    spread(ours),
    goalCell(goal, firstGoal),
    goal === undefined ? '' : reached(ours.median, goal),
    `${peer.name}: ${number(peer.median)}`,
    times(peer.median / ours.median)
  ]
}

export const inShort = (workloads) =>
  table(
    ['body', '`JSON.parse` alone', 'huadan', 'goal', 'reached', 'fastest peer', 'peer / huadan'],
    workloads.map(row)
  )
