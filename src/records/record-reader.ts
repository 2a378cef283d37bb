import {
  ambiguousKey,
  invalidField,
  missingField,
  paddedField,
  unrepairedField
} from '../diagnostics/create-issue'
import { IssueCollector } from '../diagnostics/issue-collector'
import type { Issue, Path } from '../diagnostics/issue'
import { callState, type CallStateTerm } from '../fields/call-state'
import { EMPTY, type FieldType, INVALID, type ReadResult } from '../fields/field'
import { freeText } from '../fields/free-text'
import { id } from '../fields/id'
import { JsonNumber } from '../fields/json-number'
import { optionalTime } from '../fields/optional-time'
import { recordingUrl } from '../fields/recording-url'
import { seconds } from '../fields/seconds'
import { NO_WORDS, stateDesc } from '../fields/state-desc'
import type { StateTerm } from '../fields/state-terms'
import { text } from '../fields/text'
import { time } from '../fields/time'
import { charge, type Yuan } from '../fields/yuan'
import type { Settings } from '../options'
import type { Repair } from '../repairs'
import { paddedKey } from '../repairs/padded-key'
import { fieldPath } from './envelope'
import type { RecordLosses } from './group-by-record'
import type { FieldReader, RecordTable } from './record-table'
import { classifyKeys, type KeyClasses } from './unknown-keys'
import type { Extra, WireRecord } from './wire-record'
import { withNumbers } from './with-numbers'

/** The result of reading a record that has issues. */
export const REJECTED: unique symbol = Symbol('rejected')

const NO_FIELDS: WireRecord = {}
const NO_NAMES: ReadonlySet<string> = new Set()
const NO_EXTRA: Extra = /* @__PURE__ */ Object.freeze({})
const NO_LOSSES: RecordLosses = { issues: [], numbers: new Map() }
const FID = 'fid'

/**
 * Counts the fields, including inherited ones: a count that is too high only causes a search for unknown
 * keys.
 */
const countFields = (wire: WireRecord): number => {
  let count = 0
  for (const _name in wire) count++
  return count
}

/**
 * Reads records one by one, each by its table, and repairs keys and values. It counts the fields that it
 * reads: if all fields were read, there is no padded or unknown key to look for.
 */
export class RecordReader implements FieldReader {
  private readonly settings: Pick<Settings, 'repairs' | 'utcOffset'>
  private readonly knownKeys: ReadonlySet<string>
  private readonly utcOffset: number
  private readonly collector = new IssueCollector()
  private index: number | undefined
  private losses = NO_LOSSES
  /** The issues of keys that occur more than once, apart from whitespace. */
  private ambiguous: readonly Issue[] = NO_LOSSES.issues
  private wire = NO_FIELDS
  private names = NO_NAMES
  private fields = 0
  private fieldsRead = 0
  /** Computed on first use. */
  private keyClasses: KeyClasses | undefined
  private keyRepairs: Repair[] | undefined
  private valueRepairs: Repair[] | undefined

  /** @param knownKeys - the keys that messages may name */
  constructor(settings: Pick<Settings, 'repairs' | 'utcOffset'>, knownKeys: ReadonlySet<string>) {
    this.settings = settings
    this.utcOffset = settings.utcOffset
    this.knownKeys = knownKeys
  }

  /**
   * Starts the next record.
   *
   * @param index - its index in the envelope; `undefined` for a bare record
   * @param losses - the losses of `JSON.parse` in the record, found in the text
   */
  begin(index: number | undefined, losses: RecordLosses = NO_LOSSES): void {
    this.index = index
    this.losses = losses
    this.ambiguous = NO_LOSSES.issues
    this.collector.clear()
    this.keyClasses = undefined
    this.keyRepairs = undefined
    this.valueRepairs = undefined
    this.fieldsRead = 0
  }

  /** Reads the record by its table; `REJECTED` if there are issues. */
  read<Event>(table: RecordTable<Event>, wire: WireRecord): Event | typeof REJECTED {
    const { names } = table
    const { numbers } = this.losses
    const sent = numbers.size === 0 ? wire : withNumbers(wire, numbers, names)
    this.wire = sent
    this.names = names
    this.fields = countFields(sent)
    if (table.fid !== null) this.checkFid(sent[FID], table.fid)
    const event = table.read(sent, this)
    this.addUncertain()
    return this.collector.issues === undefined ? event : REJECTED
  }

  /** Rejects a record that no table can read. */
  reject(issue: Issue): typeof REJECTED {
    this.collector.add(issue)
    this.addUncertain()
    return REJECTED
  }

  /** Returns the issues of a rejected record; never empty. */
  issues(): readonly Issue[] {
    // A copy: a list that has grown reserves slots, most of the memory of a million rejected records.
    return (this.collector.issues ?? []).slice()
  }

  /** Returns true if the record, as sent, has keys that are not in its table. */
  hasOtherKeys(): boolean {
    return this.fieldsRead !== this.fields
  }

  /** Returns true if anything was repaired in the record. */
  hasRepairs(): boolean {
    return this.keyRepairs !== undefined || this.valueRepairs !== undefined
  }

  /** Adds the repairs of the record to a list: keys first, then values. */
  addRepairsTo(repairs: Repair[]): void {
    if (this.keyRepairs !== undefined) for (const repair of this.keyRepairs) repairs.push(repair)
    if (this.valueRepairs !== undefined) for (const repair of this.valueRepairs) repairs.push(repair)
  }

  // One method per field type: each call of `read` then has one target, which V8 can inline (5 % of a
  // record).

  id(value: unknown, name: string): string {
    return this.required(value, id.read(value), name, id)
  }

  text(value: unknown, name: string): string {
    return this.required(value, text.read(value), name, text)
  }

