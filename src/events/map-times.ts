import { isJson } from '../json/is-json'
import type { CallbackEvent } from '.'
import { TIME_NAMES } from './field-names'
import { storedAsJson } from './moment'

/** An event with each time replaced. */
export type MappedEvent = Readonly<Record<string, unknown>>

/** Returns true if an event has unknown fields. */
export const hasExtra = ({ extra }: CallbackEvent): boolean => Object.keys(extra).length > 0

/** Replaces the times in a copy, so that the fields keep their order. Does not change `extra`. */
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
 * Replaces the times of an event and keeps the order of its fields.
 *
 * @param replace - gets a time and the path of its field
 * @throws RangeError if `extra` is not JSON, for example because a number became Infinity
 * @throws TypeError if a time is text
 */
export const mapTimes = (
  event: CallbackEvent,
  replace: (time: Date, path: string) => unknown
): MappedEvent => {
  if (hasExtra(event) && !isJson(event.extra)) throw new RangeError('extra is not JSON')
  return replaceTimes(event, replace, '')
}
