import { isPadded, paddedValue } from './repair/padded-value'
import type { ValueType } from './value-type'

/** What the platform says where there is none (the document). */
export const NO_RECORDING = 'NoTapes'

/**
 * Where a recording can be fetched. `NoTapes` (the document), `''` and absence are "there is none". Only the scheme is
 * checked: the host is often a bare address with a port (seen in production), the document's own is `http://.....`.
 */
export const recordingUrl = {
  expected: 'a URL that begins http:// or https://, or NoTapes',
  read: (value) => {
    if (value === undefined || value === null) return null
    if (typeof value !== 'string') return undefined
    if (value.startsWith('http://') || value.startsWith('https://'))
      return isPadded(value) ? undefined : value
    return value === NO_RECORDING || value === '' ? null : undefined
  },
  write: (value: string | null) => value ?? NO_RECORDING,
  mends: [paddedValue]
} satisfies ValueType<string>
