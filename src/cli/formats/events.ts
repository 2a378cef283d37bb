import { escapeInvisible } from '../../diagnostics/escape-invisible'
import type { CallbackEvent } from '../../events'
import { plainEvent } from '../../events/event-json'
import { hasExtra } from '../../events/map-times'
import { writeJson } from '../../json/write'
import { parseUtcOffset } from '../../options'
import type { EventFormat } from './format'

/**
 * Writes an event as JSON.
 *
 * @throws RangeError if `extra` is not JSON or is nested too deeply
 */
export const eventJson = (event: CallbackEvent, utcOffset: number, zone: string): string => {
  const plain = plainEvent(event, utcOffset, zone)
  // Only `extra` can hold -0, which JSON.stringify does not write exactly.
  return escapeInvisible(hasExtra(event) ? writeJson(plain) : JSON.stringify(plain))
}

/** Returns the function that writes an event of a block, after a separator. */
export const eventWriter = (
  { separator, write }: EventFormat,
  zone: string
): ((event: CallbackEvent) => string) => {
  const utcOffset = parseUtcOffset(zone)
  const isoZone = zone === 'Z' ? '+00:00' : zone
  return (event) => separator + write(event, utcOffset, isoZone)
}

/** Returns the function that joins the output of blocks, without the first separator. */
export const eventJoiner = ({ separator }: EventFormat): ((output: string) => string) => {
  let isFirst = true
  return (output) => {
    if (!isFirst || output === '') return output
    isFirst = false
    return output.slice(separator.length)
  }
}
