import { Command as Program, CommanderError, InvalidArgumentError, Option } from 'commander'
import { parseUtcOffset } from '../options'
import { COMMANDS } from './commands'
import type { Action, Command, CommonOptions, PayloadCommand } from './commands/command'
import { numberFrom } from './commands/option-values'
import { addReadingOptions } from './commands/reading-options'
import { saveRejectedOption } from './commands/save-rejected'
import { COLOR_MODES } from './reports/has-color'

/** A command line that reads payloads. */
export interface PayloadInvocation {
  readonly command: PayloadCommand
  readonly paths: readonly string[]
  readonly options: CommonOptions
}

/** A command line that does something else. */
interface ActionInvocation {
  readonly command: Action
  readonly words: readonly string[]
  readonly options: object
}

/** A command line, or the text to print instead of running one: the help or an error. */
export type Parsed =
  | ({ readonly text?: undefined } & PayloadInvocation)
  | ({ readonly text?: undefined } & ActionInvocation)
  | { readonly text: string; readonly isWrong: boolean }

const EXIT_STATUS = `
Exit status: 0 all good, 1 something was rejected or given up, 2 wrong use, 3 a file or a receiver
cannot be reached, or the output cannot be written, 130 interrupted.`

const utcOffset = (text: string): string => {
  try {
    parseUtcOffset(text)
    return text
  } catch (error) {
    throw new InvalidArgumentError(`${(error as RangeError).message}.`)
  }
}

const addCommonOptions = (program: Program): Program =>
  addReadingOptions(
    program.argument('[paths...]', 'files, folders, globs such as "2026-11-*/*.json", or - for stdin')
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
      new Option('--threads <count>', 'number of threads (default: number of cores)').argParser(
        numberFrom(1, 64)
      )
    )
    .addOption(saveRejectedOption())

const helpExamples = ({ examples }: Command): string =>
  ['\nExamples:', ...examples.flatMap(([line, purpose]) => [`  # ${purpose}`, `  ${line}`])].join('\n')

const programFor = (
  version: string,
  take: (invocation: PayloadInvocation | ActionInvocation) => void
): Program => {
  const program = new Program('huadan')
  program
    .description(
      'Check, decode and count callbacks of the telephony platform, and rehearse it.\n' +
        'Start with `huadan validate <file>`; see `huadan <command> --help` for examples.'
    )
    .version(version)
    .addHelpText('after', EXIT_STATUS)
  for (const command of COMMANDS) {
    const subprogram = program.command(command.name)
    const declared =
      'run' in command ? command.declare(subprogram) : command.addOptions(addCommonOptions(subprogram))
    declared
      .summary(command.summary)
      .description(command.summary)
      .addHelpText('after', helpExamples(command))
      .action((...given: readonly unknown[]) => {
        // Commander passes the paths or words, if the command takes any, then the options and the command.
        const [options] = given.slice(-2) as [CommonOptions]
        const words = given.length > 2 ? (given[0] as readonly string[]) : []
        take('run' in command ? { command, words, options } : { command, paths: words, options })
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
