import type { FieldReader, RecordTable } from '../../record/record-table'
import { PLAIN_VALUES, type TypeName } from './plain-values'

const TYPE_NAMES = Object.keys(PLAIN_VALUES) as TypeName[]

/** Tells the members of a table by their wire names, each with its type, as its own `read` asks for them. */
export const membersOf = (
  table: Pick<RecordTable<unknown>, 'read'>
): readonly (readonly [name: string, type: TypeName])[] => {
  const members: (readonly [string, TypeName])[] = []
  const note = (type: TypeName) => (_: unknown, name: string) => void members.push([name, type])
  const notes = Object.fromEntries(TYPE_NAMES.map((type) => [type, note(type)]))
  // What it makes of nothing is thrown away: it is asked only what it asks for.
  table.read({}, notes as unknown as FieldReader)
  return members
}
