// One workload: the outcomes of all contestants, then their times relative to JSON.parse. Without the peers,
// none of their schemas is loaded, so that they cannot affect huadan's times.
import { isDeepStrictEqual } from 'node:util'
import { jsonrepair } from 'jsonrepair'
import { WORKLOADS } from '../bodies/workloads.mjs'
import { ours, oursAndPeers } from '../contestants.mjs'
import { decode } from '../huadan.mjs'
import { compare, ratiosOf } from '../timing/rounds.mjs'

const ROUNDS = 40
const QUICK_ROUNDS = 6

/** One body of each kind: a decoder reads all of them before it is timed, as in an application. */
const WARM_KINDS = ['voice-code', 'callback-cdr', 'callback-state', 'conference', 'captured']

/** The number of texts whose outcomes are compared if each has a thousand records. */
const BATCHES_CHECKED = 2

const outcomeOf = (way, text) => {
  try {
    return way.outcomeOf(way.run(text))
  } catch (error) {
    return { throws: error.message.slice(0, 80) }
  }
}

/** Returns true if a contestant has the same outcome as huadan for every text. */
const agrees = (way, texts, expected) =>
  expected.every((outcome, index) => isDeepStrictEqual(outcomeOf(way, texts[index]), outcome))

const warm = (contestants) => {
  for (const kind of WARM_KINDS) {
    const { texts } = WORKLOADS[kind].make()
    for (const { all } of contestants)
      for (const text of texts) {
        try {
          all.run(text)
        } catch {
          // A codec of a single kind, or a repair that does not expect good text.
        }
      }
  }
}

export const measure = async ({ workload, withPeers, quick }) => {
  const { title, goal, firstGoal, codec, each, records = 1, tooSlow = [], make } = WORKLOADS[workload]
  const { texts, repaired, isBroken } = make()
  const contestants = withPeers ? await oursAndPeers({ isBroken, codec }) : ours({ codec })
  const entered = contestants.filter(({ name }) => !tooSlow.some((slow) => name.startsWith(slow)))
  const ways = entered.map((contestant) => ({
    name: contestant.name,
    ...(each ? contestant.each : contestant.all)
  }))
  const expected = texts
    .slice(0, records > 1 ? BATCHES_CHECKED : texts.length)
    .map((text) => outcomeOf(ways[0], text))
  const others = ways.filter((way) => !agrees(way, texts, expected)).map(({ name }) => name)
  if (others.length > 0 && !isBroken)
    throw new Error(`${workload}: ${others.join(', ')}: other outcomes than huadan`)

  warm(entered)
  const timed = ways
    .filter(({ name }) => !others.includes(name))
    .map(({ name, run }) => ({ name, run, inputs: texts }))
  const isBesideRepairers = isBroken && withPeers
  const extra = isBesideRepairers
    ? [
        { name: 'jsonrepair alone', run: jsonrepair, inputs: texts },
        { name: 'huadan, of the repaired text', run: decode, inputs: repaired }
      ]
    : []
  const floor = { name: 'JSON.parse alone', run: JSON.parse, inputs: repaired ?? texts }
  const { floorMicroseconds, ratios, times } = compare(
    [floor, ...timed, ...extra],
    quick ? QUICK_ROUNDS : ROUNDS
  )
  return {
    workload,
    title,
    goal,
    firstGoal,
    isBroken: isBroken === true,
    texts: texts.length,
    bytes: texts[0].length,
    floorMicroseconds,
    ratios,
    others,
    notTimed: tooSlow,
    records,
    againstRepair: isBesideRepairers
      ? {
          whole: ratiosOf(times['jsonrepair alone'], times.huadan),
          repairAlone: ratiosOf(
            times['jsonrepair alone'],
            times.huadan.map((time, round) => time - times['huadan, of the repaired text'][round])
          )
        }
      : undefined
  }
}
