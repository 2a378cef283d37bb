import { type Documents } from './document'

const DEPTHS = [4, 9, 100, 20_000]

const nested = (depth: number): readonly string[] => [
  '['.repeat(depth) + ']'.repeat(depth),
  '{"a":'.repeat(depth) + '1' + '}'.repeat(depth),
  '[{"a":'.repeat(depth) + '[]' + '}]'.repeat(depth)
]

/** Section 9: a reader may set a limit to depth. `JSON.parse` has none at these, and we have none at all. */
export const depth: Documents = {
  accepted: [],
  refused: DEPTHS.flatMap((levels) => [
    ['['.repeat(levels), levels],
    ['{"a":'.repeat(levels), 5 * levels],
    ['[{"a":'.repeat(levels), 6 * levels],
    [`${'['.repeat(levels)}${']'.repeat(levels - 1)}`, 2 * levels - 1],
    [`${'['.repeat(levels)}${']'.repeat(levels + 1)}`, 2 * levels],
    [`${'['.repeat(levels)}${']'.repeat(levels - 1)}}`, 2 * levels - 1],
    [`${'{"a":'.repeat(levels)}1${'}'.repeat(levels - 1)}]`, 6 * levels]
  ]),
  free: DEPTHS.flatMap(nested)
}
