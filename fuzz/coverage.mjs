// Measures the statements and branches of the library that an input reaches, and their counts as powers of
// two.

const MOST_OFTEN = 7

const bucketOf = (count) => Math.min(MOST_OFTEN, 32 - Math.clz32(count))

/** Returns the counters of a file, as lists that its code increments. */
const listsOf = ({ s, b }) => [s, ...Object.values(b)]

export const makeCoverage = (counters) => {
  const lists = Object.values(counters)
    .flatMap(listsOf)
    .map((counts) => ({ counts, keys: Object.keys(counts) }))
  const size = lists.reduce((sum, { keys }) => sum + keys.length, 0)
  /** For each counter, one bit for each power of two that its count has reached. */
  const seen = new Uint8Array(size)

  const reset = () => {
    for (const { counts, keys } of lists) for (const key of keys) counts[key] = 0
  }

  /**
   * Returns how many counters have, since the last reset, reached a power of two that no input had reached
   * before.
   */
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

  /** Returns, for each file, its number of branches, and the lines of the branches that were not reached. */
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
