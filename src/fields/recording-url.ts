import { isPadded, paddedValue } from '../repairs/padded-value'
import { EMPTY, type FieldType, INVALID } from './field'

/** What the platform sends where there is no recording (document). */
export const NO_RECORDING = 'NoTapes'

/**
 * The address of a recording. `NoTapes` (document), `''` and absence mean "none". Only the scheme is checked: the host is
 * often a bare address with a port (seen in production), and the document's sample is `http://.....`.
 */
export const recordingUrl = {
  expected: 'a URL that begins http:// or https://, or NoTapes',
  read: (value) => {
    if (value === undefined || value === null) return EMPTY
    if (typeof value !== 'string') return INVALID
    if (value.startsWith('http://') || value.startsWith('https://')) return isPadded(value) ? INVALID : value
    return value === NO_RECORDING || value === '' ? EMPTY : INVALID
  },
  write: (value: string | null) => value ?? NO_RECORDING,
  repairs: [paddedValue]
} as const satisfies FieldType<string>
