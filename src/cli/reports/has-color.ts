import type { Host, Sink } from '../host'

/** The values of `--color`: in colour on a terminal, always, or never. */
export const COLOR_MODES = ['auto', 'always', 'never'] as const

/** One of `COLOR_MODES`. */
export type ColorMode = (typeof COLOR_MODES)[number]

/**
 * Returns true if a stream gets colours. `--color` has precedence, then NO_COLOR (https://no-color.org).
 * Otherwise only a terminal gets them.
 */
export const hasColor = (mode: ColorMode, sink: Sink, { env }: Pick<Host, 'env'>): boolean => {
  if (mode !== 'auto') return mode === 'always'
  return sink.isTerminal && (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb'
}
