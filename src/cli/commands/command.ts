import type { Command as Program } from 'commander'
import type { ExitStatus } from '../exit-status'
import type { Host, UnreadablePath } from '../host'
import type { BlockResult, Job } from '../pipeline/job'
import type { Reading } from '../input/reading'
import type { Level, Summary } from '../reports/report'
import type { ColorMode } from '../reports/has-color'
import { readingOf } from './reading-options'

/** The options that all commands share. */
export interface CommonOptions extends Reading {
  readonly repair: boolean
  readonly utcOffset: string
  readonly color: ColorMode
  readonly quiet: boolean
  readonly threads?: number
  /** The file to write the rejected payloads to. */
  readonly saveRejected?: string
}

/** Prints the results of a command. */
export interface Output {
  readonly begin: () => Promise<void>
  /** @param linesBefore - the number of lines of the file before the block */
  readonly block: (file: string, linesBefore: number, result: BlockResult) => Promise<void>
  readonly problem: (problem: UnreadablePath) => Promise<void>
  readonly end: (summary: Summary) => Promise<void>
}

/** The part that each command declares. */
interface Declaration {
  readonly name: string
  /** One line in `huadan --help`. */
  readonly summary: string
  /** Examples for `--help`: a command line and its purpose. */
  readonly examples: readonly (readonly [line: string, purpose: string])[]
}

/** A command that reads payloads: its options, job and output. */
export interface PayloadCommand<Options extends CommonOptions = CommonOptions> extends Declaration {
  /** Adds the options that only this command has. */
  readonly addOptions: (program: Program) => Program
  /** Builds the job; each thread calls it with the same arguments. @param startedAt - as in `JobRequest` */
  readonly job: (options: Options, startedAt: number) => Job
  /** Returns the least severe level for which the command exits with 1. */
  readonly failsOn: (options: Options) => Level
  /** Checks the options against the inputs. @throws WrongUse */
  readonly check?: (
    options: Options,
    inodes: () => Promise<readonly string[]>,
    host: Host
  ) => Promise<void> | void
  readonly output: (options: Options, paths: readonly string[], host: Host) => Output
}

/** The part of a job that follows from the shared options. */
export const commonJob = (options: CommonOptions, startedAt: number): Job => ({
  reading: readingOf(options),
  decoding: { repair: options.repair, utcOffset: options.utcOffset },
  startedAt,
  reports: 'none',
  savesRejected: options.saveRejected !== undefined,
  showValues: false,
  reportsWarnings: false,
  reportsRepairs: false,
  countsDetails: false,
  collectsCalls: false
})

/** A command that does something else than read payloads. */
export interface Action<Options extends object = object> extends Declaration {
  /** Adds its arguments and all of its options. */
  readonly declare: (program: Program) => Program
  /** @param words - the arguments that are no options */
  readonly run: (words: readonly string[], options: Options, host: Host) => Promise<ExitStatus>
}

/** One command. */
export type Command = PayloadCommand | Action
