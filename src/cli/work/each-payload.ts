import { decodeUtf8 } from '../../text/decode-utf8'
import type { Block } from './task'

const LINE_FEED = 10

/** A payload as it was read: text, or bytes that are not known to be text. */
export type Raw = string | Uint8Array

type Visit = (raw: Raw, line: number) => void

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

/** Line by line, so that bytes that are not UTF-8 cost no other line. */
const eachLineOfBytes = (bytes: Uint8Array, visit: Visit): number => {
  let line = 0
  for (let start = 0; start < bytes.length;) {
    const feed = bytes.indexOf(LINE_FEED, start)
    const end = feed < 0 ? bytes.length : feed
    const payload = bytes.subarray(start, end)
    const text = decodeUtf8(payload)
    line++
    if (text?.trim() !== '') visit(text ?? payload, line)
    start = end + 1
  }
  return line
}

/**
 * Shows each payload of a block, with its line counted from 1. Blank lines are none.
 * @returns how many lines the block has
 */
export const eachPayload = ({ bytes, byLine }: Block, visit: Visit): number => {
  if (!byLine) {
    visit(bytes, 1)
    return 0
  }
  const text = decodeUtf8(bytes)
  return text === undefined ? eachLineOfBytes(bytes, visit) : eachLineOfText(text, visit)
}
