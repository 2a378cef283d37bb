import { decodeUtf8 } from '../../json/utf8'
import { NOT_PLAIN } from '../skim/bytes'
import type { Skimmer, SkimmedEvent } from '../skim/skimmer'
import type { Block } from './task'

const LINE_FEED = 10

/** A payload as it was read: text, or bytes that are not known to be text. */
export type Raw = string | Uint8Array

type Visit = (raw: Raw, line: number) => void

/** For a task that asks of good payloads only what kinds of events they hold. */
export interface Glance {
  readonly skimmer: Skimmer
  /** Takes what is known of a payload that needs no second look; it is not visited. */
  readonly take: (events: readonly SkimmedEvent[]) => void
}

const lineEnd = (bytes: Uint8Array, start: number): number => {
  const feed = bytes.indexOf(LINE_FEED, start)
  return feed < 0 ? bytes.length : feed
}

/** The lines of a text that is UTF-8 throughout. */
const eachLineOfText = (text: string, visit: Visit): number => {
  let line = 0
  for (let start = 0; start < text.length;) {
    const feed = text.indexOf('\n', start)
    const end = feed < 0 ? text.length : feed
    const payload = text.slice(start, end)
    line++
    if (payload.trim() !== '') visit(payload, line)
    start = end + 1
  }
  return line
}

const visitLine = (bytes: Uint8Array, visit: Visit, line: number): void => {
  if (bytes.length === 0) return
  const text = decodeUtf8(bytes)
  if (text?.trim() !== '') visit(text ?? bytes, line)
}

/** Line by line, so that bytes that are not UTF-8 cost no other line, and with a glance at each if that may be enough. */
const eachLineOfBytes = (bytes: Uint8Array, visit: Visit, glance?: Glance): number => {
  let line = 0
  for (let start = 0; start < bytes.length;) {
    line++
    let end = glance === undefined ? NOT_PLAIN : glance.skimmer.passLine(bytes, start)
    if (end === NOT_PLAIN) {
      end = lineEnd(bytes, start)
      visitLine(bytes.subarray(start, end), visit, line)
    } else glance?.take(glance.skimmer.events)
    start = end + 1
  }
  return line
}

/**
 * Shows each payload of a block, with its line counted from 1. Blank lines are none.
 * @returns how many lines the block has
 */
export const eachPayload = ({ bytes, byLine }: Block, visit: Visit, glance?: Glance): number => {
  if (!byLine) {
    visit(bytes, 1)
    return 0
  }
  // One sender writes its lines in one form: where the first is not plain, a glance at the others would be wasted.
  if (glance !== undefined && glance.skimmer.passLine(bytes, 0) !== NOT_PLAIN) {
    return eachLineOfBytes(bytes, visit, glance)
  }
  const text = decodeUtf8(bytes)
  return text === undefined ? eachLineOfBytes(bytes, visit) : eachLineOfText(text, visit)
}
