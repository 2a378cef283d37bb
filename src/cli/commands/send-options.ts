import { type Command as Program, InvalidArgumentError, Option } from 'commander'
import type { RepairCode } from '../../repairs'
import type { DeliveryVariant } from '../../testing'
import type { Reading } from '../input/reading'
import { SCENARIO_NAMES } from '../rehearse/scenario-plan'
import { COLOR_MODES, type ColorMode } from '../reports/has-color'
import { addDeliveryOptions } from './delivery-options'
import { notEmpty, numberFrom } from './option-values'
import { addReadingOptions, READING_OPTIONS } from './reading-options'
import { SHOW_VALUES } from './report-output'

/** The output formats of `send`. */
const FORMATS = ['pretty', 'json', 'ndjson'] as const

/** The options of `huadan send`. */
export interface SendOptions extends Reading {
  readonly to: string
  readonly verify: boolean
  readonly stored?: string
  readonly variant?: DeliveryVariant
  readonly quirk: readonly RepairCode[]
  readonly count: number
  readonly rate?: number
  readonly speed?: number
  readonly concurrency: number
  readonly retryDelay: number
  readonly timeout: number
  readonly contentType: string
  readonly newIds: boolean
  readonly shiftTime?: 'now' | number
  readonly seed?: number
  readonly allowRemote: boolean
  readonly format: (typeof FORMATS)[number]
  readonly color: ColorMode
  readonly showValues: boolean
}

const LONGEST_MS = 86_400_000

/** The options that change what is sent: `--verify` has its own bodies. */
const NOT_WITH_VERIFY = [
  'variant',
  'quirk',
  'count',
  'rate',
  'speed',
  'concurrency',
  'retryDelay',
  'contentType',
  'newIds',
  'shiftTime',
  ...READING_OPTIONS,
  'showValues'
]

const contentType = (text: string): string => {
  if (!/^[\t\x20-\x7e]*$/.test(text)) throw new InvalidArgumentError('It must be printable ASCII.')
  return text
}

const addSendingOptions = (program: Program): Program =>
  program
    .addOption(
      new Option('--rate <n>', 'send at most n deliveries per second').argParser(
        numberFrom(0.001, 1e6, { isWhole: false })
      )
    )
    .addOption(
      new Option(
        '--speed <factor>',
        'play the gaps between deliveries: 1 in real time, 60 in a 60th'
      ).argParser(numberFrom(0.001, 1e9, { isWhole: false }))
    )
    .addOption(
      new Option('--concurrency <n>', 'number of deliveries under way at once')
        .argParser(numberFrom(1, 1000))
        .default(1)
    )
    .addOption(
      new Option(
        '--retry-delay <ms>',
        'time until a resend after 500 or no answer; that of the platform is undocumented'
      )
        .argParser(numberFrom(0, LONGEST_MS))
        .default(1000)
    )
    .addOption(
      new Option('--timeout <ms>', 'time to wait for an answer; that of the platform is undocumented')
        .argParser(numberFrom(1, LONGEST_MS))
        .default(15_000)
    )
    .addOption(
      new Option('--content-type <type>', 'Content-Type header; empty for none')
        .argParser(contentType)
        .default('application/json')
    )
    .option('--allow-remote', 'send to another machine', false)

const addVerifyOptions = (program: Program): Program =>
  program
    .addOption(
      new Option(
        '--verify',
        'check your receiver instead: about 40 cases, and what to change; leaves about 1,500 test events in its ' +
          'database (numbers such as 13800000001, appid 00000000000000000000000000000001, January 2024)'
      )
        .default(false)
        .conflicts(NOT_WITH_VERIFY)
    )
    .addOption(
      new Option(
        '--stored <file>',
        'with --verify: also check what your receiver stored here: a file of `listen --save` or fileSink, events ' +
          'as `huadan decode` prints them, or raw bodies, one per line'
      ).argParser(notEmpty)
    )

/** Adds the arguments and options of `huadan send`. */
export const declareSend = (program: Program): Program =>
  addReadingOptions(
    addSendingOptions(
      addDeliveryOptions(
        addVerifyOptions(
          program
            .argument(
              '[what...]',
              `scenarios (${SCENARIO_NAMES.join(', ')}), or captured payloads: files, folders, globs, - for stdin`
            )
            .requiredOption('--to <url>', 'address of your receiver')
        )
      )
    )
  )
    .addOption(new Option('--format <format>', 'output format').choices(FORMATS).default('pretty'))
    .addOption(new Option('--color <when>', 'print in colour').choices(COLOR_MODES).default('auto'))
    .option(...SHOW_VALUES)
