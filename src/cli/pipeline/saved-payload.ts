import { escapeInvisible } from '../../diagnostics/escape-invisible'
import type { Issue } from '../../diagnostics/issue'
import { toBase64 } from '../../http/delivery-line'
import { decodeUtf8 } from '../../json/utf8'
import type { Payload } from '../input/open-payload'

/** A rejected payload, to be saved. Plain data, because threads send it. */
export interface SavedPayload {
  /** Its line in the block, from 1. */
  readonly line: number
  /** The members of its line of JSON after `source`: `"codes":["malformed-json"],"body":"…"}`. */
  readonly members: string
}

/**
 * Returns a payload that has issues as a line of JSON, without its source. `body` is the text that was
 * decoded, so that `--field body` decodes the same; `bodyBase64` holds bytes that are not UTF-8. A line
 * without a body is saved whole.
 */
export const savedPayload = (
  { body, place }: Payload,
  line: number,
  issues: readonly Issue[]
): SavedPayload => {
  const codes = [...new Set(issues.map(({ code }) => code))]
  const raw = body ?? place().text
  const text = typeof raw === 'string' ? raw : decodeUtf8(raw)
  const saved = {
    codes,
    // Its end was not read.
    isCut: codes.includes('body-too-large') ? true : undefined,
    ...(text === undefined ? { bodyBase64: toBase64(raw as Uint8Array) } : { body: text })
  }
  return { line, members: escapeInvisible(JSON.stringify(saved)).slice('{'.length) }
}
