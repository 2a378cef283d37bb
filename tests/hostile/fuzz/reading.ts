import { type Repair } from '../../../src'
import { type Json } from '../../support/arbitraries/json'
import { isDoubtful, isLong, keepDigits, numbersIn } from '../../support/long-numbers'
import { repaired } from '../../support/text-oracle'
import { readTree } from './read-tree'

/** A body, read in the simplest way. */
export interface Reading {
  /** As it was sent. */
  readonly text: string
  /** Without a byte order mark, with every comma, and with every long number as a string. */
  readonly clean: string
  /** What `JSON.parse` returns for the clean text. */
  readonly value: unknown
  /** The same, with duplicate keys. */
  readonly tree: Json
  /** The repairs that make the text clean, those of numbers aside. */
  readonly repairs: readonly Repair[]
  /** The numbers of which the parsed value shows that digits may be lost. */
  readonly doubtful: readonly string[]
}

/** Returns the text; `undefined` for bytes that are not UTF-8. */
export const textOf = (body: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body)
  } catch {
    return undefined
  }
}

const read = (body: Uint8Array): Reading | undefined => {
  const text = textOf(body)
  const whole = text === undefined ? undefined : repaired(text)
  if (text === undefined || whole === undefined) return undefined
  const { repairs } = whole
  const start = repairs.some(({ code }) => code === 'byte-order-mark') ? 1 : 0
  const gaps = repairs.filter(({ code }) => code === 'missing-comma').map(({ offset = 0 }) => offset)
  const pieces = [start, ...gaps].map((from, at) => text.slice(from, gaps[at]))
  const withCommas = pieces.join(',')
  const clean = keepDigits(withCommas)
  const doubtful = numbersIn(withCommas).filter(isDoubtful)
  return { text, clean, value: JSON.parse(clean), tree: readTree(clean), repairs, doubtful }
}

/**
 * Returns true if a long number is not a whole number in plain digits. Which fields take such a number is for other tests:
 * the same digits as a string are another body.
 */
export const hasOddNumber = ({ doubtful }: Reading): boolean =>
  doubtful.some((token) => isLong(token) && !/^\d+$/.test(token))

// Every oracle needs it.
const readings = new WeakMap<Uint8Array, { readonly reading: Reading | undefined }>()

/** Reads a body; `undefined` if it is not JSON even without a byte order mark and with all commas. */
export const readPlainly = (body: Uint8Array): Reading | undefined => {
  const known = readings.get(body) ?? { reading: read(body) }
  readings.set(body, known)
  return known.reading
}
