import fc from 'fast-check'
import { treeOf, type WrittenBody } from '../../support/arbitraries/bodies'
import { type Faults, faultyBodies } from '../../support/arbitraries/faults'
import { type Json, type Member } from '../../support/arbitraries/json'
import { type Layout, print } from '../../support/arbitraries/layout'
import { type FieldType, TABLES } from '../../support/arbitraries/tables'
import { injections } from './values'

/** A body, also with faults that need repairs, which has one text that an attacker may choose. */
export interface Case {
  readonly body: WrittenBody
  readonly layout: Layout
  readonly faults: Faults
  readonly hasMark: boolean
  /** The index of its record. */
  readonly record: number
  readonly member: Member
  readonly type: FieldType | 'extra'
  readonly injection: string
}

const TEXT_TYPES: readonly (FieldType | 'extra')[] = ['id', 'name', 'url', 'free', 'words', 'state', 'extra']

/** With another value of a discriminator, the record is another record. */
const DISCRIMINATORS: readonly string[] = ['fid', 'state', 'cdr']

const placesIn = ({ records }: WrittenBody): readonly Pick<Case, 'record' | 'member' | 'type'>[] =>
  records
    .flatMap(({ kind, members }, record) =>
      members.map((member): Pick<Case, 'record' | 'member' | 'type'> => {
        const field = TABLES[kind].find(({ name }) => name === member.key)
        const type = field?.type ?? (DISCRIMINATORS.includes(member.key.trim()) ? 'fid' : 'extra')
        return { record, member, type }
      })
    )
    .filter(({ type }) => TEXT_TYPES.includes(type))

export const cases: fc.Arbitrary<Case> = fc
  .tuple(
    faultyBodies.filter(({ body }) => body.records.length > 0),
    fc.nat(),
    injections,
    fc.boolean()
  )
  .map(([{ body, layout, faults }, seed, injection, hasMark]) => {
    const places = placesIn(body)
    const place = places[seed % places.length]
    if (place === undefined) throw new Error('every record has an id')
    return { body, layout, faults, hasMark, injection, ...place }
  })

/** The shortest valid start of a field of this type. */
export const stemOf = ({ type }: Case): string => (type === 'url' ? 'http://' : type === 'id' ? '1' : '')

export interface Written {
  readonly text: string
  /** The offset of the field with the injection. */
  readonly start: number
}

/** The body as text, with all of its faults. @param value - of the field that the case is about */
export const write = ({ body, layout, faults, hasMark, member: chosen }: Case, value: Json): Written => {
  const [before = '', after = ''] = faults.padding
  const padded = (text: string): string => before + text + after
  let written = chosen
  const faulty = (member: Member): Member => {
    const key = faults.keys.has(member) ? padded(member.key) : member.key
    if (member === chosen) {
      written = { key, value }
      return written
    }
    if (!('text' in member.value)) return { key, value: member.value }
    const text = faults.times.has(member) ? member.value.text.replace(' ', '') : member.value.text
    return { key, value: { text: faults.values.has(member) ? padded(text) : text } }
  }
  const tree = treeOf({
    records: body.records.map(({ kind, members }) => ({ kind, members: members.map(faulty) })),
    ...(body.envelope && {
      envelope: { ...body.envelope, key: faults.envelope ? padded(body.envelope.key) : body.envelope.key }
    })
  })
  const { text, keys } = print(tree, layout, (comma) => faults.commas.has(comma))
  const mark = hasMark ? '\ufeff' : ''
  return { text: mark + text, start: mark.length + (keys.get(written) ?? NaN) }
}

/** The body without any of its faults. */
export const cleanTree = ({ body, member: chosen }: Case, value: Json): Json =>
  treeOf({
    ...body,
    records: body.records.map(({ kind, members }) => ({
      kind,
      members: members.map((member) => (member === chosen ? { key: member.key, value } : member))
    }))
  })
