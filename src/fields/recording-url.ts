import { isPadded, paddedValue } from '../repairs/padded-value'
import { EMPTY, type FieldType, INVALID } from './field'

/** The value that the platform sends if there is no recording (document). */
export const NO_RECORDING = 'NoTapes'

/**
 * The URL of a recording. `NoTapes` (document), `''` and an absent field mean "none". Only the scheme is
 * checked: the host is often an IP address with a port (seen in production), and the document's sample is
 * `http://.....`.
 */
export const recordingUrl = {
  expected: 'an http:// or https:// URL, or NoTapes',
  read: (value) => {
    if (value === undefined || value === null) return EMPTY
    if (typeof value !== 'string') return INVALID
    if (value.startsWith('http://') || value.startsWith('https://')) return isPadded(value) ? INVALID : value
    return value === NO_RECORDING || value === '' ? EMPTY : INVALID
  },
  write: (value: string | null) => value ?? NO_RECORDING,
  repairs: [paddedValue]
} as const satisfies FieldType<string>
