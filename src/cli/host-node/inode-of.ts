import type { BigIntStats } from 'node:fs'

/** What a file is known by under each of its names. A terminal or another device has none: it is written to, not over. */
export const inodeOf = (stats: BigIntStats): string | undefined =>
  stats.isCharacterDevice() ? undefined : `${stats.dev}:${stats.ino}`
