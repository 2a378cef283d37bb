import type { RepairCode } from '../../repairs'
import { type DeliveryVariant, type Scenario, scenarios } from '../../testing'
import { WrongUse } from '../host'
import { createNewIds } from './new-ids'
import { inSequence, type Plan } from './planned'
import { lastMoment, type Shift, shiftTimes } from './shift-times'

/** A call that `send` can play. */
export type ScenarioName = keyof typeof scenarios

/** Every call that `send` can play. */
export const SCENARIO_NAMES = Object.keys(scenarios) as readonly ScenarioName[]

/** Returns true if a word names a scenario. */
export const isScenarioName = (word: string): word is ScenarioName =>
  (SCENARIO_NAMES as readonly string[]).includes(word)

/** Settings of playing scenarios. */
export interface ScenarioSettings {
  readonly variant: DeliveryVariant
  readonly quirks: readonly RepairCode[]
  /** The number of times to play each; each time is a new call. */
  readonly count: number
  /** The same seed gives the same ids. */
  readonly seed: number
  /** When each call ends, or seconds; `undefined` leaves the times of the scenario. */
  readonly shift: Shift | undefined
}

/** @throws WrongUse if the scenario has no such variant */
const bodiesOf = (name: ScenarioName, { variant, quirks }: ScenarioSettings): readonly Uint8Array[] => {
  const play = scenarios[name] as Scenario
  try {
    return play({ variant, quirks }).map(({ body }) => new TextEncoder().encode(body))
  } catch (error) {
    throw error instanceof RangeError ? new WrongUse(`${name}: ${error.message}`) : error
  }
}

/** Returns the seconds by which a whole call is shifted. */
const secondsOf = (bodies: readonly Uint8Array[], shift: Shift | undefined): number => {
  if (shift === undefined) return 0
  if ('seconds' in shift) return shift.seconds
  const end = Math.max(...bodies.map(lastMoment).filter((moment) => moment !== undefined))
  return Math.round((shift.endsAt - end) / 1000)
}

/** Plays whole calls, one after another. @throws WrongUse if a scenario has no such variant */
export const scenarioPlan = (names: readonly ScenarioName[], settings: ScenarioSettings): Plan => {
  // The ids of scenarios are the same in each process; the seed makes them those of this run.
  const renumber = createNewIds(settings.seed)()
  async function* play(name: ScenarioName): Plan {
    const bodies = bodiesOf(name, settings)
    const shift = shiftTimes(secondsOf(bodies, settings.shift))
    for (const body of bodies) {
      const sent = renumber(shift(body))
      yield await Promise.resolve({ body: sent, moment: lastMoment(sent) })
    }
  }
  const calls = Array.from({ length: settings.count }, () => names).flat()
  return inSequence(calls.map(play))
}
