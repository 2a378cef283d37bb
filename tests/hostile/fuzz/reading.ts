import { type Repair } from '../../../src'
import { type Json } from '../../support/arbitraries/json'
import { mended } from '../../support/text-oracle'
import { readTree } from './read-tree'

/** A body as it can be read in the plainest way. */
export interface Reading {
  /** As it was sent. */
  readonly text: string
  /** Without a byte order mark, and with every comma. */
  readonly clean: string
  /** What `JSON.parse` makes of the clean text. */
  readonly value: unknown
  /** The same, but for keys that stand twice. */
  readonly tree: Json
  /** What makes the text clean. */
  readonly repairs: readonly Repair[]
}

/** The text of bytes that are UTF-8. */
export const textOf = (body: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body)
  } catch {
    return undefined
  }
}

const read = (body: Uint8Array): Reading | undefined => {
  const text = textOf(body)
  const whole = text === undefined ? undefined : mended(text)
  if (text === undefined || whole === undefined) return undefined
  const { value, repairs } = whole
  const start = repairs.some(({ code }) => code === 'byte-order-mark') ? 1 : 0
  const gaps = repairs.filter(({ code }) => code === 'missing-comma').map(({ offset = 0 }) => offset)
  const pieces = [start, ...gaps].map((from, at) => text.slice(from, gaps[at]))
  const clean = pieces.join(',')
  return { text, clean, value, tree: readTree(clean), repairs }
}

// Every oracle asks for it.
const readings = new WeakMap<Uint8Array, { readonly reading: Reading | undefined }>()

/** The body, read; `undefined` for one that is no JSON even with a mark taken off and commas put in. */
export const readPlainly = (body: Uint8Array): Reading | undefined => {
  const known = readings.get(body) ?? { reading: read(body) }
  readings.set(body, known)
  return known.reading
}
