import type { CallbackEvent } from '../events'
import { readEventJson } from '../events/read-event-json'
import { CallbackError } from '../result/callback-error'

/**
 * Returns exactly the event that was given to `toJson`, also after `JSON.parse(JSON.stringify(…))` or
 * `structuredClone`. Times can have any offset or `Z`, with or without milliseconds, or be `Date`s.
 *
 * @param value - parsed JSON data; for text, call `JSON.parse` first
 * @throws CallbackError if the value is not an event; it has every issue, with paths in event names:
 * `['caller', 'answerTime']`
 */
export const fromJson = (value: unknown): CallbackEvent => {
  const result = readEventJson(value)
  if (result.issues === undefined) return result.value
  throw new CallbackError({ issues: result.issues, events: [], rejected: [], repairs: [] })
}
