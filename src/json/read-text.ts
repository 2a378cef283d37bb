import { bodyTooLarge, textIssue } from '../diagnostics/create-issue'
import type { Issue } from '../diagnostics/issue'
import { positionIn } from './position'
import { recogniseBytes } from './recognise-bytes'
import { decodeUtf8, lossyUtf8 } from './utf8'
import { firstInvalidByte } from './utf8-decoder'
import { utf8Length } from './utf8-length'

/** The longest string in V8, in code units. No text has more code units than bytes. */
const LONGEST_TEXT = 0x1fffffe8

/**
 * Returns the bytes of a binary body, or `undefined` if the body is anything else. Accepts buffers
 * and views of other realms: `instanceof` fails in sandboxes such as Jest's.
 */
export const bytesOf = (body: unknown): Uint8Array | undefined => {
  if (ArrayBuffer.isView(body)) return new Uint8Array(body.buffer, body.byteOffset, body.byteLength)
  return Object.prototype.toString.call(body) === '[object ArrayBuffer]'
    ? new Uint8Array(body as ArrayBuffer)
    : undefined
}

const invalidUtf8 = (bytes: Uint8Array): Issue => {
  const offset = firstInvalidByte(bytes)
  // Nothing is lost here: all bytes before the offset are UTF-8.
  const before = lossyUtf8(bytes.subarray(0, offset))
  const { line, column } = positionIn(before)(before.length)
  return textIssue('invalid-utf8', { offset, line, column }, recogniseBytes(bytes, before, offset))
}

/** Returns the body as text, or an issue if it has more than `maxBytes` bytes or is not UTF-8. */
export const readText = (body: string | Uint8Array, maxBytes: number): string | Issue => {
  if (typeof body === 'string') return utf8Length(body, maxBytes) > maxBytes ? bodyTooLarge(maxBytes) : body
  const limit = Math.min(maxBytes, LONGEST_TEXT)
  if (body.length > limit) return bodyTooLarge(limit)
  return decodeUtf8(body) ?? invalidUtf8(body)
}
