import type { Issue } from '../../diagnostics/issue'
import { decodeUtf8, lossyUtf8 } from '../../json/utf8'
import { utf8Length } from '../../json/utf8-length'
import { DEFAULT_MAX_BYTES } from '../../options'
import type { PlacedBody } from '../reports/diagnostics'
import { base64Field } from './base64-field'
import type { Raw } from './each-payload'
import { findBody } from './find-body'

/** A body to decode, or the issues if there is none. */
export interface Payload {
  readonly body: Raw | undefined
  readonly issues: readonly Issue[]
  /** Returns the body with its location in the file, for diagnostics. */
  readonly place: () => PlacedBody
}

const NO_ISSUES: readonly Issue[] = []

const placeRaw = (raw: Raw, line: number): PlacedBody => ({
  text: typeof raw === 'string' ? raw : lossyUtf8(raw),
  line,
  column: 1,
  isVerbatim: true
})

/** Returns the body in a field of a line. */
const wrappedPayload = (text: string, line: number, field: string): Payload => {
  const found = findBody(text, field)
  const bytes = 'code' in found && found.code === 'missing-field' ? base64Field(text, field) : undefined
  if (bytes !== undefined) {
    const place = (): PlacedBody => ({ text: lossyUtf8(bytes), line, column: 1, isVerbatim: false })
    return { body: bytes, issues: NO_ISSUES, place }
  }
  if ('code' in found) return { body: undefined, issues: [found], place: () => placeRaw(text, line) }
  const { body, start, isVerbatim } = found
  return {
    body,
    issues: NO_ISSUES,
    place: () => {
      const lineStart = text.lastIndexOf('\n', start) + 1
      const linesBefore = text.slice(0, lineStart).split('\n').length - 1
      return { text: body, line: line + linesBefore, column: start - lineStart + 1, isVerbatim }
    }
  }
}

/** Returns true if a payload is too large. Then its end was not read, so it has no valid field. */
export const isTooLarge = (raw: Raw): boolean =>
  (typeof raw === 'string' ? utf8Length(raw, DEFAULT_MAX_BYTES) : raw.length) > DEFAULT_MAX_BYTES

/** Opens a payload. @param field - the field that holds the body, if lines wrap it */
export const openPayload = (raw: Raw, line: number, field: string | undefined): Payload => {
  if (field !== undefined && !isTooLarge(raw)) {
    const text = typeof raw === 'string' ? raw : decodeUtf8(raw)
    // Reject invalid UTF-8 and an empty payload for that, not for the missing field.
    if (text !== undefined && text.trim() !== '') return wrappedPayload(text, line, field)
  }
  return { body: raw, issues: NO_ISSUES, place: () => placeRaw(raw, line) }
}
