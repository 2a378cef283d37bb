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
 * Builds events for tests, one function per kind. Give what your test is about; the rest is filled in, the same on every run,
 * and agrees with what you give.
 *
 * - Of `answerTime`, `releaseTime` and `durationSeconds` of a leg, each two determine the third. If you give fewer, the leg
 *   takes 60 seconds from 2024-01-05 10:00:00 China time. If you give all three, they stay, even if they contradict.
 * - `durationSeconds` of a `callback-cdr` is the caller's leg. The called leg is within it: answered 4 seconds later, if the
 *   call is that long, and released at the same time. Times of the called leg alone move the whole call; if it answers
 *   later, the call gets longer.
 * - `answerTime: null` is a leg that never answered: 0 seconds, released 30 seconds after it would have answered. If the
 *   caller's leg is not answered, neither is the called leg.
 * - `charge` follows `durationSeconds`; `recordingUrl` and `stateDesc` follow the answer: 应答|正常, or 无人接听. (In
 *   production 应答|正常 was sent for unanswered calls too: see `scenarios.unanswered`.)
 * - `requestId` is fresh for every event, 29 digits.
 *
 * @throws RangeError if a field is unknown or has a value that no event can have, such as a negative duration; the error
 * names the field
 */
export const build = /* @__PURE__ */ mapKinds(
  <K extends Kind>(kind: K, declared: TestKind<K>) =>
    (overrides: Overrides<K> = {}): EventOf<K> => {
      const problem = overridesProblem(kind, overrides)
      if (problem !== undefined) return reject(kind, problem)
      const event = declared.build(overrides)
      // Fields can be valid one by one and lead to a time that no record can hold.
      return isEvent(event) ? event : reject(kind, eventProblem(event))
    }
) as unknown as Builders
