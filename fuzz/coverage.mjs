// What an input reaches in the library: which statements and branches, and how often, by powers of two.

const MOST_OFTEN = 7

const bucketOf = (count) => Math.min(MOST_OFTEN, 32 - Math.clz32(count))

/** The counters of a file, as lists that are counted up while its code runs. */
const listsOf = ({ s, b }) => [s, ...Object.values(b)]

export const makeCoverage = (counters) => {
  const lists = Object.values(counters)
    .flatMap(listsOf)
    .map((counts) => ({ counts, keys: Object.keys(counts) }))
  const size = lists.reduce((sum, { keys }) => sum + keys.length, 0)
  /** For each counter a bit for each number of times that it was reached. */
  const seen = new Uint8Array(size)

  const reset = () => {
    for (const { counts, keys } of lists) for (const key of keys) counts[key] = 0
  }

  /** How many of the counters since the last reset are where no input has brought them before. */
  const countNew = () => {
    let found = 0
    let at = 0
    for (const { counts, keys } of lists) {
      for (const key of keys) {
        const count = counts[key]
        if (count > 0) {
          const bit = 1 << bucketOf(count)
          if ((seen[at] & bit) === 0) {
            seen[at] |= bit
            found++
          }
        }
        at++
      }
    }
    return found
  }

  /** By file: how many branches there are and how many were reached, and the lines of those that were not. */
  const byFile = () => {
    let at = 0
    return Object.values(counters).map((file) => {
      at += Object.keys(file.s).length
      let branches = 0
      const missed = []
      for (const [id, arms] of Object.entries(file.b)) {
        arms.forEach((_, arm) => {
          const { line } = file.branchMap[id].locations[arm].start
          branches++
          if (seen[at++] === 0) missed.push(line ?? file.branchMap[id].loc.start.line)
        })
      }
      return { path: file.path, branches, missed }
    })
  }

  const features = () => seen.reduce((sum, bits) => sum + bits.toString(2).replaceAll('0', '').length, 0)

  return { reset, countNew, byFile, features, size, reached: () => seen.filter((bits) => bits > 0).length }
}
