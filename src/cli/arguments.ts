import { Command as Program, CommanderError, InvalidArgumentError, Option } from 'commander'
import { parseUtcOffset } from '../options'
import { COMMANDS } from './commands'
import type { Command, CommonOptions } from './commands/command'
import { INPUT_MODES } from './input/is-by-line'
import { COLOR_MODES } from './reports/has-color'

/** A command line that can be run. */
export interface Invocation {
  readonly command: Command
  readonly paths: readonly string[]
  readonly options: CommonOptions
}

/** A command line, or the text to print instead of running one: the help or an error. */
export type Parsed =
  ({ readonly text?: undefined } & Invocation) | { readonly text: string; readonly isWrong: boolean }

const EXIT_STATUS = `
Exit status: 0 all good, 1 something was rejected, 2 wrong use, 3 a file cannot be read or
the output cannot be written, 130 interrupted.`

const utcOffset = (text: string): string => {
  try {
    parseUtcOffset(text)
    return text
  } catch (error) {
    throw new InvalidArgumentError(`${(error as RangeError).message}.`)
  }
}

const notEmpty = (text: string): string => {
  if (text === '') throw new InvalidArgumentError('It must not be empty.')
  return text
}

const threads = (text: string): number => {
  const count = Number(text)
  if (!Number.isInteger(count) || count < 1 || count > 64)
    throw new InvalidArgumentError('It must be a whole number from 1 to 64.')
  return count
}

const addCommonOptions = (program: Program): Program =>
  program
    .argument('[paths...]', 'files, folders, globs such as "2026-11-*/*.json", or - for stdin')
    .addOption(
      new Option('--input <mode>', 'read one payload per file or per line (auto: by name and content)')
        .choices(INPUT_MODES)
        .default('auto')
    )
    .addOption(
      new Option('--field <name>', 'read the body from this field of each JSON line').argParser(notEmpty)
    )
    .option('--no-repair', 'reject known faults instead of repairing them')
    .addOption(
      new Option('--utc-offset <offset>', 'time zone in which the platform writes times')
        .argParser(utcOffset)
        .default('+08:00')
    )
    .addOption(new Option('--color <when>', 'print in colour').choices(COLOR_MODES).default('auto'))
    .option('-q, --quiet', 'print no summary and no progress', false)
    .addOption(
      new Option('--threads <count>', 'number of threads (default: number of cores)').argParser(threads)
    )

const helpExamples = ({ examples }: Command): string =>
  ['\nExamples:', ...examples.flatMap(([line, purpose]) => [`  # ${purpose}`, `  ${line}`])].join('\n')

const programFor = (version: string, take: (invocation: Invocation) => void): Program => {
  const program = new Program('huadan')
  program
    .description(
      'Check, decode and count captured callbacks of the telephony platform.\n' +
        'Start with `huadan validate <file>`; see `huadan <command> --help` for examples.'
    )
    .version(version)
    .addHelpText('after', EXIT_STATUS)
  for (const command of COMMANDS) {
    const subprogram = command.addOptions(addCommonOptions(program.command(command.name)))
    subprogram
      .summary(command.summary)
      .description(command.summary)
      .addHelpText('after', helpExamples(command))
      .action((paths: string[], options: CommonOptions) => {
        take({ command, paths, options })
      })
  }
  return program
}

/** Parses the arguments. */
export const parseArguments = (argv: readonly string[], version: string): Parsed => {
  let text = ''
  let parsed: Parsed = { text: '', isWrong: true }
  const program = programFor(version, (invocation) => {
    parsed = invocation
  })
  const add = (part: string): void => {
    text += part
  }
  for (const part of [program, ...program.commands]) {
    part.exitOverride().configureOutput({ writeOut: add, writeErr: add })
  }
  try {
    program.parse(argv, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return { text, isWrong: error.exitCode !== 0 }
  }
  return parsed
}
