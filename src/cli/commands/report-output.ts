import type { Reporter, ReportOptions } from '../formats/format'
import type { Host, Sink } from '../host'
import type { BlockResult } from '../pipeline/job'
import { hasColor } from '../reports/has-color'
import type { Diagnostic, Level } from '../reports/report'
import type { CommonOptions } from './command'

/** The arguments for commander of the option that turns masking off. */
export const SHOW_VALUES = [
  '--show-values',
  'do not mask phone numbers, addresses and other values',
  false
] as const

/**
 * Returns the settings of a report on a stream. @param failsOn - the least severe level for which the run
 * fails
 */
export const reportOptions = (
  { color, quiet }: CommonOptions,
  sink: Sink,
  host: Pick<Host, 'env' | 'version'>,
  failsOn: Level = 'rejected'
): ReportOptions => ({
  color: hasColor(color, sink, host),
  columns: sink.columns,
  quiet,
  failsOn,
  version: host.version
})

/** Prints the reports of a block, with line numbers of the file. */
export const printReports = (
  reporter: Reporter,
  file: string,
  linesBefore: number,
  { reports }: BlockResult
): string => {
  const inFile = (found: Diagnostic): Diagnostic => ({ ...found, line: found.line + linesBefore })
  return reports
    .map(({ line, diagnostics, ...rest }) =>
      reporter.payload({ file, line: line + linesBefore, diagnostics: diagnostics.map(inFile), ...rest })
    )
    .join('')
}
