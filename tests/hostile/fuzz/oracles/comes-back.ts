import { isDeepStrictEqual } from 'node:util'
import { isLeft, right } from 'fp-ts/lib/Either.js'
import { type CallbackEvent } from '../../../../src'
import { type Oracle } from '../oracle'

/** Returns false for an event with `1e400`, which JSON cannot write. Nothing in a small body is too deep. */
const canBeWritten = ({ extra }: CallbackEvent): boolean => {
  const open: unknown[] = [extra]
  while (open.length > 0) {
    const value = open.pop()
    if (value === Infinity || value === -Infinity) return false
    if (typeof value === 'object' && value !== null)
      for (const member of Object.values(value) as unknown[]) open.push(member)
  }
  return true
}

/** Decoded events can be encoded, and decoded to the same again, without a repair. */
export const comesBack: Oracle = (body, { decode, decodeEach, encode }) => {
  const each = decodeEach(body)
  if (isLeft(each)) return undefined
  const events = each.right.events.filter(canBeWritten)
  try {
    return isDeepStrictEqual(decode(encode(events)), right({ events, repairs: [] }))
      ? undefined
      : 'the events change when they are encoded and decoded'
  } catch (error) {
    return `encode throws ${String(error)}`
  }
}
