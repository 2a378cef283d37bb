import type { EventOf, Kind } from '../events'
import { eventProblem, overridesProblem } from '../events/event-problem'
import { isEvent } from '../events/is-event'
import { mapKinds } from './kinds'
import type { TestKind } from './kinds/kind'
import type { Overrides } from './overrides'

/** A builder for each kind: `build['callback-cdr']({ durationSeconds: 61 })`. */
export type Builders = { readonly [K in Kind]: (overrides?: Overrides<K>) => EventOf<K> }

const reject = (kind: Kind, problem: string): never => {
  throw new RangeError(`cannot build a ${kind}: ${problem}`)
}

/**
 * Builds events for tests, one function per kind. Give the fields that your test needs. The other fields
 * agree with them and are the same on every run.
 *
 * - Any two of `answerTime`, `releaseTime` and `durationSeconds` of a leg determine the third. If you give
 *   fewer, the leg takes 60 seconds from 2024-01-05 10:00:00 China time. If you give all three, they stay,
 *   even if they contradict each other.
 * - `durationSeconds` of a `callback-cdr` is the caller's leg. The called leg is within it: it answers 4
 *   seconds later, if the call is that long, and is released at the same time. If you give only times of the
 *   called leg, they move the whole call; if the called leg answers later, the call gets longer.
 * - `answerTime: null` is a leg that never answered: 0 seconds, released 30 seconds after it would have
 *   answered. If the caller's leg does not answer, the called leg does not either.
 * - `charge` follows `durationSeconds`; `recordingUrl` and `stateDesc` follow the answer: 应答|正常 or 无人接听. (In
 *   production the platform sends 应答|正常 for unanswered calls too: see `scenarios.unanswered`.)
 * - `requestId` has 29 digits and is different for every event.
 *
 * @throws RangeError if a field is unknown or has an invalid value, for example a negative duration; the
 * error names the field
 */
export const build = /* @__PURE__ */ mapKinds(
  <K extends Kind>(kind: K, declared: TestKind<K>) =>
    (overrides: Overrides<K> = {}): EventOf<K> => {
      const problem = overridesProblem(kind, overrides)
      if (problem !== undefined) return reject(kind, problem)
      const event = declared.build(overrides)
      // Valid fields can together give a time that no record can hold.
      return isEvent(event) ? event : reject(kind, eventProblem(event))
    }
) as unknown as Builders
