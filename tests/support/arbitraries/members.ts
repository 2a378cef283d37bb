import fc from 'fast-check'
import { anyJson, keys, type Member } from './json'

export const isFree = (key: string, taken: readonly string[]): boolean => !taken.includes(key.trim())

/** Unknown members; no two have the same key, whitespace aside. */
export const unknownMembers = (maxLength: number): fc.Arbitrary<readonly Member[]> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant([]) },
    {
      weight: 2,
      arbitrary: fc.uniqueArray(
        fc.record({ key: keys, value: anyJson }).map(({ key, value }): Member => ({ key, value })),
        { maxLength, selector: ({ key }) => key.trim() }
      )
    }
  )

/** Inserts a part into a list, at an index that depends on the seed. */
export const inserted = <T>(list: readonly T[], part: T, seed: number): readonly T[] => {
  const at = seed % (list.length + 1)
  return [...list.slice(0, at), part, ...list.slice(at)]
}
