import { isJson } from '../json/is-json'
import type { CallbackEvent } from '.'
import { TIME_NAMES } from './field-names'
import { storedAsJson } from './moment'

/** An event with something else for each of its times. */
export type MappedEvent = Readonly<Record<string, unknown>>

/** Returns true if an event has fields that its table does not list. */
export const hasExtra = ({ extra }: CallbackEvent): boolean => Object.keys(extra).length > 0

/** Replaces times in a copy, so that fields keep their order. `extra` stays as it is. */
const replaceTimes = (
  of: object,
  replace: (time: Date, path: string) => unknown,
  prefix: string
): MappedEvent => {
  const plain: Record<string, unknown> = { ...of }
  for (const name in plain) {
    const value = plain[name]
    if (value === null || value === undefined || name === 'extra') continue
    if (TIME_NAMES.has(name)) {
      if (typeof value === 'string') throw new TypeError(storedAsJson(prefix + name))
      plain[name] = replace(value as Date, prefix + name)
    } else if (typeof value === 'object' && !Array.isArray(value)) {
      plain[name] = replaceTimes(value, replace, `${prefix}${name}.`)
    }
  }
  return plain
}

/**
 * Replaces the times of an event, its fields in their order.
 *
 * @param replace - gets a time and the path of its field
 * @throws RangeError if `extra` is not JSON, because a number became Infinity
 * @throws TypeError if a time is text
 */
export const mapTimes = (
  event: CallbackEvent,
  replace: (time: Date, path: string) => unknown
): MappedEvent => {
  if (hasExtra(event) && !isJson(event.extra)) throw new RangeError('extra is not JSON')
  return replaceTimes(event, replace, '')
}
