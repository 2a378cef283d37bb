import { type Command as Program, Option } from 'commander'
import type { Reporter, ReportOptions } from '../formats/format'
import type { Host, Sink } from '../host'
import type { BlockResult, Job } from '../pipeline/job'
import { hasColor } from '../reports/has-color'
import type { Diagnostic, Level } from '../reports/report'
import type { CommonOptions } from './command'

/** The options of a command that reports payloads. */
export interface ReportingOptions extends CommonOptions {
  readonly all: boolean
  readonly summary: boolean
  readonly showValues: boolean
}

/** The arguments for commander of the option that turns masking off. */
export const SHOW_VALUES = [
  '--show-values',
  'do not mask phone numbers, addresses and other values',
  false
] as const

/** Adds the options of a command that reports payloads. */
export const addReportingOptions = (program: Program): Program =>
  program
    .option('--all', 'report every payload, not only the first ten of each code and path', false)
    .addOption(new Option('--summary', 'print the summary alone').default(false).conflicts(['all', 'quiet']))
    .option(...SHOW_VALUES)

/** Returns the payloads to report in a format. */
export const reportsFor = (
  { all, summary }: Pick<ReportingOptions, 'all' | 'summary'>,
  format: string
): Job['reports'] => {
  if (summary) return 'none'
  return all || format !== 'pretty' ? 'every' : 'first'
}

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
  { reports, left }: BlockResult
): string => {
  const inFile = (found: Diagnostic): Diagnostic => ({ ...found, line: found.line + linesBefore })
  const printed = reports.map(({ line, diagnostics, ...rest }) =>
    reporter.payload({ file, line: line + linesBefore, diagnostics: diagnostics.map(inFile), ...rest })
  )
  reporter.count?.(left)
  return printed.join('')
}
