import type { Kind } from '../../events'
import type { RecordTable } from '../../records/record-table'
import { asBytes, type PlainValue } from './bytes'
import { fieldsOf, type FieldTypeName } from '../../events/fields-of'
import { legsOf } from '../../events/legs-of'
import { noTime, type PassedTime } from './plain-time'
import type { PlainValues } from './plain-values'

/** A member of a record. */
export interface Member {
  /** The key and colon: `"duration":`. */
  readonly start: Uint8Array
  readonly pass: PlainValue
  readonly bit: number
  /** Its last value, if it is a time of a leg. */
  readonly time: PassedTime
  /** The member that followed it last time: one sender writes its members in one order. */
  next: Member | undefined
}

/** The times of a leg. */
export interface Leg {
  readonly answer: Member
  readonly release: Member
  /** The bits of both members. */
  readonly bits: number
  /** A linked list, because V8 starts slowly with iterators. */
  readonly next: Leg | undefined
}

/** The members of a kind of record, as bits. */
export interface Shape {
  readonly kind: Kind
  readonly known: number
  readonly required: number
  readonly leg: Leg | undefined
}

type Table = Pick<RecordTable<object>, 'fid' | 'read'>

/** The field tables of all kinds. */
export type Tables = Readonly<Record<Kind, Table>>

/** Skips nothing: the value of `fid` is part of its `start`, because it decides the kind. */
const passNothing: PlainValue = (_, at) => at

/** Returns the types of all members, except those that have different types in different kinds. */
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

/** The number of bits that JavaScript's bitwise operators have. */
const MOST_BITS = 32

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
  time: noTime(),
  next: undefined
})

/**
 * Returns the members and shapes to look for in a line. Leaves some kinds to the decoder: kinds with a member
 * that has another type in another kind, and kinds without `fid` if there are several.
 */
export const shapesOf = (
  tables: Tables,
  values: PlainValues
): {
  readonly members: readonly Member[]
  readonly shapes: readonly Shape[]
  /** The members that are times of a leg. */
  readonly legBits: number
} => {
  const bits = new Bits()
  const byName = new Map<string, Member>()
  for (const [name, type] of typesOf(Object.values(tables))) {
    byName.set(name, memberOf(`${JSON.stringify(name)}:`, values[type].pass, bits.next()))
  }
  const members = [...byName.values()]
  const withoutFid = Object.values(tables).filter(({ fid }) => fid === null)
  const addFid = (fid: string): number => {
    const bit = bits.next()
    // Sent as a string (the document) or a number (seen in production).
    for (const sent of [JSON.stringify(fid), fid]) members.push(memberOf(`"fid":${sent}`, passNothing, bit))
    return bit
  }
  let legBits = 0
  const shapeOf = (kind: Kind): Shape | undefined => {
    const table = tables[kind]
    if (table.fid === null && withoutFid.length > 1) return undefined
    let known = 0
    let required = 0
    const fields: { readonly path: readonly string[]; readonly member: Member }[] = []
    for (const { name, type, path } of fieldsOf(table)) {
      const member = byName.get(name)
      if (member === undefined) return undefined
      fields.push({ path, member })
      known |= member.bit
      if (values[type].isRequired) required |= member.bit
    }
    const fid = table.fid === null ? 0 : addFid(table.fid)
    let leg: Leg | undefined
    for (const { answer, release } of legsOf(fields)) {
      const bits = answer.member.bit | release.member.bit
      leg = { answer: answer.member, release: release.member, bits, next: leg }
      legBits |= bits
    }
    return { kind, known: known | fid, required: required | fid, leg }
  }
  const shapes = (Object.keys(tables) as Kind[]).map(shapeOf).filter((shape) => shape !== undefined)
  return { members, shapes, legBits }
}
