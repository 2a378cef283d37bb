import { type Kind, KINDS } from '../events'
import { fieldsOf } from '../events/fields-of'
import { hasOwn } from '../json/has-own'
import { writeJson } from '../json/write'
import { DISCRIMINATOR_KEYS } from '../records/envelope'
import type { WireRecord } from '../records/wire-record'
import { type RepairCode, REPAIRS } from '../repairs'

const STATE_DESC = 'stateDesc'

// Records are created from entries, because assigning to `__proto__` would set the prototype instead of a
// field.

const mapEntries = (
  record: WireRecord,
  map: (key: string, value: unknown) => readonly [string, unknown]
): WireRecord => Object.fromEntries(Object.entries(record).map(([key, value]) => map(key, value)))

const moveToEnd = (record: WireRecord, name: string): WireRecord =>
  Object.fromEntries([...Object.entries(record).filter(([key]) => key !== name), [name, record[name]]])

/**
 * Returns the field for the faults of a record, which is then sent last. It is `stateDesc`, as in the
 * document's sample, or else the last field of the table. It is not a discriminator: with a padded one,
 * another key would decide the kind.
 */
const faultyField = (record: WireRecord, kind: Kind): string => {
  const names: ReadonlySet<string> = KINDS[kind].names
  const isPresent = (name: string): boolean => hasOwn(record, name) && !DISCRIMINATOR_KEYS.has(name)
  // Never empty: every record has a `requestid`.
  const lastFirst = [...names].filter(isPresent).reverse() as [string, ...string[]]
  return lastFirst.includes(STATE_DESC) ? STATE_DESC : lastFirst[0]
}

/** The fields that can have a fault of a value. The fault goes into the last field that it changes. */
const TARGETS: Readonly<Record<'phone-numbers' | 'times', (kind: Kind) => readonly string[]>> = {
  'phone-numbers': (kind) => KINDS[kind].phoneNumbers,
  times: (kind) =>
    fieldsOf(KINDS[kind])
      .filter(({ type }) => type === 'time' || type === 'optionalTime')
      .map(({ name }) => name)
}

const injectIntoValue = (
  record: WireRecord,
  names: readonly string[],
  inject: (text: string) => string
): WireRecord => {
  const target = [...names].reverse().find((name) => inject(String(record[name])) !== record[name])
  return mapEntries(record, (key, value) => [key, key === target ? inject(String(value)) : value])
}

/** Returns the repairs in reverse order: the last fault to be repaired is injected first. */
const repairsOf = (quirks: readonly RepairCode[]) =>
  REPAIRS.filter(({ code }) => quirks.includes(code)).reverse()

/** Writes a record as text with the faults that a record can have. */
export const faultyRecord = (record: WireRecord, kind: Kind, quirks: readonly RepairCode[]): string => {
  const name = faultyField(record, kind)
  let faulty = moveToEnd(record, name)
  for (const repair of repairsOf(quirks)) {
    if (repair.stage === 'value') {
      faulty = injectIntoValue(faulty, TARGETS[repair.injectInto](kind), repair.inject)
    } else if (repair.stage === 'key') {
      faulty = mapEntries(faulty, (key, value) => [key === name ? repair.inject(key) : key, value])
    }
  }
  return injectIntoText(writeJson(faulty), 'record', quirks)
}

/** Injects the faults of a record, or those of a whole body, into its text. */
export const injectIntoText = (
  text: string,
  part: 'record' | 'body',
  quirks: readonly RepairCode[]
): string =>
  repairsOf(quirks).reduce(
    (before, repair) =>
      'injectInto' in repair && repair.injectInto === part ? repair.inject(before) : before,
    text
  )
