import { REPAIR_CODES, type RepairCode } from './issue/repair'
import { CHINA_UTC_OFFSET, parseUtcOffset } from './value/utc-offset'

/** What a caller may set about decoding. */
export interface DecodeOptions {
  /** Whether to repair known faults, or which of `REPAIR_CODES`; a fault that is not repaired is refused. Default `true`. */
  readonly repair?: boolean | readonly RepairCode[] | undefined
  /**
   * The zone in which the platform writes times, as `+HH:mm`, `-HH:mm` or `Z`. Default `'+08:00'`, China time: the platform
   * writes no zone; this one is inferred, and agrees with ids that embed a clock. The host's own zone never matters.
   */
  readonly utcOffset?: string | undefined
  /** The largest body to read, in bytes of UTF-8. Default 8 MiB. A body that is parsed already has no size. */
  readonly maxBytes?: number | undefined
}

/** The options, read once. */
export interface Settings {
  readonly repairs: Readonly<Record<RepairCode, boolean>>
  /** Milliseconds. */
  readonly utcOffset: number
  readonly maxBytes: number
}

/** The largest body that is read unless the caller says otherwise. */
export const DEFAULT_MAX_BYTES = 8 * 1024 * 1024

const repairsOf = (repair: false | readonly RepairCode[]): Settings['repairs'] => {
  const isOn = (code: RepairCode): boolean => repair !== false && repair.includes(code)
  return {
    'byte-order-mark': isOn('byte-order-mark'),
    'missing-comma': isOn('missing-comma'),
    'padded-key': isOn('padded-key'),
    'padded-value': isOn('padded-value'),
    'glued-timestamp': isOn('glued-timestamp')
  }
}

const ALL_REPAIRS = repairsOf(REPAIR_CODES)

const DEFAULTS: Settings = {
  repairs: ALL_REPAIRS,
  utcOffset: CHINA_UTC_OFFSET,
  maxBytes: DEFAULT_MAX_BYTES
}

const isListOfCodes = (repair: unknown): boolean =>
  Array.isArray(repair) && repair.every((code) => REPAIR_CODES.includes(code as RepairCode))

const isSize = (maxBytes: unknown): boolean => typeof maxBytes === 'number' && maxBytes >= 0

/** @throws RangeError when an option is not one of its values: options are the caller's, not the platform's. */
export const settingsOf = (options: DecodeOptions | undefined | null): Settings => {
  if (options === undefined || options === null) return DEFAULTS
  const { repair = true, utcOffset, maxBytes = DEFAULT_MAX_BYTES } = options
  if (typeof repair !== 'boolean' && !isListOfCodes(repair)) {
    throw new RangeError(`repair must be a boolean or a list of ${REPAIR_CODES.join(', ')}`)
  }
  if (!isSize(maxBytes)) throw new RangeError('maxBytes must be a number of bytes, not negative')
  return {
    // Options are read for every body: the usual ones at no price.
    repairs: repair === true ? ALL_REPAIRS : repairsOf(repair),
    utcOffset: utcOffset === undefined ? CHINA_UTC_OFFSET : parseUtcOffset(utcOffset),
    maxBytes
  }
}
