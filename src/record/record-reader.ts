import type { Extra } from '../event'
import { Findings } from '../issue/findings'
import type { Issue, Path } from '../issue/issue'
import { ambiguousKey, invalidField, missingField, paddedField } from '../issue/make-issue'
import type { RepairCode } from '../issue/repair'
import type { Settings } from '../options'
import { text } from '../value/text'
import type { ValueType } from '../value/value-type'
import { memberPath } from './envelope'
import type { FieldReader, RecordTable } from './record-table'
import { findStrangers, type Strangers } from './repair/padded-key'
import type { WireRecord } from './wire-record'

const NO_MEMBERS: WireRecord = {}
const NO_EXTRA: Extra = Object.freeze({})
const NO_NAMES: ReadonlySet<string> = new Set()
const NONE_AMBIGUOUS: readonly Issue[] = []
const FID = 'fid'

/** Reads one record after another, each by its table; what it finds in one is gone when the next begins. */
export class RecordReader extends Findings implements FieldReader {
  private readonly settings: Settings
  private readonly utcOffset: number
  private index: number | undefined
  private wire = NO_MEMBERS
  private names = NO_NAMES
  /** How many members the record has, and how many of them were read. */
  private members = 0
  private membersRead = 0
  private strangers: Strangers | undefined
  private ambiguous = NONE_AMBIGUOUS

  constructor(settings: Settings) {
    super()
    this.settings = settings
    this.utcOffset = settings.utcOffset
  }

  /**
   * Turns to the next record and forgets the last.
   * @param index - its place in the envelope; `undefined` out of it
   * @param ambiguous - what the text has shown of its keys
   */
  begin(index: number | undefined, ambiguous = NONE_AMBIGUOUS): void {
    this.index = index
    this.ambiguous = ambiguous
    this.issues = undefined
    this.repairs = undefined
    this.strangers = undefined
    this.membersRead = 0
  }

  /** The record by its table; `undefined` when there are `issues`. */
  read<Event>(table: RecordTable<Event>, wire: WireRecord): Event | undefined {
    this.wire = wire
    this.names = table.names
    this.members = Object.keys(wire).length
    if (table.fid !== null) this.checkFid(wire[FID], table.fid)
    const event = table.read(wire, this)
    this.refuseAmbiguous(this.ambiguous)
    return this.issues === undefined ? event : undefined
  }

  /** Refuses a record that no table can read. */
  reject(issue: Issue): undefined {
    this.refuse(issue)
    this.refuseAmbiguous(this.ambiguous)
    return undefined
  }

  required<T>(value: unknown, name: string, type: ValueType<T>): T {
    const read = type.read(value, this.utcOffset)
    if (read !== undefined && read !== null) {
      this.membersRead++
      return read
    }
    const unusual = this.unusual(value, read, name, type)
    if (unusual === null) this.refuse(missingField(this.path(name), type.expected, value))
    return unusual as T
  }

  optional<T>(value: unknown, name: string, type: ValueType<T>): T | null {
    const read = type.read(value, this.utcOffset)
    if (read !== undefined && value !== undefined) {
      this.membersRead++
      return read
    }
    return this.unusual(value, read, name, type) ?? null
  }

  get extra(): Extra {
    // Most records hold members of their table and no others: then there is nothing to look for among the keys.
    return this.membersRead === this.members ? NO_EXTRA : this.findStrangers().extra
  }

  private checkFid(value: unknown, fid: string): void {
    if (value === fid) {
      this.membersRead++
      return
    }
    const read = this.required(value, FID, { ...text, expected: `fid ${fid}` })
    if (read !== fid && typeof read === 'string') {
      this.refuse(invalidField(this.path(FID), `fid ${fid}`, value))
    }
  }

  /** A value that is absent, says that there is nothing, or is not of its type as it stands. */
  private unusual<T>(
    value: unknown,
    read: T | null | undefined,
    name: string,
    type: ValueType<T>
  ): T | null | undefined {
    if (value === undefined) return this.underPaddedKey(name, type)
    this.membersRead++
    return read === null ? null : this.mended(value, name, type)
  }

  private underPaddedKey<T>(name: string, type: ValueType<T>): T | null | undefined {
    if (this.membersRead === this.members) return null
    const { padded } = this.findStrangers()
    if (!padded.has(name)) return null
    this.membersRead++
    if (!this.settings.repairs['padded-key']) return this.refuse(paddedField(this.path(name)))
    const value = padded.get(name)
    const read = type.read(value, this.utcOffset)
    return read === undefined ? this.mended(value, name, type) : read
  }

  /** The value after known repairs; `undefined`, and an issue, when they do not help or are off. */
  private mended<T>(value: unknown, name: string, type: ValueType<T>): T | null | undefined {
    const used: RepairCode[] = []
    let text = value
    for (const { code, mend } of type.mends) {
      if (typeof text !== 'string') break
      const mended = mend(text)
      if (mended === text) continue
      used.push(code)
      text = mended
      const read = type.read(mended, this.utcOffset)
      if (read !== undefined) return this.allow(used, name) ? read : this.invalid(value, name, type)
    }
    return this.invalid(value, name, type)
  }

  /** Notes the repairs of a value, if they are all on. */
  private allow(codes: readonly RepairCode[], name: string): boolean {
    for (const code of codes) if (!this.settings.repairs[code]) return false
    for (const code of codes) this.repaired({ code, path: this.path(name) })
    return true
  }

  private invalid<T>(value: unknown, name: string, type: ValueType<T>): undefined {
    return this.refuse(invalidField(this.path(name), type.expected, value))
  }

  private findStrangers(): Strangers {
    if (this.strangers !== undefined) return this.strangers
    const strangers = findStrangers(this.wire, this.names)
    this.strangers = strangers
    if (strangers.ambiguous.size > 0) {
      this.ambiguous = this.ambiguous.concat(
        Array.from(strangers.ambiguous, (name) => ambiguousKey(this.path(name)))
      )
    }
    if (strangers.padded.size > 0 && this.settings.repairs['padded-key'])
      this.noteKeys(strangers.padded.keys())
    return strangers
  }

  /** Keys are repaired before values, though some values were read before a key was missed. */
  private noteKeys(names: Iterable<string>): void {
    const ofValues = this.repairs
    this.repairs = undefined
    for (const name of names) this.repaired({ code: 'padded-key', path: this.path(name) })
    if (ofValues !== undefined) for (const repair of ofValues) this.repaired(repair)
  }

  private path(name: string): Path {
    return memberPath(this.index, name)
  }
}