  time(value: unknown, name: string): Date {
    return this.required(value, time.read(value, this.utcOffset), name, time)
  }

  seconds(value: unknown, name: string): number {
    return this.required(value, seconds.read(value), name, seconds)
  }

  charge(value: unknown, name: string): Yuan {
    return this.required(value, charge.read(value), name, charge)
  }

  callState(value: unknown, name: string): CallStateTerm {
    return this.required(value, callState.read(value), name, callState)
  }

  optionalTime(value: unknown, name: string): Date | null {
    return this.optional(value, optionalTime.read(value, this.utcOffset), name, optionalTime)
  }

  recordingUrl(value: unknown, name: string): string | null {
    return this.optional(value, recordingUrl.read(value), name, recordingUrl)
  }

  stateDesc(value: unknown, name: string): readonly StateTerm[] {
    return this.optional(value, stateDesc.read(value), name, stateDesc) ?? NO_WORDS
  }

  freeText(value: unknown, name: string): string | null {
    return this.optional(value, freeText.read(value), name, freeText)
  }

  extra(): Extra {
    return this.fieldsRead === this.fields ? NO_EXTRA : this.classify().extra
  }

  private addUncertain(): void {
    this.collector.addUncertain(this.losses.issues)
    this.collector.addUncertain(this.ambiguous)
  }

  private checkFid(value: unknown, fid: string): void {
    if (value === fid) {
      this.fieldsRead++
      return
    }
    const type = { ...text, expected: `fid ${fid}` }
    const read: unknown = this.required(value, text.read(value), FID, type)
    if (read !== fid && typeof read === 'string') {
      this.collector.add(invalidField(this.path(FID), type.expected, value))
    }
  }

  /** @param read - the result of the field type; the caller reads, so that each call has one target */
  private required<T>(value: unknown, read: ReadResult<T>, name: string, type: FieldType<T>): T {
    if (read !== INVALID && read !== EMPTY) {
      this.fieldsRead++
      return read
    }
    const other = this.readOtherwise(value, read, name, type)
    if (other === EMPTY) this.collector.add(missingField(this.path(name), type.expected, value, this.extra()))
    // If this is not a `T`, the record is rejected and the event is dropped.
    return other as T
  }

  private optional<T>(value: unknown, read: ReadResult<T>, name: string, type: FieldType<T>): T | null {
    if (read !== INVALID && value !== undefined) {
      this.fieldsRead++
      return read
    }
    const other = this.readOtherwise(value, read, name, type)
    return other === INVALID ? null : other
  }

  /** Reads a field that is absent, empty, or invalid as sent. */
  private readOtherwise<T>(
    value: unknown,
    read: ReadResult<T>,
    name: string,
    type: FieldType<T>
  ): ReadResult<T> {
    if (value === undefined) return this.readPadded(name, type)
    this.fieldsRead++
    return read === EMPTY ? EMPTY : this.repairValue(value, name, type)
  }

  /** Reads a field that may have a padded key. */
  private readPadded<T>(name: string, type: FieldType<T>): ReadResult<T> {
    if (this.fieldsRead === this.fields) return EMPTY
    const { padded } = this.classify()
    if (!padded.has(name)) return EMPTY
    if (!this.settings.repairs[paddedKey.code]) {
      this.collector.add(paddedField(this.path(name)))
      return INVALID
    }
    const value = padded.get(name)
    const read = type.read(value, this.utcOffset)
    return read === INVALID ? this.repairValue(value, name, type) : read
  }

  /** Applies the repairs of the field type one after another, until the value is valid. */
  private repairValue<T>(value: unknown, name: string, type: FieldType<T>): ReadResult<T> {
    if (value instanceof JsonNumber) return this.readNumber(value, name, type)
    const used: Repair[] = []
    let text = value
    for (const { code, repair } of type.repairs) {
      if (typeof text !== 'string') break
      const repaired = repair(text)
      if (repaired === text) continue
      used.push({ code, path: this.path(name) } as Repair)
      text = repaired
      const read = type.read(repaired, this.utcOffset)
      if (read === INVALID) continue
      const disabled = used.find(({ code }) => !this.settings.repairs[code])
      if (disabled !== undefined) {
        this.collector.add(unrepairedField(this.path(name), type.expected, value, disabled.code))
        return INVALID
      }
      if (this.valueRepairs === undefined) this.valueRepairs = used
      else this.valueRepairs.push(...used)
      return read
    }
    this.collector.add(invalidField(this.path(name), type.expected, value))
    return INVALID
  }

  private readNumber<T>(number: JsonNumber, name: string, type: FieldType<T>): ReadResult<T> {
    const read = number.readAs(type, this.utcOffset)
    if (read === INVALID) {
      this.collector.add(invalidField(this.path(name), type.expected, Number(number.digits)))
    }
    return read
  }

  private classify(): KeyClasses {
    if (this.keyClasses !== undefined) return this.keyClasses
    const classes = classifyKeys(this.wire, this.names)
    this.keyClasses = classes
    // Skip the usual empty set: iterating over it takes half the time of the whole classification.
    if (classes.ambiguous.size > 0) {
      const found = Array.from(classes.ambiguous, (name) => ambiguousKey(this.path(name), this.knownKeys))
      this.ambiguous = this.ambiguous.concat(found)
    }
    if (this.settings.repairs[paddedKey.code] && classes.padded.size > 0) {
      this.keyRepairs = []
      for (const name of classes.padded.keys()) {
        this.keyRepairs.push({ code: paddedKey.code, path: this.path(name) })
      }
    }
    return classes
  }

  private path(name: string): Path {
    return fieldPath(this.index, name)
  }
}
