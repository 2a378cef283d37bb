import type { Issue } from '../issue/issue'
import { bodyTooLarge, textFault } from '../issue/make-issue'
import { decodeUtf8, firstInvalidByte } from './decode-utf8'
import { positionsOf } from './position'
import { utf8Length } from './utf8-length'

/** Text or bytes → text, if it is not too large. */
export const readText = (body: string | Uint8Array, maxBytes: number): string | Issue => {
  if (typeof body === 'string') return utf8Length(body, maxBytes) > maxBytes ? bodyTooLarge(maxBytes) : body
  if (body.length > maxBytes) return bodyTooLarge(maxBytes)
  return decodeUtf8(body) ?? invalidUtf8(body)
}

const invalidUtf8 = (bytes: Uint8Array): Issue => {
  const offset = firstInvalidByte(bytes)
  const before = decodeUtf8(bytes.subarray(0, offset)) ?? ''
  const [{ line, column } = { line: 1, column: 1 }] = positionsOf(before, [before.length])
  return textFault('invalid-utf8', { offset, line, column })
}
