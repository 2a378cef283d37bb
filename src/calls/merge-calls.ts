import { baseOf, joinBases } from './base'
import type { Call } from './call'
import { callFrom } from './call-from'

/**
 * Merges what two calls with the same id know. Associative, commutative and idempotent: any subset of the
 * events, in any order, any number of times, on any number of machines gives the same call.
 *
 * @throws TypeError if the ids differ, or a time is text, because the call was stored as JSON: read it with
 * `callFromJson`
 */
export const mergeCalls = (one: Call, other: Call): Call => callFrom(joinBases(baseOf(one), baseOf(other)))
