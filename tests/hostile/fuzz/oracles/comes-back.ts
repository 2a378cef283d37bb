import { isDeepStrictEqual } from 'node:util'
import { isLeft, right } from 'fp-ts/lib/Either.js'
import { type Oracle } from '../oracle'

/** Decoded events can be encoded, and decoded to the same again, without a repair. */
export const comesBack: Oracle = (body, { decode, decodeEach, encode }) => {
  const each = decodeEach(body)
  if (isLeft(each)) return undefined
  const { events } = each.right
  try {
    return isDeepStrictEqual(decode(encode(events)), right({ events, repairs: [] }))
      ? undefined
      : 'the events change when they are encoded and decoded'
  } catch (error) {
    return `encode throws ${String(error)}`
  }
}
