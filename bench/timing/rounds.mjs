// Times of several contestants, measured side by side in one process.
import { now } from './clock.mjs'
import { quantiles } from './quantiles.mjs'

/** The shortest turn of the baseline; a slower contestant takes proportionally longer. */
const FLOOR_MS_PER_TURN = 2
const WARM_UP_MS = 250
/**
 * A contestant that is slower than the baseline by this factor skips rounds, but runs in at least this many.
 */
const PATIENCE = 20
const FEWEST_ROUNDS = 8

const milliseconds = (run, inputs, repeats = 1) => {
  const start = now()
  for (let repeat = 0; repeat < repeats; repeat++) for (const input of inputs) run(input)
  return now() - start
}

/**
 * Runs over the inputs, at least once and for a while; returns the last time of one input, in milliseconds.
 */
const warmUp = ({ run, inputs }) => {
  const start = now()
  let last = 0
  for (let turn = 0; now() - start < WARM_UP_MS; turn++)
    last = milliseconds(run, [inputs[turn % inputs.length]])
  return last
}

/**
 * Returns the inputs of each round and their repetitions: all inputs if they are short, otherwise some per
 * round.
 */
const planOf = ({ run, inputs }) => {
  const perInput = milliseconds(run, inputs.slice(0, 16)) / Math.min(16, inputs.length)
  const wanted = Math.max(1, Math.round(FLOOR_MS_PER_TURN / perInput))
  return wanted >= inputs.length
    ? { take: inputs.length, repeats: Math.ceil(wanted / inputs.length), perInput }
    : { take: wanted, repeats: 1, perInput }
}

const taken = (inputs, take, round) =>
  Array.from({ length: take }, (_, index) => inputs[(round * take + index) % inputs.length])

/**
 * Runs rounds in which all contestants take turns over the same texts, in rotating order.
 *
 * @param contestants - `[{ name, run, inputs }]`, the baseline first; all have the same number of inputs
 * @returns the milliseconds of every contestant in each round; `undefined` if it skipped the round
 */
const timeRounds = (contestants, rounds) => {
  const warm = contestants.map(warmUp)
  const { take, repeats, perInput } = planOf(contestants[0])
  const every = warm.map((time) =>
    Math.max(1, Math.min(Math.floor(rounds / FEWEST_ROUNDS), Math.ceil(time / perInput / PATIENCE)))
  )
  const times = contestants.map(() => Array.from({ length: rounds }))
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < contestants.length; turn++) {
      const index = (turn + round) % contestants.length
      if (round % every[index] !== 0) continue
      const { run, inputs } = contestants[index]
      times[index][round] = milliseconds(run, taken(inputs, take, round), repeats)
    }
  }
  return { times, textsPerTurn: take * repeats }
}

/** Returns the median and the middle half of the ratios of times in the same rounds. */
export const ratiosOf = (times, others) =>
  quantiles(times.map((time, round) => time / others[round]).filter((ratio) => !Number.isNaN(ratio)))

/** Returns the time of each contestant relative to the first one, the baseline. */
export const compare = (contestants, rounds) => {
  const { times, textsPerTurn } = timeRounds(contestants, rounds)
  const byName = (valueOf) =>
    Object.fromEntries(contestants.map(({ name }, index) => [name, valueOf(times[index])]))
  return {
    floorMicroseconds: (quantiles(times[0]).median / textsPerTurn) * 1000,
    times: byName((found) => found),
    ratios: byName((found) => ratiosOf(found, times[0]))
  }
}
