import type { BigIntStats } from 'node:fs'

/**
 * Returns an id that all names of a file share; `undefined` for a terminal or another device, which writing
 * does not overwrite.
 */
export const inodeOf = (stats: BigIntStats): string | undefined =>
  stats.isCharacterDevice() ? undefined : `${stats.dev}:${stats.ino}`
