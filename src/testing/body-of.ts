import { encode, encodeRecord, isBare, listOf } from '../encode'
import type { CallbackEvent } from '../events'
import { CHINA_UTC_OFFSET } from '../options'
import { ENVELOPE } from '../records/envelope'
import { REPAIR_CODES, type RepairCode } from '../repairs'
import { checkOptions } from './check-options'
import { faultyRecord, injectIntoText } from './quirks'

/** How to write a body. */
export interface BodyOptions {
  /** The faults to put in, by the codes of the repairs that undo them, in any order. Default: none. */
  readonly quirks?: readonly RepairCode[] | undefined
}

// Callers in plain JavaScript can pass anything.
const checkQuirks = (quirks: unknown): void => {
  if (!Array.isArray(quirks) || !quirks.every((quirk) => REPAIR_CODES.includes(quirk as RepairCode))) {
    throw new RangeError(`quirks must be a list of ${REPAIR_CODES.join(', ')}`)
  }
}

/**
 * Writes the body as the platform would send it: as `encode`, with the faults you ask for. Each fault occurs once in every
 * record (the byte order mark once) where the record can hold it: no time is glued if all are empty. `decode` returns the
 * same events, whatever the quirks, and reports a repair for every fault.
 *
 * @param events - one event or a list
 * @param options - the faults to put in
 * @returns JSON text, or nearly
 * @throws RangeError if an event cannot be encoded, a quirk is not one of `REPAIR_CODES`, or an option is unknown
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
