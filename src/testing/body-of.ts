import { encode, encodeRecord, isBare, listOf } from '../encode'
import type { CallbackEvent } from '../events'
import { CHINA_UTC_OFFSET } from '../options'
import { ENVELOPE } from '../records/envelope'
import { REPAIR_CODES, type RepairCode } from '../repairs'
import { checkOptions } from '../diagnostics/check-options'
import { faultyRecord, injectIntoText } from './quirks'

/** The options of `bodyOf`. */
export interface BodyOptions {
  /** The faults to inject, by the codes of their repairs, in any order. Default: none. */
  readonly quirks?: readonly RepairCode[] | undefined
}

// Callers in plain JavaScript can pass anything.
const checkQuirks = (quirks: unknown): void => {
  if (!Array.isArray(quirks) || !quirks.every((quirk) => REPAIR_CODES.includes(quirk as RepairCode))) {
    throw new RangeError(`quirks must be a list of ${REPAIR_CODES.join(', ')}`)
  }
}

/**
 * Writes a body as the platform would send it: like `encode`, with the faults that you ask for. Each fault
 * occurs once in every record that can have it; the byte order mark occurs once in the body. For example, a
 * record whose times are all empty gets no glued time. `decode` returns the same events for any quirks, and
 * reports a repair for every fault.
 *
 * @param events - one event or a list
 * @param options - the faults to inject
 * @returns JSON text, with the faults
 * @throws RangeError if an event cannot be encoded, a quirk is not one of `REPAIR_CODES`, or an option is
 * unknown
 */
export const bodyOf = (
  events: CallbackEvent | readonly CallbackEvent[],
  options: BodyOptions = {}
): string => {
  checkOptions(options, ['quirks'])
  const { quirks = [] } = options
  checkQuirks(quirks)
  if (quirks.length === 0) return encode(events)
  const list = listOf(events)
  const records = list.map((event, index) =>
    faultyRecord(
      encodeRecord(event, CHINA_UTC_OFFSET, list.length === 1 ? 'the event' : `event ${index}`),
      event.kind,
      quirks
    )
  )
  const body = isBare(list) ? records.join('') : `{"${ENVELOPE}":[${records.join(',')}]}`
  return injectIntoText(body, 'body', quirks)
}
