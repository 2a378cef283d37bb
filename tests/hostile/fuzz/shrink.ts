import { type Json } from '../../support/arbitraries/json'
import { COMPACT, print } from '../../support/arbitraries/layout'
import { maskedBody } from './masked-body'
import { readPlainly } from './reading'

/** The list without one of its parts, and with one of its parts made smaller. */
const smallerLists = <T>(list: readonly T[], smaller: (part: T) => readonly T[]): readonly (readonly T[])[] =>
  list.flatMap((part, at) => [
    list.filter((_, other) => other !== at),
    ...smaller(part).map((less) => list.map((own, other) => (other === at ? less : own)))
  ])

/** The values that hold one member or one item less. */
const smallerValues = (json: Json): readonly Json[] => {
  if ('items' in json) return smallerLists(json.items, smallerValues).map((items) => ({ items }))
  if (!('members' in json)) return []
  const smaller = smallerLists(json.members, ({ key, value }) =>
    smallerValues(value).map((less) => ({ key, value: less }))
  )
  return smaller.map((members) => ({ members }))
}

/** Members and items are taken out for as long as the fault stays, where it does not lie in how they are written. */
const pruned = (body: Uint8Array, isFaulty: (body: Uint8Array) => boolean): Uint8Array => {
  const reading = readPlainly(body)
  if (reading === undefined) return body
  for (const smaller of smallerValues(reading.tree)) {
    const bytes = new TextEncoder().encode(print(smaller, COMPACT).text)
    if (bytes.length < body.length && isFaulty(bytes)) return pruned(bytes, isFaulty)
  }
  return body
}

const without = (body: Uint8Array, from: number, length: number): Uint8Array => {
  const rest = body.subarray(from + length)
  const shorter = new Uint8Array(from + rest.length)
  shorter.set(body.subarray(0, from))
  shorter.set(rest, from)
  return shorter
}

/** Pieces are taken out, large ones first, for as long as the fault stays. */
const shortened = (body: Uint8Array, isFaulty: (body: Uint8Array) => boolean): Uint8Array => {
  let shortest = body
  for (let length = Math.ceil(body.length / 2); length >= 1; length = Math.floor(length / 2)) {
    for (let from = 0; from < shortest.length;) {
      const shorter = without(shortest, from, length)
      if (shorter.length < shortest.length && isFaulty(shorter)) shortest = shorter
      else from += length
    }
  }
  return shortest
}

/**
 * A small body with the same fault, and no phone number in it that anybody has, if it has the fault without.
 *
 * @param isFaulty - whether a body has the fault
 */
export const shrink = (body: Uint8Array, isFaulty: (body: Uint8Array) => boolean): Uint8Array => {
  let smallest = body
  for (let before = Infinity; smallest.length < before;) {
    before = smallest.length
    smallest = shortened(pruned(smallest, isFaulty), isFaulty)
  }
  const masked = maskedBody(smallest)
  return isFaulty(masked) ? masked : smallest
}
