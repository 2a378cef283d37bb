import type { Issue } from '../../diagnostics/issue'
import { DEFAULT_MAX_BYTES } from '../../options'
import { decodeUtf8, lossyUtf8 } from '../../json/utf8'
import { utf8Length } from '../../json/utf8-length'
import type { PlacedBody } from '../report/findings'
import type { Raw } from './each-payload'
import { findBody } from './find-body'

/** A body to decode, or why there is none; and where it lies, should there be something to say of it. */
export interface Payload {
  readonly body: Raw | undefined
  readonly issues: readonly Issue[]
  readonly place: () => PlacedBody
}

const NO_ISSUES: readonly Issue[] = []

/** A body that lies in the file as it is. */
const asItIs = (raw: Raw, line: number): Payload => ({
  body: raw,
  issues: NO_ISSUES,
  place: () => ({
    text: typeof raw === 'string' ? raw : lossyUtf8(raw),
    line,
    column: 1,
    isVerbatim: true
  })
})

/** A body in a member of a line. */
const inMember = (text: string, line: number, field: string): Payload => {
  const found = findBody(text, field)
  if ('code' in found) {
    return {
      body: undefined,
      issues: [found],
      place: () => ({ text, line, column: 1, isVerbatim: true })
    }
  }
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

/** In bytes: such a line was cut when it was read, and is rejected for its length, not for its missing end. */
const isTooLong = (raw: Raw): boolean =>
  (typeof raw === 'string' ? utf8Length(raw, DEFAULT_MAX_BYTES) : raw.length) > DEFAULT_MAX_BYTES

/** @param field - the member that holds the body, for lines that wrap it */
export const openPayload = (raw: Raw, line: number, field: string | undefined): Payload => {
  if (field === undefined || isTooLong(raw)) return asItIs(raw, line)
  const text = typeof raw === 'string' ? raw : decodeUtf8(raw)
  // What is no text or nothing at all is rejected for that, and not for the member that it lacks.
  return text === undefined || text.trim() === '' ? asItIs(raw, line) : inMember(text, line, field)
}
