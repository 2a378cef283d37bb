import stringWidth from 'string-width'
import { escapeInvisible } from '../../diagnostics/escape-invisible'
import { maskValues } from './mask-values'
import type { Frame } from './report'

/** The number of characters of a line to show before and after the offset. */
const SHOWN = 40
/** The number of further characters for masking, because half a phone number does not look like one. */
const MARGIN = 256

/** A newline with text after it. JSON allows it except in strings, so an error at it is in a string. */
const LINE_ENDING = /^\r?\n(?=\s*\S)/

/** Returns the index, or the next one if the index is inside a surrogate pair. */
const wholeCharacter = (text: string, index: number): number =>
  index > 0 && (text.codePointAt(index - 1) ?? 0) > 0xffff ? index + 1 : index

/**
 * Returns the line around an offset of a text, for people. Always escapes invisible characters, and also the
 * newline if the offset is at it.
 */
export const frameOf = (text: string, offset: number, showValues: boolean): Frame => {
  // Read only this part: a body can be one long line with very many diagnostics.
  const before = text.slice(Math.max(0, offset - SHOWN - MARGIN), offset)
  const after = text.slice(offset, offset + SHOWN + MARGIN)
  const lineStart = before.lastIndexOf('\n') + 1
  const lineFeed = after.indexOf('\n')
  const ending = LINE_ENDING.exec(after)?.[0]
  const line = before.slice(lineStart) + (ending ?? (lineFeed < 0 ? after : after.slice(0, lineFeed)))
  const place = before.length - lineStart
  const isCutBefore = lineStart === 0 && before.length < offset
  const isCutAfter = lineFeed < 0 && offset + after.length < text.length

  const masked = showValues ? line : maskValues(line, isCutBefore)
  const shown = ending === undefined ? masked.replace(/\r$/, '') : masked
  const from = wholeCharacter(shown, Math.max(0, place - SHOWN))
  const to = wholeCharacter(shown, place + SHOWN)
  const left = `${from > 0 || isCutBefore ? '…' : ''}${escapeInvisible(shown.slice(from, place))}`
  const right = `${escapeInvisible(shown.slice(place, to))}${to < shown.length || isCutAfter ? '…' : ''}`
  return { text: (left + right).trimEnd(), indent: stringWidth(left) }
}
