import { type Documents } from './document'

const DEPTHS = [4, 9, 100, 20_000]

const nested = (depth: number): readonly string[] => [
  '['.repeat(depth) + ']'.repeat(depth),
  '{"a":'.repeat(depth) + '1' + '}'.repeat(depth),
  '[{"a":'.repeat(depth) + '[]' + '}]'.repeat(depth)
]

/** Section 9: a parser may limit the depth. `JSON.parse` accepts these; the decoder has no limit. */
export const depth: Documents = {
  accepted: [],
  rejected: DEPTHS.flatMap((levels) => [
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
