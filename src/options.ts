import { type EnabledRepairs, REPAIR_CODES, type RepairCode } from './repairs'

/** The options of decoding. */
export interface DecodeOptions {
  /**
   * The known faults to repair: all (`true`, the default), none (`false`), or a list of `REPAIR_CODES`.
   * Faults that are not repaired are rejected.
   */
  readonly repair?: boolean | readonly RepairCode[] | undefined
  /**
   * The time zone in which the platform writes times, as `+HH:mm`, `-HH:mm` or `Z`. Default `'+08:00'`, China
   * time. The platform does not send its zone: this one is inferred, and ids that embed a clock confirm it.
   * The time zone of the host has no effect.
   */
  readonly utcOffset?: string | undefined
  /** The size limit of a body, in bytes of UTF-8. Default 8 MiB. It does not apply to a parsed value. */
  readonly maxBytes?: number | undefined
}

/** The options of encoding, as a body or as JSON data. */
export interface EncodeOptions {
  /** The time zone in which to write times, as `+HH:mm`, `-HH:mm` or `Z`. Default `'+08:00'`. */
  readonly utcOffset?: string | undefined
}

/** The options, checked and complete. */
export interface Settings {
  readonly repairs: EnabledRepairs
  /** Milliseconds. */
  readonly utcOffset: number
  readonly maxBytes: number
}

/** The default of `maxBytes`. */
export const DEFAULT_MAX_BYTES = 8 * 1024 * 1024

/** The default of `utcOffset`: China time. */
export const CHINA_ZONE = '+08:00'

/**
 * China time, in milliseconds. The platform does not send its zone; ids that embed a clock confirm +08:00.
 */
export const CHINA_UTC_OFFSET = 28_800_000

const MS_PER_MINUTE = 60_000

/**
 * Parses an offset from UTC, `+08:00`, `-03:30` or `Z`, into milliseconds.
 *
 * @throws RangeError if the text is not an offset between -23:59 and +23:59
 */
export const parseUtcOffset = (text: string): number => {
  if (text === 'Z') return 0
  const parts = /^([+-])([01]\d|2[0-3]):([0-5]\d)$/.exec(text)
  if (parts === null) throw new RangeError('utcOffset must look like +08:00')
  const minutes = Number(parts[2]) * 60 + Number(parts[3])
  return (parts[1] === '-' ? -minutes : minutes) * MS_PER_MINUTE
}

const enable = (codes: readonly RepairCode[]): EnabledRepairs =>
  Object.fromEntries(REPAIR_CODES.map((code) => [code, codes.includes(code)])) as EnabledRepairs

const ALL_REPAIRS = /* @__PURE__ */ enable(REPAIR_CODES)

const DEFAULTS: Settings = {
  repairs: ALL_REPAIRS,
  utcOffset: CHINA_UTC_OFFSET,
  maxBytes: DEFAULT_MAX_BYTES
}

const isListOfCodes = (repair: unknown): boolean =>
  Array.isArray(repair) && repair.every((code) => REPAIR_CODES.includes(code as RepairCode))

const isSize = (maxBytes: unknown): boolean => typeof maxBytes === 'number' && maxBytes >= 0

const enabledBy = (repair: boolean | readonly RepairCode[]): EnabledRepairs => {
  // Fast path for the usual option, because options are read for every body.
  if (repair === true) return ALL_REPAIRS
  return enable(repair === false ? [] : repair)
}

/**
 * Checks and completes the options.
 *
 * @throws RangeError if an option is invalid: options come from the caller, not from the platform
 */
export const settingsOf = (options: DecodeOptions | undefined | null): Settings => {
  if (options === undefined || options === null) return DEFAULTS
  const { repair = true, utcOffset, maxBytes = DEFAULT_MAX_BYTES } = options
  if (typeof repair !== 'boolean' && !isListOfCodes(repair)) {
    throw new RangeError(`repair must be a boolean or a list of ${REPAIR_CODES.join(', ')}`)
  }
  if (!isSize(maxBytes)) throw new RangeError('maxBytes must be a number of bytes, not negative')
  return {
    repairs: enabledBy(repair),
    utcOffset: utcOffset === undefined ? CHINA_UTC_OFFSET : parseUtcOffset(utcOffset),
    maxBytes
  }
}
