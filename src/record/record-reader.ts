import type { CallStateTerm, Extra, StateTerm, Yuan } from '../event'
import type { Issue } from '../issue/issue'
import { invalidField } from '../issue/make-issue'
import { callState } from '../value/call-state'
import { freeText } from '../value/free-text'
import { id } from '../value/id'
import { recordingUrl } from '../value/recording-url'
import { seconds } from '../value/seconds'
import { NO_WORDS, stateDesc } from '../value/state-desc'
import { text } from '../value/text'
import { time } from '../value/time'
import { charge } from '../value/yuan'
import type { FieldReader, RecordTable } from './record-table'
import { NONE_AMBIGUOUS, ValueReader } from './value-reader'
import type { WireRecord } from './wire-record'

const NO_EXTRA: Extra = Object.freeze({})
const FID = 'fid'

/** How many members there are, those included that other code has put on the prototype: one too many only costs a search. */
const countMembers = (wire: WireRecord): number => {
  let count = 0
  for (const _name in wire) count++
  return count
}

/** Reads one record after another, each by its table; what it finds in one is gone when the next begins. */
export class RecordReader extends ValueReader implements FieldReader {
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
    this.members = countMembers(wire)
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

  // A method for each type and not one for all, because the engine then knows which `read` each calls: a twentieth of the time.

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
    return this.optional(value, time.read(value, this.utcOffset), name, time)
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

  get extra(): Extra {
    // Most records hold members of their table and no others: then there is nothing to look for among the keys.
    return this.membersRead === this.members ? NO_EXTRA : this.findStrangers().extra
  }

  private checkFid(value: unknown, fid: string): void {
    if (value === fid) {
      this.membersRead++
      return
    }
    const type = { ...text, expected: `fid ${fid}` }
    const read = this.required(value, text.read(value), FID, type)
    if (read !== fid && typeof read === 'string') {
      this.refuse(invalidField(this.path(FID), type.expected, value))
    }
  }
}
