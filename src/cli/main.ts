import { escapeInvisible } from '../diagnostics/escape-invisible'
import { parseArguments, type PayloadInvocation } from './arguments'
import { savingRejected } from './commands/save-rejected'
import { checkWrittenFile } from './commands/written-file'
import { ExitStatus } from './exit-status'
import {
  ClosedPipe,
  FileError,
  type Host,
  NetworkError,
  OutputError,
  TooMuchInput,
  type UnreadablePath,
  WrongUse
} from './host'
import { findInputs } from './input/find-inputs'
import { PREFIX_IS_SKIPPED } from './input/reading'
import { runPipeline } from './pipeline/run'
import { startProgress } from './progress'
import { type Level, levelsFrom } from './reports/report'
import { addStatistics, emptyStatistics, type Statistics } from './reports/statistics/statistics'

/** Returns true if a payload has this level or a more severe one. */
const hasFailed = (totals: Statistics, failsOn: Level): boolean => {
  const counts: Readonly<Record<Level, number>> = {
    rejected: totals.rejectedPayloads,
    warning: totals.payloadsWithWarnings,
    repaired: totals.repairedPayloads
  }
  return levelsFrom(failsOn).some((level) => counts[level] > 0)
}

/** inputs → blocks → output → exit status */
const readPayloads = async (
  { command, paths, options }: PayloadInvocation,
  host: Host
): Promise<ExitStatus> => {
  const found = await findInputs(paths.length === 0 ? ['-'] : paths, host)
  const inodes = async (): Promise<readonly string[]> => {
    const all = await Promise.all(found.inputs.map((input) => input.inode()))
    return all.filter((inode) => inode !== undefined)
  }
  await command.check?.(options, inodes, host)
  await checkWrittenFile('--save-rejected', options.saveRejected, inodes, host)
  const output = savingRejected(options, command.output(options, paths, host), host)
  const startedAt = host.wallClock()
  const totals = emptyStatistics()
  const problems: UnreadablePath[] = []
  const totalBytes = found.inputs.reduce((bytes, { size }) => bytes + size, 0)
  const progress = startProgress(host.stderr, totalBytes, !options.quiet, host.now)
  const report = async (problem: UnreadablePath): Promise<void> => {
    problems.push(problem)
    await progress.aside(() => output.problem(problem))
  }
  try {
    await output.begin()
    for (const problem of found.problems) await report(problem)
    await runPipeline(
      {
        inputs: found.inputs,
        threads: options.threads ?? host.cores,
        job: command.job(options, startedAt),
        request: { command: command.name, options: { ...options }, startedAt }
      },
      {
        block: async (file, linesBefore, result) => {
          addStatistics(totals, result.statistics)
          const print = (): Promise<void> => output.block(file, linesBefore, result)
          await (result.output !== '' || result.reports.length > 0 ? progress.aside(print) : print())
        },
        advance: progress.advance,
        problem: report,
        prefixed: async (file) => {
          if (options.quiet) return
          const text = `${escapeInvisible(file)}: ${PREFIX_IS_SKIPPED}\n`
          await progress.aside(() => host.stderr.write(text))
        },
        empty: async (file) => {
          if (!options.quiet) await host.stderr.write(`${escapeInvisible(file)}: no payloads\n`)
        }
      },
      host
    )
    progress.stop()
    const interrupted = host.interrupted.aborted
    await output.end({ ...totals, problems, interrupted })
    if (interrupted) return ExitStatus.Interrupted
    // A file that was not read can hide more than a rejected payload.
    if (problems.length > 0) return ExitStatus.Unreadable
    return hasFailed(totals, command.failsOn(options)) ? ExitStatus.Rejected : ExitStatus.AllGood
  } finally {
    progress.stop()
  }
}

const run = async (host: Host): Promise<ExitStatus> => {
  const parsed = parseArguments(host.argv, host.version)
  if (parsed.text !== undefined) {
    await (parsed.isWrong ? host.stderr : host.stdout).write(parsed.text)
    return parsed.isWrong ? ExitStatus.WrongUse : ExitStatus.AllGood
  }
  if ('words' in parsed) return parsed.command.run(parsed.words, parsed.options, host)
  if (parsed.paths.length === 0 && host.stdin.isTerminal) {
    throw new WrongUse(
      `no input: name files or folders, or pipe payloads to stdin; see huadan ${parsed.command.name} --help`
    )
  }
  return readPayloads(parsed, host)
}

/** Reports an error that ends the run, and returns its exit status; rethrows a bug. */
const reportError = async (error: unknown, { stderr }: Host): Promise<ExitStatus> => {
  // The reader has closed the pipe (`| head`): this is not an error.
  if (error instanceof ClosedPipe) return ExitStatus.AllGood
  const isExpected = [WrongUse, FileError, OutputError, NetworkError, TooMuchInput].some(
    (expected) => error instanceof expected
  )
  if (!isExpected) throw error
  await stderr.write(`error: ${(error as Error).message}\n`)
  return error instanceof WrongUse ? ExitStatus.WrongUse : ExitStatus.Unreadable
}

/** Runs the command `huadan`: arguments → exit status. */
export const main = async (host: Host): Promise<ExitStatus> => {
  try {
    return await run(host)
  } catch (error) {
    const status = await reportError(error, host)
    return host.interrupted.aborted ? ExitStatus.Interrupted : status
  }
}
