import fc from 'fast-check'
import { treeOf, writtenBodies, type WrittenBody } from './bodies'
import { type Member } from './json'
import { COMPACT, layouts, print } from './layout'
import { type Field, type FieldType, TABLES } from './tables'
import { WHITESPACE } from './texts'

// Known faults, which the decoder repairs.

// customParm keeps its whitespace, and that of stateDesc is removed by rule.
const NOT_REPAIRED: readonly FieldType[] = ['free', 'words']
const TIMES: readonly FieldType[] = ['time', 'moment']

/** A field of a record that its table knows. */
interface Place {
  readonly record: number
  readonly member: Member
  readonly field: Field
}

const placesOf = ({ records }: WrittenBody, isMeant: (place: Place) => boolean): readonly Place[] =>
  records
    .flatMap(({ kind, members }, record) =>
      members.flatMap((member) =>
        TABLES[kind]
          .filter(({ name }) => name === member.key)
          .map((field): Place => ({ record, member, field }))
      )
    )
    .filter(isMeant)

const chosen = <T>(list: readonly T[], seeds: readonly number[]): ReadonlySet<T> =>
  new Set(list.length === 0 ? [] : seeds.flatMap((seed) => list.slice(seed % list.length).slice(0, 1)))

export const seeds = fc.array(fc.nat(9999), { minLength: 1, maxLength: 3 })
const whitespace = fc.string({ unit: fc.constantFrom(...WHITESPACE.split('')), maxLength: 2 })
export const paddings = fc.oneof(
  fc.constantFrom([' ', ' '], ['', ' '], [' ', '']),
  fc
    .tuple(whitespace, whitespace)
    .map(([before, after]) => (before + after === '' ? [' ', after] : [before, after]))
)

export interface Faults {
  readonly padding: readonly string[]
  readonly commas: ReadonlySet<number>
  readonly envelope: boolean
  readonly keys: ReadonlySet<Member>
  readonly values: ReadonlySet<Member>
  readonly times: ReadonlySet<Member>
}

const textIn = ({ value }: Member): string => ('text' in value ? value.text : '')

export const faultyBodies = fc
  .record({
    body: writtenBodies,
    layout: layouts,
    padding: paddings,
    commas: seeds,
    envelope: fc.boolean(),
    keys: seeds,
    values: seeds,
    times: seeds
  })
  .map(({ body, layout, ...seed }) => {
    const membersOf = (places: readonly Place[]): readonly Member[] => places.map(({ member }) => member)
    const commas = Array.from({ length: print(treeOf(body), COMPACT).commas }, (_, comma) => comma)
    // A clean discriminator wins over one that needs a repair: with such a fault it would be another body.
    const besideRecords = [...(body.envelope?.before ?? []), ...(body.envelope?.after ?? [])]
    const hasOtherDiscriminator = besideRecords.some(({ key }) => key === 'fid' || key === 'state')
    const outdone = body.records
      .filter(({ kind, members }) => kind !== 'callback-state' && members.some(({ key }) => key === 'state'))
      .flatMap(({ members }) => members.filter(({ key }) => key === 'fid'))
    const keys = placesOf(body, ({ member }) => !outdone.includes(member))
    const values = placesOf(
      body,
      ({ member, field }) => 'text' in member.value && !NOT_REPAIRED.includes(field.type)
    )
    const times = placesOf(body, ({ member, field }) => textIn(member) !== '' && TIMES.includes(field.type))
    const faults: Faults = {
      padding: seed.padding,
      commas: chosen(commas, seed.commas),
      envelope: seed.envelope && body.envelope !== undefined && !hasOtherDiscriminator,
      keys: chosen(membersOf(keys), seed.keys),
      values: chosen(membersOf(values), seed.values),
      times: chosen(membersOf(times), seed.times)
    }
    return { body, layout, faults }
  })
