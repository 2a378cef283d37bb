import type { CallbackEvent } from '../events'
import { readEventJson } from '../events/read-event-json'
import { CallbackError } from '../result/callback-error'

/**
 * Returns the event that `toJson` has converted: exactly the same, also after `JSON.parse(JSON.stringify(…))` or
 * `structuredClone`. Times may have any offset or `Z`, with or without milliseconds, or be `Date`s.
 *
 * @param value - parsed JSON data; for text, call `JSON.parse` first
 * @throws CallbackError if it is not an event, with every issue; its paths are our names: `['caller', 'answerTime']`
 */
export const fromJson = (value: unknown): CallbackEvent => {
  const result = readEventJson(value)
  if (result.issues === undefined) return result.value
  throw new CallbackError({ issues: result.issues, events: [], rejected: [], repairs: [] })
}
