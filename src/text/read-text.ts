import type { Issue } from '../issue/issue'
import { bodyTooLarge, textFault } from '../issue/make-issue'
import { decodeUtf8, firstInvalidByte, lossyUtf8 } from './decode-utf8'
import { positionIn } from './position'
import { utf8Length } from './utf8-length'

/** Text or bytes → text, if it is not too large. */
export const readText = (body: string | Uint8Array, maxBytes: number): string | Issue => {
  if (typeof body === 'string') return utf8Length(body, maxBytes) > maxBytes ? bodyTooLarge(maxBytes) : body
  if (body.length > maxBytes) return bodyTooLarge(maxBytes)
  return decodeUtf8(body) ?? invalidUtf8(body)
}

const invalidUtf8 = (bytes: Uint8Array): Issue => {
  const offset = firstInvalidByte(bytes)
  // Of which nothing is lost: all before the offset is UTF-8.
  const before = lossyUtf8(bytes.subarray(0, offset))
  const { line, column } = positionIn(before)(before.length)
  return textFault('invalid-utf8', { offset, line, column })
}
