import type { Issue } from '../../diagnostics/issue'
import { decodeUtf8, lossyUtf8 } from '../../json/utf8'
import { utf8Length } from '../../json/utf8-length'
import { DEFAULT_MAX_BYTES } from '../../options'
import type { PlacedBody } from '../reports/diagnostics'
import { base64Field } from './base64-field'
import type { Raw } from './block'
import { findBody, type WrappedBody } from './find-body'
import type { Reading } from './reading'
import { doubleBackslashes, unescapeBody } from './unescape-body'
import { withoutPrefix } from './without-prefix'

/** A body to decode, or the issues if there is none. */
export interface Payload {
  readonly body: Raw | undefined
  readonly issues: readonly Issue[]
  /** Returns the body with its location in the file, for diagnostics. */
  readonly place: () => PlacedBody
}

/** A payload as read, and its place. */
export interface PlacedRaw {
  readonly raw: Raw
  readonly line: number
  readonly column: number
}

const NO_ISSUES: readonly Issue[] = []

const textOf = (raw: Raw): string => (typeof raw === 'string' ? raw : lossyUtf8(raw))

const placeRaw = ({ raw, line, column }: PlacedRaw): PlacedBody => ({
  text: textOf(raw),
  line,
  column,
  isVerbatim: true
})

const placeWrapped = (
  body: Raw,
  { start, isVerbatim }: WrappedBody,
  text: string,
  { line, column }: PlacedRaw
): PlacedBody => {
  const lineStart = text.lastIndexOf('\n', start) + 1
  const linesBefore = text.slice(0, lineStart).split('\n').length - 1
  const columnsBefore = lineStart === 0 ? column - 1 : 0
  return {
    text: textOf(body),
    line: line + linesBefore,
    column: start - lineStart + 1 + columnsBefore,
    isVerbatim
  }
}

/** Returns the body in a field of a line whose fields nginx has escaped. */
const findEscapedBody = (text: string, field: string): WrappedBody | Issue => {
  const json = doubleBackslashes(text)
  const found = findBody(json, field)
  if ('code' in found || json === text) return found
  const doubled = json.slice(0, found.start).split('\\\\x').length - 1
  return { ...found, start: found.start - doubled }
}

/** Returns the bodies in a field of a line. */
const wrappedPayloads = (
  text: string,
  placed: PlacedRaw,
  field: string,
  { unescape, hasPrefix }: Pick<Reading, 'unescape'> & { readonly hasPrefix: boolean }
): readonly Payload[] => {
  const found = unescape === 'nginx' ? findEscapedBody(text, field) : findBody(text, field)
  const bytes = 'code' in found && found.code === 'missing-field' ? base64Field(text, field) : undefined
  if (bytes !== undefined) {
    const place = (): PlacedBody => ({ ...placeRaw(placed), text: lossyUtf8(bytes), isVerbatim: false })
    return [{ body: bytes, issues: NO_ISSUES, place }]
  }
  if ('code' in found) return [{ body: undefined, issues: [found], place: () => placeRaw(placed) }]
  const whole = found.isVerbatim || unescape === undefined ? found.body : unescapeBody(found.body, unescape)
  const bodies = hasPrefix && !found.isVerbatim ? withoutPrefix(whole, undefined) : [{ raw: whole }]
  return bodies.map(({ raw }) => ({
    body: raw,
    issues: NO_ISSUES,
    place: () => placeWrapped(raw, found, text, placed)
  }))
}

/** Returns true if a payload is too large. Then its end was not read, so it has no valid field. */
export const isTooLarge = (raw: Raw): boolean =>
  (typeof raw === 'string' ? utf8Length(raw, DEFAULT_MAX_BYTES) : raw.length) > DEFAULT_MAX_BYTES

/** Opens a payload: most have one body. @param hasPrefix - true if the text of the field can have a prefix */
export const openPayload = (
  placed: PlacedRaw,
  { field, unescape }: Pick<Reading, 'field' | 'unescape'>,
  hasPrefix: boolean
): readonly Payload[] => {
  const { raw } = placed
  if (field !== undefined && !isTooLarge(raw)) {
    const text = typeof raw === 'string' ? raw : decodeUtf8(raw)
    // Reject invalid UTF-8 and an empty payload for that, not for the missing field.
    if (text !== undefined && text.trim() !== '') {
      return wrappedPayloads(text, placed, field, { unescape, hasPrefix })
    }
  }
  return [{ body: raw, issues: NO_ISSUES, place: () => placeRaw(placed) }]
}
