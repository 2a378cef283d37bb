import { KINDS } from '../../events'
import { fieldsOf } from '../../events/fields-of'
import { CHINA_UTC_OFFSET } from '../../options'
import { rewriting, type Rewrite, toLatin1 } from './rewrite'

/** The fields that hold times, of all kinds. */
const TIME_FIELDS: ReadonlySet<string> = new Set(
  Object.values(KINDS).flatMap((kind) =>
    fieldsOf(kind)
      .filter(({ type }) => type === 'time' || type === 'optionalTime')
      .map(({ name }) => name)
  )
)

/** A field with a time, also padded or glued. Escaped quotes, as in `customParm`, do not match. */
const TIME =
  /("[^\w"\\]{0,9}(\w{1,30})[^\w"\\]{0,9}"\s{0,9}:\s{0,9}"[^\w"\\]{0,9})(\d{4}-\d\d-\d\d)([ T]?)(\d\d:\d\d:\d\d)/g

/** No call is older: systems write earlier times for "never". */
const EARLIEST = Date.UTC(2000, 0, 1)
const LATEST = Date.UTC(9999, 0, 1)

/** Returns a time in milliseconds since 1970; `undefined` if there is none, or it means "never". */
const momentOf = (field: string, date: string, clock: string): number | undefined => {
  const moment = TIME_FIELDS.has(field) ? Date.parse(`${date}T${clock}Z`) - CHINA_UTC_OFFSET : NaN
  return moment >= EARLIEST ? moment : undefined
}

/** Replaces all times in a text, except those that mean "never". */
const mapTimes = (text: string, map: (moment: number) => number): string =>
  text.replace(
    TIME,
    (written: string, key: string, field: string, date: string, gap: string, clock: string) => {
      const moment = momentOf(field, date, clock)
      const shifted = new Date(moment === undefined ? NaN : map(moment))
      // The platform writes years of four digits.
      const isWritable = shifted.getTime() >= EARLIEST && shifted.getTime() < LATEST
      if (!isWritable) return written
      const local = new Date(shifted.getTime() + CHINA_UTC_OFFSET).toISOString()
      return key + local.slice(0, 10) + gap + local.slice(11, 19)
    }
  )

/**
 * Returns the last time in a body, in milliseconds since 1970: that of a state push, or the end of a call.
 */
export const lastMoment = (body: Uint8Array): number | undefined => {
  let last: number | undefined
  mapTimes(toLatin1(body), (moment) => {
    last = Math.max(moment, last ?? moment)
    return moment
  })
  return last
}

/** Returns a rewrite that shifts all times by whole seconds. Times that mean "never" stay. */
export const shiftTimes = (seconds: number): Rewrite =>
  rewriting((text) => mapTimes(text, (moment) => moment + seconds * 1000))

/** The shift of the times of captured payloads. */
export type Shift = { readonly seconds: number } | { readonly endsAt: number }

/**
 * Returns a rewrite that shifts all bodies by the same time.
 *
 * @param shift - seconds; or the moment at which the first body with times ends
 */
export const createShift = (shift: Shift): Rewrite => {
  let shiftBody = 'seconds' in shift ? shiftTimes(shift.seconds) : undefined
  return (body) => {
    if (shiftBody === undefined && 'endsAt' in shift) {
      const end = lastMoment(body)
      if (end !== undefined) shiftBody = shiftTimes(Math.round((shift.endsAt - end) / 1000))
    }
    return shiftBody === undefined ? body : shiftBody(body)
  }
}
