import { type Repair } from '../../../src'
import { type Json } from '../../support/arbitraries/json'
import { repaired } from '../../support/text-oracle'
import { readTree } from './read-tree'

/** A body, read in the simplest way. */
export interface Reading {
  /** As it was sent. */
  readonly text: string
  /** Without a byte order mark, and with every comma. */
  readonly clean: string
  /** What `JSON.parse` returns for the clean text. */
  readonly value: unknown
  /** The same, with duplicate keys. */
  readonly tree: Json
  /** The repairs that make the text clean. */
  readonly repairs: readonly Repair[]
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
  const { value, repairs } = whole
  const start = repairs.some(({ code }) => code === 'byte-order-mark') ? 1 : 0
  const gaps = repairs.filter(({ code }) => code === 'missing-comma').map(({ offset = 0 }) => offset)
  const pieces = [start, ...gaps].map((from, at) => text.slice(from, gaps[at]))
  const clean = pieces.join(',')
  return { text, clean, value, tree: readTree(clean), repairs }
}

// Every oracle needs it.
const readings = new WeakMap<Uint8Array, { readonly reading: Reading | undefined }>()

/** Reads a body; `undefined` if it is not JSON even without a byte order mark and with all commas. */
export const readPlainly = (body: Uint8Array): Reading | undefined => {
  const known = readings.get(body) ?? { reading: read(body) }
  readings.set(body, known)
  return known.reading
}
