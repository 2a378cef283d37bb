import { decodeUtf8 } from '../../json/utf8'
import { NEEDS_DECODER } from '../skim/bytes'
import type { SkimmedEvent, Skimmer } from '../skim/skimmer'
import type { Block, Raw } from './block'
import { isOtherLine, withoutPrefix } from './without-prefix'

const enum Byte {
  LineFeed = 0x0a,
  CarriageReturn = 0x0d,
  Quote = 0x22,
  OpenBrace = 0x7b
}

/** Gets a payload and its place, from 1. */
type Visit = (raw: Raw, line: number, column: number) => void

/** The fast path of a job that needs only the kinds of events in good payloads. */
interface FastPath {
  readonly skimmer: Skimmer
  /** Receives the events of a payload that needs no decoder; the payload is then not visited. */
  readonly take: (events: readonly SkimmedEvent[]) => void
}

/** The use of the payloads. */
export interface PayloadVisitor {
  readonly visit: Visit
  /** Skips lines without `{`. */
  readonly skipsOtherLines?: boolean | undefined
  /** The field that the JSON of a line must have, to tell it from other JSON of the line. */
  readonly field?: string | undefined
  readonly fastPath?: FastPath | undefined
}

/** The number of lines in a block. */
export interface LineCounts {
  readonly lines: number
  /** The lines that were skipped because they hold no `{`. */
  readonly otherLines: number
}

type VisitLine = (raw: Raw, line: number) => void

const eachLineOfText = (text: string, visit: VisitLine): number => {
  let line = 0
  for (let start = 0; start < text.length;) {
    line++
    const feed = text.indexOf('\n', start)
    const end = feed < 0 ? text.length : feed
    const hasReturn = text.charCodeAt(end - 1) === Byte.CarriageReturn
    const payload = text.slice(start, hasReturn ? end - 1 : end)
    if (payload.trim() !== '') visit(payload, line)
    start = end + 1
  }
  return line
}

/** Returns the index after the JSON that the fast path skips in a line, or `NEEDS_DECODER`. */
const skimAfterPrefix = (bytes: Uint8Array, start: number, { skimmer }: FastPath): number => {
  const feed = bytes.indexOf(Byte.LineFeed, start)
  const end = feed < 0 ? bytes.length : feed
  // `indexOf` has no end: it would search the whole block for each line without `{"`.
  let open = start
  while (open < end && (bytes[open] !== Byte.OpenBrace || bytes[open + 1] !== Byte.Quote)) open++
  const after = open === end ? NEEDS_DECODER : skimmer.passBody(bytes, open)
  if (after === NEEDS_DECODER) return NEEDS_DECODER
  // Text after the body can be another body.
  for (let at = after; at < end; at++) if (bytes[at] === Byte.OpenBrace) return NEEDS_DECODER
  return end
}

const skim = (bytes: Uint8Array, start: number, hasPrefix: boolean, fastPath: FastPath): number =>
  hasPrefix ? skimAfterPrefix(bytes, start, fastPath) : fastPath.skimmer.passLine(bytes, start)

/** Visits line by line, so that invalid UTF-8 rejects only its own line. */
const eachLineOfBytes = (
  bytes: Uint8Array,
  visit: VisitLine,
  hasPrefix: boolean,
  fastPath?: FastPath
): number => {
  let line = 0
  for (let start = 0; start < bytes.length;) {
    line++
    let end = fastPath === undefined ? NEEDS_DECODER : skim(bytes, start, hasPrefix, fastPath)
    if (end === NEEDS_DECODER) {
      const feed = bytes.indexOf(Byte.LineFeed, start)
      end = feed < 0 ? bytes.length : feed
      const hasReturn = end > start && bytes[end - 1] === Byte.CarriageReturn
      const payload = bytes.subarray(start, hasReturn ? end - 1 : end)
      const text = payload.length === 0 ? '' : decodeUtf8(payload)
      if (text?.trim() !== '') visit(text ?? payload, line)
    } else fastPath?.take(fastPath.skimmer.events)
    start = end + 1
  }
  return line
}

const eachLine = ({ bytes, hasPrefix }: Block, visit: VisitLine, fastPath: FastPath | undefined): number => {
  // Try the first line: one sender writes all lines in one form, so if it fails here, most would.
  if (fastPath !== undefined && skim(bytes, 0, hasPrefix, fastPath) !== NEEDS_DECODER) {
    return eachLineOfBytes(bytes, visit, hasPrefix, fastPath)
  }
  const text = decodeUtf8(bytes)
  return text === undefined ? eachLineOfBytes(bytes, visit, hasPrefix) : eachLineOfText(text, visit)
}

/** Visits each payload of a block with its place. */
export const eachPayload = (
  block: Block,
  { visit, skipsOtherLines = false, field, fastPath }: PayloadVisitor
): LineCounts => {
  const { bytes, split, hasPrefix, values = [], lines = 0 } = block
  if (split === 'file') {
    visit(bytes, 1, 1)
    return { lines: 0, otherLines: 0 }
  }
  let otherLines = 0
  const visitText: Visit = (raw, line, column) => {
    if (skipsOtherLines && isOtherLine(raw)) otherLines++
    else visit(raw, line, column)
  }
  if (split === 'values') {
    for (const { start, end, line, column } of values) {
      const value = bytes.subarray(start, end)
      visitText(decodeUtf8(value) ?? value, line, column)
    }
    return { lines, otherLines }
  }
  const visitLine: VisitLine = hasPrefix
    ? (raw, line) => {
        for (const body of withoutPrefix(raw, field)) visitText(body.raw, line, body.column)
      }
    : (raw, line) => {
        visitText(raw, line, 1)
      }
  return { lines: eachLine(block, visitLine, fastPath), otherLines }
}
