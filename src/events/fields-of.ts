import type { FieldReader, RecordTable } from '../records/record-table'

/** The name of a field type: a method of `FieldReader`. */
export type FieldTypeName = Exclude<keyof FieldReader, 'extra'>

/** One field of a kind. */
export interface FieldDeclaration {
  /** The wire name. */
  readonly name: string
  readonly type: FieldTypeName
  /** The path to the value in the event: `['caller', 'answerTime']`. */
  readonly path: readonly string[]
}

const FIELD_TYPES: Readonly<Record<FieldTypeName, true>> = {
  id: true,
  text: true,
  time: true,
  seconds: true,
  charge: true,
  callState: true,
  optionalTime: true,
  recordingUrl: true,
  stateDesc: true,
  freeText: true
}

/**
 * Returns the fields of a kind in the order of its event, except `fid` and `extra`. Derives them from the
 * `read` of the kind.
 */
export const fieldsOf = (kind: Pick<RecordTable<object>, 'read'>): readonly FieldDeclaration[] => {
  const byMarker = new Map<unknown, Omit<FieldDeclaration, 'path'>>()
  const mark = (type: FieldTypeName) => (_value: unknown, name: string) => {
    const marker = {}
    byMarker.set(marker, { name, type })
    return marker
  }
  const types = Object.keys(FIELD_TYPES) as FieldTypeName[]
  const reader = { ...Object.fromEntries(types.map((type) => [type, mark(type)])), extra: () => undefined }
  const walk = (value: unknown, path: readonly string[]): readonly FieldDeclaration[] => {
    const field = byMarker.get(value)
    if (field !== undefined) return [{ ...field, path }]
    return typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => walk(inner, [...path, key]))
      : []
  }
  return walk(kind.read({}, reader as unknown as FieldReader), [])
}
