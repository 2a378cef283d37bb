import { type RejectedRecord } from '../../../src'

type Wire = Readonly<Record<string, unknown>>

/** Replaces rejected records by `null`: a value cannot always show what is wrong with them. */
export const withoutRejected = (value: unknown, rejected: readonly RejectedRecord[]): unknown => {
  const { cdr } = value as Wire
  if (rejected.length === 0) return value
  if (!Array.isArray(cdr)) return null
  const indexes = new Set(rejected.map(({ index }) => index))
  const kept = cdr.map((record, at): unknown => (indexes.has(at) ? null : record))
  return Object.fromEntries(
    Object.entries(value as Wire).map(([key, member]) => [key, key === 'cdr' ? kept : member])
  )
}
