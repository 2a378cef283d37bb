import { lossyUtf8 } from '../../json/utf8'
import type { Raw } from './block'
import { findBodies } from './find-bodies'

/** A body in a line. */
interface BodyInLine {
  readonly raw: Raw
  /** From 1, in UTF-16 code units. */
  readonly column: number
}

const OPEN_BRACE = 0x7b

/** Returns true if a line holds no object. */
export const isOtherLine = (raw: Raw): boolean =>
  typeof raw === 'string' ? !raw.includes('{') : !raw.includes(OPEN_BRACE)

/** Returns bytes as text with one character per byte, so that offsets stay the same. */
const asLatin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes)

/** Returns the bodies in a line, without the text around them; the whole line if it has none. */
export const withoutPrefix = (raw: Raw, field: string | undefined): readonly BodyInLine[] => {
  const isText = typeof raw === 'string'
  const found = findBodies(isText ? raw : asLatin1(raw), field)
  if (found.length === 0) return [{ raw, column: 1 }]
  return found.map(({ start, end }) =>
    isText
      ? { raw: raw.slice(start, end), column: start + 1 }
      : { raw: raw.subarray(start, end), column: lossyUtf8(raw.subarray(0, start)).length + 1 }
  )
}
