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
  /** Empty times. */
  readonly zeros: ReadonlySet<Member>
  readonly zero: string
  /** Strings of digits of which a number loses some. */
  readonly numbers: ReadonlySet<Member>
}

const ZEROS = ['1970-01-01 08:00:00', '0001-01-01 00:00:00', '0000-00-00 00:00:00', '1999-12-31 23:59:59.999']

const NUMBERS: readonly FieldType[] = ['id', 'name', 'charge', 'free']

/** Returns true if the digits are a JSON number of which a double does not hold all. */
const isLongNumber = (digits: string, type: FieldType): boolean =>
  (type === 'charge' ? /^(?:0|[1-9]\d*)(?:\.\d+)?$/ : /^[1-9]\d*$/).test(digits) &&
  digits.replace(/^0\.0*|\.|0+$/g, '').length > 15 &&
  String(Number(digits)) !== digits.replace(/\.?0+$/, '') &&
  String(Number(digits)).replace(/^0\.0*|\.|e.*$/g, '').length > 15

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
    times: seeds,
    zeros: seeds,
    zero: fc.constantFrom(...ZEROS),
    numbers: seeds
  })
  .map(({ body, layout, ...seed }) => {
    const membersOf = (places: readonly Place[]): readonly Member[] => places.map(({ member }) => member)
    const commas = Array.from({ length: print(treeOf(body), COMPACT).commas }, (_, comma) => comma)
    // With whitespace around its key, an envelope beside a discriminator would be a record at once, which is rejected.
    const besideRecords = [...(body.envelope?.before ?? []), ...(body.envelope?.after ?? [])]
    const hasDiscriminator = besideRecords.some(({ key }) => key === 'fid' || key === 'state')
    const keys = placesOf(body, () => true)
    const numbers = chosen(
      membersOf(
        placesOf(
          body,
          ({ member, field }) => NUMBERS.includes(field.type) && isLongNumber(textIn(member), field.type)
        )
      ),
      seed.numbers
    )
    const values = placesOf(
      body,
      ({ member, field }) =>
        'text' in member.value && !NOT_REPAIRED.includes(field.type) && !numbers.has(member)
    )
    const zeros = placesOf(
      body,
      ({ member, field }) => field.type === 'time' && 'text' in member.value && textIn(member) === ''
    )
    const times = placesOf(body, ({ member, field }) => textIn(member) !== '' && TIMES.includes(field.type))
    const faults: Faults = {
      padding: seed.padding,
      commas: chosen(commas, seed.commas),
      envelope: seed.envelope && body.envelope !== undefined && !hasDiscriminator,
      keys: chosen(membersOf(keys), seed.keys),
      values: chosen(membersOf(values), seed.values),
      times: chosen(membersOf(times), seed.times),
      zeros: chosen(membersOf(zeros), seed.zeros),
      zero: seed.zero,
      numbers
    }
    return { body, layout, faults }
  })
