// huadan's time for each workload, its goal, and the fastest peer.
import { bold, isReached, median, number, reached, spread, table } from './table.mjs'

const CODEC = 'huadan, its io-ts codec'

const isPeer = (name) => !name.startsWith('huadan') && !name.endsWith(' alone')

const fastestPeer = (ratios) =>
  Object.entries(ratios)
    .filter(([name]) => isPeer(name))
    .map(([name, { median }]) => ({ name, median }))
    .sort((one, other) => one.median - other.median)[0]

const times = (factor) => (factor >= 1 ? `${number(factor)} ×` : bold(`${number(factor)} ×`))

const peerCells = (ratios) => {
  const peer = fastestPeer(ratios)
  return [`${peer.name}: ${number(peer.median)}`, times(peer.median / ratios.huadan.median)]
}

const goalCell = (goal, firstGoal) => {
  if (goal === undefined) return ''
  return firstGoal === undefined ? `≤ ${goal}` : `≤ ${goal} (first ≤ ${firstGoal})`
}

const reachedCell = (ratio, goal, firstGoal) => {
  if (goal === undefined) return ''
  return !isReached(ratio, goal) && firstGoal !== undefined && isReached(ratio, firstGoal)
    ? 'the first'
    : reached(ratio, goal)
}

/** The table of the page: medians, and the goal of today. */
export const summary = (workloads) =>
  table(
    ['body', '`JSON.parse`', 'huadan', 'goal', 'reached', 'fastest peer', 'peer / huadan'],
    workloads.map(({ title, goal, ratios, alone }) => [
      title,
      `${number(alone.floorMicroseconds)} µs`,
      median(alone.ratios.huadan),
      goal === undefined ? '' : `≤ ${goal}`,
      goal === undefined ? '' : reached(alone.ratios.huadan.median, goal),
      ...peerCells(ratios)
    ])
  )

/** The full table: with spread, the io-ts codec and the first goal. */
export const fullSummary = (workloads) =>
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
    workloads.map(({ title, goal, firstGoal, ratios, alone }) => [
      title,
      `${number(alone.floorMicroseconds)} µs`,
      spread(alone.ratios.huadan),
      alone.ratios[CODEC] === undefined ? '' : spread(alone.ratios[CODEC]),
      goalCell(goal, firstGoal),
      reachedCell(alone.ratios.huadan.median, goal, firstGoal),
      ...peerCells(ratios)
    ])
  )
