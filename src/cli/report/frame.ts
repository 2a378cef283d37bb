import stringWidth from 'string-width'
import { hideValues } from './hide-values'
import type { Frame } from './report'
import { escapeInvisible } from '../../diagnostics/escape-invisible'

/** How much of a line stands before and behind a fault. */
const BEFORE = 40
const BEHIND = 40
/** So much more is masked than shown, because half of a phone number no longer looks like one. */
const MARGIN = 256

/** The place, or the next, if it would part the two halves of a character. */
const wholeCharacter = (text: string, at: number): number =>
  at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff ? at + 1 : at

/** The line around a place of a text, for a person to see what is wrong there. */
export const frameOf = (text: string, offset: number, showValues: boolean): Frame => {
  // No more is looked at than may be masked: a body of a single line may be long, and hold very many faults.
  const near = text.slice(Math.max(0, offset - BEFORE - MARGIN), offset)
  const behindIt = text.slice(offset, offset + BEHIND + MARGIN)
  const lineStart = near.lastIndexOf('\n') + 1
  const lineFeed = behindIt.indexOf('\n')
  const line = near.slice(lineStart) + (lineFeed < 0 ? behindIt : behindIt.slice(0, lineFeed))
  const at = near.length - lineStart
  const isWhole = {
    before: lineStart > 0 || near.length === offset,
    behind: lineFeed >= 0 || offset + behindIt.length === text.length
  }

  const shown = (showValues ? line : hideValues(line, !isWhole.before)).replace(/\r$/, '')
  const from = wholeCharacter(shown, Math.max(0, at - BEFORE))
  const to = wholeCharacter(shown, at + BEHIND)
  const before = `${from > 0 || !isWhole.before ? '…' : ''}${escapeInvisible(shown.slice(from, at))}`
  const behind = `${escapeInvisible(shown.slice(at, to))}${to < shown.length || !isWhole.behind ? '…' : ''}`
  return { text: (before + behind).trimEnd(), indent: stringWidth(before) }
}
