import { Findings } from '../issue/findings'
import type { Issue, Path } from '../issue/issue'
import { ambiguousKey, invalidField, missingField, paddedField } from '../issue/make-issue'
import type { RepairCode } from '../issue/repair'
import type { Settings } from '../options'
import type { ValueType } from '../value/value-type'
import { memberPath } from './envelope'
import { findStrangers, type Strangers } from './repair/padded-key'
import type { WireRecord } from './wire-record'

const NO_MEMBERS: WireRecord = {}
const NO_NAMES: ReadonlySet<string> = new Set()
export const NONE_AMBIGUOUS: readonly Issue[] = []

/**
 * Reads the values of one record, whose keys and values may need repairs. Members are counted while they are read, because
 * a record of which all members were read holds nothing to look for: no padded key and nothing extra.
 */
export class ValueReader extends Findings {
  protected readonly utcOffset: number
  protected index: number | undefined
  protected wire = NO_MEMBERS
  protected names = NO_NAMES
  /** How many members the record has, and how many of them were read. */
  protected members = 0
  protected membersRead = 0
  /** The members that are none of the table's; looked for only where there are any. */
  protected strangers: Strangers | undefined
  protected ambiguous = NONE_AMBIGUOUS
  private readonly settings: Settings

  constructor(settings: Settings) {
    super()
    this.settings = settings
    this.utcOffset = settings.utcOffset
  }

  /**
   * The value of a member that must be there.
   * @param read - what its type has read of it, as it stands
   */
  protected required<T>(value: unknown, read: T | null | undefined, name: string, type: ValueType<T>): T {
    if (read !== undefined && read !== null) {
      this.membersRead++
      return read
    }
    const unusual = this.unusual(value, read, name, type)
    if (unusual === null) this.refuse(missingField(this.path(name), type.expected, value))
    return unusual as T
  }

  /** The value of a member that may be absent, or say that there is nothing. */
  protected optional<T>(
    value: unknown,
    read: T | null | undefined,
    name: string,
    type: ValueType<T>
  ): T | null {
    if (read !== undefined && value !== undefined) {
      this.membersRead++
      return read
    }
    return this.unusual(value, read, name, type) ?? null
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

  protected findStrangers(): Strangers {
    if (this.strangers !== undefined) return this.strangers
    const strangers = findStrangers(this.wire, this.names)
    this.strangers = strangers
    // Nearly always there are none, and going over none of a set takes as long as half of the look at all the keys.
    if (strangers.ambiguous.size > 0) {
      const found = Array.from(strangers.ambiguous, (name) => ambiguousKey(this.path(name)))
      this.ambiguous = this.ambiguous.concat(found)
    }
    if (this.settings.repairs['padded-key']) this.noteKeys(strangers.padded.keys())
    return strangers
  }

  /** Keys are repaired before values, though some values were read before a key was missed. */
  private noteKeys(names: Iterable<string>): void {
    const ofValues = this.repairs
    this.repairs = undefined
    for (const name of names) this.repaired({ code: 'padded-key', path: this.path(name) })
    if (ofValues !== undefined) for (const repair of ofValues) this.repaired(repair)
  }

  protected path(name: string): Path {
    return memberPath(this.index, name)
  }
}
