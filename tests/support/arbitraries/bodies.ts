import fc from 'fast-check'
import { type Kind } from '../../../src'
import { fidForms, FIELD_VALUES, nullFid, strangeFid } from './field-values'
import { type Json, type Member } from './json'
import { COMPACT, layouts, print } from './layout'
import { inserted, isFree, unknownMembers } from './members'
import { FIDS, KINDS, TABLES } from './tables'

// Records and bodies as written.

export interface WrittenRecord {
  readonly kind: Kind
  readonly members: readonly Member[]
}

/** A valid body without faults: an envelope, or one bare record. */
export interface WrittenBody {
  readonly records: readonly WrittenRecord[]
  /** The key of the records, and the members of the envelope before and after it; absent for a bare record. */
  readonly envelope?: {
    readonly key: string
    readonly before: readonly Member[]
    readonly after: readonly Member[]
  }
}

const recordsOf = (kind: Kind, fidOfState: fc.Arbitrary<Json | undefined>): fc.Arbitrary<WrittenRecord> => {
  const table = TABLES[kind]
  const taken = ['fid', ...table.map(({ name }) => name)]
  const values = table.map(({ type }) => (type === 'fid' ? fidForms(FIDS[kind]) : FIELD_VALUES[type]))
  return fc
    .record({
      values: fc.tuple(...values),
      fid: kind === 'callback-state' ? fidOfState : fc.constant(undefined),
      order: fc.oneof(
        fc.constant(table.map((_, index) => index)),
        fc.shuffledSubarray(
          table.map((_, index) => index),
          { minLength: table.length }
        )
      ),
      unknown: unknownMembers(3),
      seeds: fc.array(fc.nat(99), { minLength: 4, maxLength: 4 })
    })
    .map(({ values: row, fid: strange, order, unknown, seeds }) => {
      const known = order.flatMap((index) => {
        const value = row[index]
        return value === undefined ? [] : [{ key: table[index]?.name ?? '', value }]
      })
      const extra = unknown.filter(({ key }) => isFree(key, taken))
      const all = strange === undefined ? extra : [...extra, { key: 'fid', value: strange }]
      const members = all.reduce<readonly Member[]>(
        (list, member, at) => inserted(list, member, seeds[at] ?? 0),
        known
      )
      return { kind, members }
    })
}

const recordsInEnvelope = fc.oneof(...KINDS.map((kind) => recordsOf(kind, nullFid)))
const bareRecords = fc.oneof(...KINDS.map((kind) => recordsOf(kind, strangeFid)))

const envelopes = fc.record({
  before: unknownMembers(2),
  after: unknownMembers(2)
})

/** Bodies with a number of records. */
export const bodiesOf = (minLength: number, maxLength: number): fc.Arbitrary<WrittenBody> =>
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc
        .record({ records: fc.array(recordsInEnvelope, { minLength, maxLength }), envelope: envelopes })
        .map(({ records, envelope: { before, after } }) => {
          // With the keys of a record, the body would be an envelope and a record at once.
          const ofRecords = ['cdr', 'requestid', ...(records.length === 0 ? ['fid', 'state'] : [])]
          const sentBefore = before.filter(({ key }) => isFree(key, ofRecords))
          const taken = [...ofRecords, ...sentBefore.map(({ key }) => key.trim())]
          return {
            records,
            envelope: { key: 'cdr', before: sentBefore, after: after.filter(({ key }) => isFree(key, taken)) }
          }
        })
    },
    {
      weight: 1,
      arbitrary: bareRecords.map(({ kind, members }) => ({
        // A bare record with a member `cdr` would be an envelope.
        records: [{ kind, members: members.filter(({ key }) => isFree(key, ['cdr'])) }]
      }))
    }
  )

export const writtenBodies = bodiesOf(0, 4)

export const treeOf = ({ records, envelope }: WrittenBody): Json => {
  const items = records.map(({ members }): Json => ({ members }))
  if (envelope === undefined) return items[0] ?? { members: [] }
  return { members: [...envelope.before, { key: envelope.key, value: { items } }, ...envelope.after] }
}

/** Bare records, as `JSON.parse` returns them. */
export const wireRecords = bareRecords.map(
  ({ members }) => JSON.parse(print({ members }, COMPACT).text) as Readonly<Record<string, unknown>>
)

export const writtenTexts: fc.Arbitrary<string> = fc
  .record({ body: writtenBodies, layout: layouts })
  .map(({ body, layout }) => print(treeOf(body), layout).text)
