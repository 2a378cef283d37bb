import { Command as Program, CommanderError, InvalidArgumentError, Option } from 'commander'
import { INPUT_MODES, type InputMode } from './input/is-by-line'
import { OUTPUT_FORMATS, type OutputFormat } from './output/output-format'
import { type Format, FORMATS } from './report/reporters'
import { parseUtcOffset } from '../options'

/** When to print in colour: in a terminal, always, or never. */
export type ColorMode = 'auto' | 'always' | 'never'

interface CommonOptions {
  readonly input: InputMode
  readonly field?: string
  readonly repair: boolean
  readonly utcOffset: string
  readonly color: ColorMode
  readonly quiet: boolean
  readonly threads?: number
}

interface ValidateOptions extends CommonOptions {
  readonly format: Format
  readonly failOn: 'rejected' | 'repaired'
  readonly showValues: boolean
}

interface DecodeOptions extends CommonOptions {
  readonly format: OutputFormat
  readonly showValues: boolean
}

interface StatsOptions extends CommonOptions {
  /** Where to write the page. */
  readonly html?: string
}

/** What the user asks for. */
export type Command =
  | { readonly name: 'validate'; readonly paths: readonly string[]; readonly options: ValidateOptions }
  | { readonly name: 'decode'; readonly paths: readonly string[]; readonly options: DecodeOptions }
  | { readonly name: 'stats'; readonly paths: readonly string[]; readonly options: StatsOptions }

/** The command, or the text to print instead of running one: help that was asked for, or what is wrong. */
export type Parsed =
  | { readonly command: Command }
  | { readonly command: undefined; readonly text: string; readonly isWrong: boolean }

const EXIT_STATUS = `
Exit status: 0 all good, 1 something rejected, 2 wrong use, 3 a file cannot be read, 130 interrupted.`

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

const choice = (flags: string, description: string, choices: readonly string[], preset: string): Option =>
  new Option(flags, description).choices([...choices]).default(preset)

const withCommonOptions = (program: Program): Program =>
  program
    .argument('[paths...]', 'files, folders, patterns such as "2026-11-*/*.json", or - for standard input')
    .addOption(
      choice(
        '--input <mode>',
        'one payload per file, one per line, or told by the content',
        INPUT_MODES,
        'auto'
      )
    )
    .addOption(
      new Option('--field <name>', 'take the body from this member of a line of JSON').argParser(notEmpty)
    )
    .option('--no-repair', 'reject what would be repaired')
    .addOption(
      new Option('--utc-offset <offset>', 'the zone in which the platform writes times')
        .argParser(utcOffset)
        .default('+08:00')
    )
    .addOption(choice('--color <when>', 'print in colour', ['auto', 'always', 'never'], 'auto'))
    .option('-q, --quiet', 'print neither summary nor progress', false)
    .addOption(
      new Option(
        '--threads <count>',
        'decode in so many threads (default: as many as there are cores)'
      ).argParser(threads)
    )

const SHOW_VALUES = ['--show-values', 'do not mask phone numbers, URLs and customParm', false] as const

/** The program, and `take` for the command that it finds. */
const programFor = (version: string, take: (command: Command) => void): Program => {
  const program = new Program('huadan')
  program
    .description('Validates, decodes and counts captured callbacks of the telephony platform.')
    .version(version)
    .addHelpText('after', EXIT_STATUS)
  withCommonOptions(program.command('validate'))
    .description('say of each payload that is rejected where it is at fault and why')
    .addOption(choice('--format <format>', 'how to report', FORMATS, 'pretty'))
    .addOption(
      choice(
        '--fail-on <what>',
        'exit with 1 when a payload is rejected, or repaired already',
        ['rejected', 'repaired'],
        'rejected'
      )
    )
    .option(...SHOW_VALUES)
    .action((paths: string[], options: ValidateOptions) => {
      take({ name: 'validate', paths, options })
    })
  withCommonOptions(program.command('decode'))
    .description('print every event as a line of JSON; repairs and rejections go to standard error')
    .addOption(choice('--format <format>', 'how to print events', OUTPUT_FORMATS, 'ndjson'))
    .option(...SHOW_VALUES)
    .action((paths: string[], options: DecodeOptions) => {
      take({ name: 'decode', paths, options })
    })
  withCommonOptions(program.command('stats'))
    .description('show events by kind and hour, results, seconds, charges, repairs')
    .option('--html <file>', 'write the same as one page with charts')
    .action((paths: string[], options: StatsOptions) => {
      take({ name: 'stats', paths, options })
    })
  return program
}

/** What the arguments ask for. */
export const parseArguments = (argv: readonly string[], version: string): Parsed => {
  let text = ''
  let parsed: Parsed = { command: undefined, text: '', isWrong: true }
  const program = programFor(version, (command) => {
    parsed = { command }
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
    return { command: undefined, text, isWrong: error.exitCode !== 0 }
  }
  return parsed
}
