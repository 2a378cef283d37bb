import { type Host, type UnreadablePath, WrongUse } from '../host'
import { findInputs } from '../input/find-inputs'
import { capturedPlan } from '../rehearse/captured-plan'
import type { Plan } from '../rehearse/planned'
import { isScenarioName, SCENARIO_NAMES, scenarioPlan } from '../rehearse/scenario-plan'
import type { Shift } from '../rehearse/shift-times'
import { readingOf } from './reading-options'
import type { SendOptions } from './send-options'

const shiftOf = (when: SendOptions['shiftTime'], now: number): Shift | undefined => {
  if (when === undefined) return undefined
  return when === 'now' ? { endsAt: now } : { seconds: when }
}

/** A word that can only be the name of a scenario or a file. */
const NAME = /^[a-z][a-z-]*$/i

/**
 * Returns what to send.
 *
 * @param words - scenarios or paths
 * @param report - called for each file that cannot be read
 * @throws WrongUse
 */
export const sendPlan = async (
  words: readonly string[],
  options: SendOptions,
  report: (problem: UnreadablePath) => Promise<void>,
  host: Host
): Promise<Plan> => {
  const { variant, quirk: quirks, count, newIds, shiftTime } = options
  const now = host.wallClock()
  // Two runs in one millisecond differ as well.
  const seed = options.seed ?? now + Math.round(host.now() * 1e6)
  const names = words.filter(isScenarioName)
  const [scenario] = names
  if (names.length === words.length) {
    const byDefault = options.seed === undefined ? 'now' : undefined
    const shift = shiftOf(shiftTime ?? byDefault, now)
    return scenarioPlan(names, { variant: variant ?? 'in-order', quirks, count, seed, shift })
  }
  if (scenario !== undefined) {
    throw new WrongUse(`send scenarios and files in two runs; if ${scenario} is a file, write ./${scenario}`)
  }
  if (variant !== undefined) throw new WrongUse('--variant needs a scenario')
  if (words.includes('-') && count > 1) throw new WrongUse('stdin can be read once: --count needs files')
  const { inputs, problems } = await findInputs(words, host)
  const only = words.join(' ')
  if (inputs.length === 0 && NAME.test(only)) {
    throw new WrongUse(
      `no scenario and no file is named ${only}; the scenarios are ${SCENARIO_NAMES.join(', ')}`
    )
  }
  for (const problem of problems) await report(problem)
  const newIdsFrom = newIds ? seed : undefined
  return capturedPlan(
    inputs,
    { reading: readingOf(options), quirks, count, newIdsFrom, shift: shiftOf(shiftTime, now) },
    report,
    host
  )
}
