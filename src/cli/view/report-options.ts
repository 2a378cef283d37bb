import type { Command } from '../arguments'
import type { ReportOptions } from '../report/report'
import type { Sink, World } from '../world'
import { hasColor } from './has-color'

/** How to report on a stream. */
export const reportOptions = ({ options }: Command, sink: Sink, world: World): ReportOptions => ({
  color: hasColor(options.color, sink, world),
  columns: sink.columns,
  quiet: options.quiet,
  version: world.version
})
