import type { EventOf, Kind } from '../event'
import { isEvent } from '../kind/is-event'
import { buildCdr } from './build-cdr'
import { buildConference } from './build-conference'
import { buildState } from './build-state'
import { buildVoiceCode } from './build-voice-code'
import type { Overrides } from './overrides'

/** A builder for each kind: `build['callback-cdr']({ durationSeconds: 61 })`. */
export type Builders = { readonly [K in Kind]: (overrides?: Overrides<K>) => EventOf<K> }

const refuse = (): never => {
  throw new RangeError('no event of the platform can hold what was given')
}

/** What the types refuse, plain JavaScript may still give: a test with an impossible event would prove nothing. */
const checked =
  <K extends Kind>(make: (overrides: Overrides<K>) => EventOf<K>) =>
  (overrides: Overrides<K> = {}): EventOf<K> => {
    try {
      const event = make(overrides)
      return isEvent(event) ? event : refuse()
    } catch {
      // Of values of another type no event can even be made.
      return refuse()
    }
  }

/**
 * Makes events for tests: one function per kind, of what the test cares about; what is not given is filled in, the same
 * on every run, and agrees with what is given.
 *
 * - Of `answerTime`, `releaseTime` and `durationSeconds` of a leg each two tell the third; where fewer are given, the leg
 *   takes 60 seconds from 2024-01-05 10:00:00 China time. All three given stay as they are, contradictions included.
 * - `durationSeconds` of a `callback-cdr` is the caller's leg. The called leg lies within it: answered 4 seconds later, if
 *   the call takes as long, and released together. Times given of the called leg alone move the whole call; where it
 *   answers later than that, the call takes as much longer.
 * - `answerTime: null` is a leg that never answered: 0 seconds, yet released 30 seconds after it would have answered. A
 *   called leg is not answered where the caller's is not.
 * - `charge` follows `durationSeconds`; `recordingUrl` and `stateDesc` follow whether there was an answer: 应答|正常, or
 *   无人接听. (In production 应答|正常 is said of unanswered calls too: see `scenarios.unanswered`.)
 * - `requestId` is fresh for every event, 29 digits.
 *
 * @throws RangeError when no event of the platform can hold what is given, as a negative duration
 */
export const build: Builders = {
  'voice-code': checked<'voice-code'>(buildVoiceCode),
  'callback-cdr': checked<'callback-cdr'>(buildCdr),
  'callback-state': checked<'callback-state'>(buildState),
  conference: checked<'conference'>(buildConference)
}
