/** Merges results that differ only in numbers: each number becomes the median. */
export const medianOf = (results) => {
  const [first] = results
  if (typeof first === 'number') return results.toSorted((one, other) => one - other)[results.length >> 1]
  if (typeof first !== 'object' || first === null) return first
  if (Array.isArray(first)) return first.map((_, index) => medianOf(results.map((result) => result[index])))
  return Object.fromEntries(
    Object.keys(first).map((key) => [key, medianOf(results.map((result) => result[key]))])
  )
}
