// Times as ratios to a floor, measured side by side in one process.

const MS_PER_ROUND = 4

const nanoseconds = (run, inputs, repeats) => {
  const start = performance.now()
  for (let repeat = 0; repeat < repeats; repeat++) for (const input of inputs) run(input)
  return (performance.now() - start) * 1e6
}

const quantile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]

/**
 * The time of each run relative to the floor's: rounds in which all take turns, their order rotated, and of the ratios of
 * the rounds the median and the middle half.
 *
 * @param floor - `{ run, inputs }`, what 1.0 is
 * @param runs - `{ name: { run, inputs } }`
 */
export const ratios = (floor, runs, rounds = 60) => {
  const all = [['floor', floor], ...Object.entries(runs)]
  const warm = nanoseconds(floor.run, floor.inputs, 3)
  for (const [, { run, inputs }] of all) nanoseconds(run, inputs, Math.max(1, Math.ceil(4e8 / warm / 4)))
  const once = nanoseconds(floor.run, floor.inputs, 5) / 5
  const repeats = Math.max(1, Math.round((MS_PER_ROUND * 1e6) / once))
  const found = Object.fromEntries(Object.keys(runs).map((name) => [name, []]))
  for (let round = 0; round < rounds; round++) {
    const times = {}
    for (let turn = 0; turn < all.length; turn++) {
      const [name, { run, inputs }] = all[(turn + round) % all.length]
      times[name] = nanoseconds(run, inputs, repeats)
    }
    for (const name of Object.keys(runs)) found[name].push(times[name] / times.floor)
  }
  return Object.fromEntries(
    Object.entries(found).map(([name, list]) => {
      const sorted = list.sort((one, other) => one - other)
      return [
        name,
        { median: quantile(sorted, 0.5), low: quantile(sorted, 0.25), high: quantile(sorted, 0.75) }
      ]
    })
  )
}
