import { type Path, type Repair } from '../../../src'

type Container = Readonly<Record<string | number, unknown>>

const DATE_LENGTH = 'YYYY-MM-DD'.length

/** Replaces the value at a path; the order of the fields stays. */
const withChange = (
  value: unknown,
  path: Path,
  change: (parent: Container, last: string) => unknown
): unknown => {
  const [part, ...rest] = path
  if (part === undefined || typeof value !== 'object' || value === null) return value
  const parent = value as Container
  if (rest.length === 0) return change(parent, String(part))
  const within = (member: unknown): unknown => withChange(member, rest, change)
  if (Array.isArray(value)) return value.map((item, at) => (at === part ? within(item) : (item as unknown)))
  return Object.fromEntries(
    Object.entries(parent).map(([key, member]) => [key, key === part ? within(member) : member])
  )
}

const UNDO: Readonly<
  Partial<Record<Repair['code'], (key: string, value: unknown, name: string) => [string, unknown]>>
> = {
  'padded-key': (key, value, name) => (key.trim() === name ? [name, value] : [key, value]),
  'padded-value': (key, value, name) => [
    key,
    key === name && typeof value === 'string' ? value.trim() : value
  ],
  'glued-timestamp': (key, value, name) => [
    key,
    key === name && typeof value === 'string'
      ? `${value.slice(0, DATE_LENGTH)} ${value.slice(DATE_LENGTH)}`
      : value
  ],
  'zero-time': (key, value, name) => [key, key === name ? '' : value]
}

/** Returns the value of a body without the faults that these repairs name. */
export const undoFaults = (value: unknown, repairs: readonly Repair[]): unknown =>
  repairs.reduce((before, { code, path }) => {
    const undo = UNDO[code]
    if (undo === undefined || path === undefined) return before
    return withChange(before, path, (parent, name) =>
      Object.fromEntries(Object.entries(parent).map(([key, member]) => undo(key, member, name)))
    )
  }, value)
