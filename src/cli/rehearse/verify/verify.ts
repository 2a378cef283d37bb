import { ExitStatus } from '../../exit-status'
import { type Host, NetworkError } from '../../host'
import { type ColorMode, hasColor } from '../../reports/has-color'
import { shownTarget } from '../target'
import type { Outcome } from './check'
import { type CheckPrinter, jsonChecks, ndjsonChecks, prettyChecks } from './check-lines'
import { runChecks } from './run-checks'

/** The options of `huadan send --verify`. */
export interface VerifyOptions {
  readonly stored?: string
  readonly seed?: number
  readonly timeout: number
  readonly format: 'pretty' | 'json' | 'ndjson'
  readonly color: ColorMode
}

const printerFor = ({ format, color }: VerifyOptions, host: Pick<Host, 'stdout' | 'env'>): CheckPrinter => {
  if (format === 'json') return jsonChecks()
  if (format === 'ndjson') return ndjsonChecks()
  return prettyChecks({ color: hasColor(color, host.stdout, host), columns: host.stdout.columns })
}

/**
 * Checks a receiver, and prints what to change.
 *
 * @throws NetworkError if the receiver cannot be reached at the first request
 * @throws FileError if the file of stored events cannot be read
 */
export const verify = async (url: URL, options: VerifyOptions, host: Host): Promise<ExitStatus> => {
  const seed = options.seed ?? host.wallClock()
  const printer = printerFor(options, host)
  const counts: Record<Outcome, number> = { passed: 0, failed: 0, noted: 0, skipped: 0 }
  let begin = printer.begin(shownTarget(url))
  const problem = await runChecks(
    { url, userAgent: `huadan/${host.version}`, timeoutMs: options.timeout, seed, stored: options.stored },
    async (result) => {
      counts[result.outcome]++
      await host.stdout.write(begin + printer.result(result))
      begin = ''
    },
    host
  ).catch((error: unknown) => {
    throw error instanceof NetworkError ? new NetworkError(`${shownTarget(url)}: ${error.message}`) : error
  })
  await host.stdout.write(printer.end({ ...counts, seed }))
  if (problem !== undefined) throw problem
  if (host.interrupted.aborted) return ExitStatus.Interrupted
  return counts.failed > 0 ? ExitStatus.Rejected : ExitStatus.AllGood
}
