import type { Kind } from '../../events'
import type { RecordTable } from '../../records/record-table'
import { asBytes, type PlainValue } from './bytes'
import { fieldsOf, type FieldTypeName } from '../../events/fields-of'
import { PLAIN_VALUES } from './plain-values'

/** A member as it begins in a line, `"duration":`, and what passes over its value. */
export interface Member {
  readonly start: Uint8Array
  readonly pass: PlainValue
  readonly bit: number
  /** Which member followed this one last: one sender writes its members in one order. */
  next: Member | undefined
}

/** Which members make a record of a kind, by their bits. */
export interface Shape {
  readonly kind: Kind
  readonly known: number
  readonly required: number
}

type Table = Pick<RecordTable<object>, 'fid' | 'read'>

/** The tables of all kinds. */
export type Tables = Readonly<Record<Kind, Table>>

/** The function id is passed over with its key, because it tells the kind. */
const passNothing: PlainValue = (_, at) => at

/** The types of all members; of one that is of several types there is none. */
const typesOf = (tables: readonly Table[]): ReadonlyMap<string, FieldTypeName> => {
  const types = new Map<string, FieldTypeName>()
  const uncertain = new Set<string>()
  for (const { name, type } of tables.flatMap(fieldsOf)) {
    if ((types.get(name) ?? type) !== type) uncertain.add(name)
    types.set(name, type)
  }
  for (const name of uncertain) types.delete(name)
  return types
}

/** What a number has. */
const MOST_BITS = 32

/** Bits, each of them once. */
class Bits {
  private used = 0

  next(): number {
    if (this.used === MOST_BITS) throw new RangeError('the tables have more members than a number has bits')
    return 1 << this.used++
  }
}

const memberOf = (start: string, pass: PlainValue, bit: number): Member => ({
  start: asBytes(start),
  pass,
  bit,
  next: undefined
})

/**
 * What there is to look for in a line. Left to the decoder are the kinds of a member that is of one type here and of another there, and
 * those without a function id if there are several.
 */
export const shapesOf = (
  tables: Tables
): { readonly members: readonly Member[]; readonly shapes: readonly Shape[] } => {
  const bits = new Bits()
  const byName = new Map<string, Member>()
  for (const [name, type] of typesOf(Object.values(tables))) {
    byName.set(name, memberOf(`${JSON.stringify(name)}:`, PLAIN_VALUES[type].pass, bits.next()))
  }
  const members = [...byName.values()]
  const withoutFid = Object.values(tables).filter(({ fid }) => fid === null)
  const addFid = (fid: string): number => {
    const bit = bits.next()
    // Sent as a string (the document) and as a number (seen in production).
    for (const sent of [JSON.stringify(fid), fid]) members.push(memberOf(`"fid":${sent}`, passNothing, bit))
    return bit
  }
  const shapeOf = (kind: Kind): Shape | undefined => {
    const table = tables[kind]
    if (table.fid === null && withoutFid.length > 1) return undefined
    let known = 0
    let required = 0
    for (const { name, type } of fieldsOf(table)) {
      const member = byName.get(name)
      if (member === undefined) return undefined
      known |= member.bit
      if (PLAIN_VALUES[type].isRequired) required |= member.bit
    }
    const fid = table.fid === null ? 0 : addFid(table.fid)
    return { kind, known: known | fid, required: required | fid }
  }
  const shapes = (Object.keys(tables) as Kind[]).map(shapeOf).filter((shape) => shape !== undefined)
  return { members, shapes }
}
