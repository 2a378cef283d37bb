// The summary table: huadan's figure for each workload, measured without the peers, its goal, and the fastest
// peer's figure relative to huadan's.
import { bold, number, reached, spread, table } from './table.mjs'

const CODEC = 'huadan, its io-ts codec'

/** huadan's own contestants, and those that do not go from text to events. */
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

const reachedCell = (ratio, goal, firstGoal) => {
  if (goal === undefined) return ''
  return ratio > goal && firstGoal !== undefined && reached(ratio, firstGoal) === 'yes'
    ? 'the first'
    : reached(ratio, goal)
}

const row = ({ title, goal, firstGoal, ratios, alone }) => {
  const { huadan, [CODEC]: codec } = alone.ratios
  const peer = fastestPeer(ratios)
  return [
    title,
    `${number(alone.floorMicroseconds)} µs`,
    spread(huadan),
    codec === undefined ? '' : spread(codec),
    goalCell(goal, firstGoal),
    reachedCell(huadan.median, goal, firstGoal),
    `${peer.name}: ${number(peer.median)}`,
    times(peer.median / ratios.huadan.median)
  ]
}

export const inShort = (workloads) =>
  table(
    [
      'body',
      '`JSON.parse` alone',
      'huadan',
      'its io-ts codec',
      'goal',
      'reached',
      'fastest peer',
      'peer / huadan'
    ],
    workloads.map(row)
  )
