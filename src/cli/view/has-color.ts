import type { ColorMode } from '../arguments'
import type { Sink, World } from '../world'

/** Whether to print in colour: `--color` decides, else NO_COLOR (https://no-color.org), else whether it is a terminal. */
export const hasColor = (mode: ColorMode, sink: Sink, { env }: Pick<World, 'env'>): boolean => {
  if (mode !== 'auto') return mode === 'always'
  const noColor = env.NO_COLOR ?? ''
  return sink.isTerminal && noColor === '' && env.TERM !== 'dumb'
}
