import { type Command as Program, InvalidArgumentError, Option } from 'commander'
import { REPAIR_CODES, type RepairCode } from '../../repairs'
import { DELIVERY_VARIANTS } from '../../testing/delivery'
import { numberFrom } from './option-values'

const ALL_QUIRKS = 'all'

const addQuirk = (word: string, before: readonly RepairCode[]): readonly RepairCode[] => {
  if (word === ALL_QUIRKS) return REPAIR_CODES
  const code = REPAIR_CODES.find((known) => known === word)
  if (code === undefined) {
    throw new InvalidArgumentError(`Allowed choices are ${[ALL_QUIRKS, ...REPAIR_CODES].join(', ')}.`)
  }
  return [...before, code]
}

const shiftTime = (text: string): 'now' | number => {
  if (text === 'now') return text
  if (!/^[+-]?\d{1,10}$/.test(text)) {
    throw new InvalidArgumentError('It must be now, or a whole number of seconds.')
  }
  return Number(text)
}

/** Adds the options of `huadan send` that say what is sent. */
export const addDeliveryOptions = (program: Program): Program =>
  program
    .addOption(
      new Option(
        '--variant <variant>',
        'order of the deliveries of a scenario (default: "in-order")'
      ).choices(DELIVERY_VARIANTS)
    )
    .addOption(
      new Option(
        '--quirk <code>',
        `put a fault into each body that can have it; repeatable (choices: ${[ALL_QUIRKS, ...REPAIR_CODES].join(', ')})`
      )
        .argParser(addQuirk)
        .default([], 'none')
    )
    .option('--new-ids', 'give each captured call a new requestid; scenarios always have new ones', false)
    .addOption(
      new Option(
        '--shift-time <when>',
        'shift all times by seconds, or so that the first captured payload ends now (default for scenarios: now)'
      ).argParser(shiftTime)
    )
    .addOption(
      new Option('--seed <n>', 'send the same scenarios and new ids on every run').argParser(
        numberFrom(0, 0xffff_ffff)
      )
    )
    .addOption(new Option('--count <n>', 'play everything n times').argParser(numberFrom(1)).default(1))
