import type { Command as Program } from 'commander'
import type { Host, UnreadablePath } from '../host'
import type { InputMode } from '../input/is-by-line'
import type { BlockResult, Job } from '../pipeline/job'
import type { Summary } from '../reports/report'
import type { ColorMode } from '../reports/has-color'

/** The options that all commands share. */
export interface CommonOptions {
  readonly input: InputMode
  readonly field?: string
  readonly repair: boolean
  readonly utcOffset: string
  readonly color: ColorMode
  readonly quiet: boolean
  readonly threads?: number
}

/** Prints what a command makes of its input. */
export interface Output {
  readonly begin: () => Promise<void>
  /** @param linesBefore - the number of lines of the file before the block */
  readonly block: (file: string, linesBefore: number, result: BlockResult) => Promise<void>
  readonly problem: (problem: UnreadablePath) => Promise<void>
  readonly end: (summary: Summary) => Promise<void>
}

/** One command: its options, job and output. */
export interface Command<Options extends CommonOptions = CommonOptions> {
  readonly name: string
  /** One line in `huadan --help`. */
  readonly summary: string
  /** Examples for `--help`: a command line, and what it does. */
  readonly examples: readonly (readonly [line: string, purpose: string])[]
  /** Adds the options that only this command has. */
  readonly addOptions: (program: Program) => Program
  /** Builds the job; each thread calls it with the same options. */
  readonly job: (options: Options) => Job
  /** Exits with 1 for payloads that were only repaired, too. */
  readonly failsOnRepairs: (options: Options) => boolean
  /** Checks the options against the inputs. @throws WrongUse */
  readonly check?: (options: Options, inodes: () => Promise<readonly string[]>, host: Host) => Promise<void>
  readonly output: (options: Options, paths: readonly string[], host: Host) => Output
}

/** The part of a job that follows from the shared options. */
export const commonJob = ({ field, repair, utcOffset }: CommonOptions): Job => ({
  field,
  decoding: { repair, utcOffset },
  showValues: false,
  reportsRepairs: false,
  countsDetails: false
})
