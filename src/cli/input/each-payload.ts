import { decodeUtf8 } from '../../json/utf8'
import { NEEDS_DECODER } from '../skim/bytes'
import type { SkimmedEvent, Skimmer } from '../skim/skimmer'

const LINE_FEED = 10

/** A part of the input: one payload, or whole lines with one payload each. */
export interface Block {
  readonly bytes: Uint8Array
  readonly byLine: boolean
}

/** A payload as read: text, or bytes that can be invalid UTF-8. */
export type Raw = string | Uint8Array

type Visit = (raw: Raw, line: number) => void

/** The fast path of a job that needs only the kinds of events in good payloads. */
export interface FastPath {
  readonly skimmer: Skimmer
  /** Receives the events of a payload that needs no decoder; the payload is then not visited. */
  readonly take: (events: readonly SkimmedEvent[]) => void
}

const eachLineOfText = (text: string, visit: Visit): number => {
  let line = 0
  for (let start = 0; start < text.length;) {
    line++
    const feed = text.indexOf('\n', start)
    const end = feed < 0 ? text.length : feed
    const payload = text.slice(start, end)
    if (payload.trim() !== '') visit(payload, line)
    start = end + 1
  }
  return line
}

/** Visits line by line, so that invalid UTF-8 rejects only its own line. */
const eachLineOfBytes = (bytes: Uint8Array, visit: Visit, fastPath?: FastPath): number => {
  let line = 0
  for (let start = 0; start < bytes.length;) {
    line++
    let end = fastPath === undefined ? NEEDS_DECODER : fastPath.skimmer.passLine(bytes, start)
    if (end === NEEDS_DECODER) {
      const feed = bytes.indexOf(LINE_FEED, start)
      end = feed < 0 ? bytes.length : feed
      const payload = bytes.subarray(start, end)
      const text = payload.length === 0 ? '' : decodeUtf8(payload)
      if (text?.trim() !== '') visit(text ?? payload, line)
    } else fastPath?.take(fastPath.skimmer.events)
    start = end + 1
  }
  return line
}

/** Visits each payload of a block with its line, from 1. Returns the number of lines. */
export const eachPayload = ({ bytes, byLine }: Block, visit: Visit, fastPath?: FastPath): number => {
  if (!byLine) {
    visit(bytes, 1)
    return 0
  }
  // Try the first line: one sender writes all lines in one form, so if it fails here, most would.
  if (fastPath !== undefined && fastPath.skimmer.passLine(bytes, 0) !== NEEDS_DECODER) {
    return eachLineOfBytes(bytes, visit, fastPath)
  }
  const text = decodeUtf8(bytes)
  return text === undefined ? eachLineOfBytes(bytes, visit) : eachLineOfText(text, visit)
}
