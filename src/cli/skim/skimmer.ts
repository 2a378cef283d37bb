import type { Kind } from '../../events'
import { KINDS } from '../../events'
import { DEFAULT_MAX_BYTES } from '../../options'
import { ENVELOPE } from '../../records/envelope'
import { asBytes, NOT_PLAIN, startsWith } from './bytes'
import { type Member, type Shape, shapesOf, type Tables } from './shapes'

const enum Byte {
  LineFeed = 0x0a,
  CarriageReturn = 0x0d,
  Blank = 0x20,
  Comma = 0x2c,
  OpenBrace = 0x7b,
  CloseBrace = 0x7d
}

const OPEN_ENVELOPE = asBytes(`{"${ENVELOPE}":[`)
const CLOSE_ENVELOPE = asBytes(']}')
const NO_MEMBERS: readonly Member[] = []

/** Members and records may have a blank before them, as one member of the document's state push has. */
const afterBlank = (bytes: Uint8Array, at: number): number => (bytes[at] === Byte.Blank ? at + 1 : at)

/** All that is known at a glance. */
export interface SkimmedEvent {
  readonly kind: Kind
}

/**
 * Passes over lines that plainly hold good records and no others: compact, in the platform's usual forms, with nothing
 * to repair. Of any other line, good or bad, it says nothing.
 */
export class Skimmer {
  /** The events in the line that was just passed over; after `NOT_PLAIN`, nothing that counts. */
  get events(): readonly SkimmedEvent[] {
    return this.found
  }

  private found: SkimmedEvent[] = []
  /** By the first letter of their names. */
  private readonly members = new Map<number | undefined, Member[]>()
  private readonly shapes: readonly Shape[]
  /** The last one of the record before, which its first one is expected to follow. */
  private lastMember: Member | undefined

  /** @param tables - others than the platform's are for tests */
  constructor(tables: Tables = KINDS) {
    const { members, shapes } = shapesOf(tables)
    for (const member of members) {
      const [, letter] = member.start
      const alike = this.members.get(letter)
      if (alike === undefined) this.members.set(letter, [member])
      else alike.push(member)
    }
    this.shapes = shapes
  }

  /** Where the line ends that begins at `start`: at its line feed, or with the bytes. `NOT_PLAIN` for one that is to be decoded. */
  passLine(bytes: Uint8Array, start: number): number {
    this.found = []
    const at = startsWith(bytes, start, OPEN_ENVELOPE)
      ? this.passEnvelope(bytes, start + OPEN_ENVELOPE.length)
      : this.passRecord(bytes, start)
    if (at === NOT_PLAIN) return NOT_PLAIN
    const end = bytes[at] === Byte.CarriageReturn ? at + 1 : at
    // What is longer is rejected for its length.
    if (end - start > DEFAULT_MAX_BYTES) return NOT_PLAIN
    return end === bytes.length || bytes[end] === Byte.LineFeed ? end : NOT_PLAIN
  }

  private passEnvelope(bytes: Uint8Array, start: number): number {
    let at = this.passRecord(bytes, start)
    while (at !== NOT_PLAIN && bytes[at] === Byte.Comma)
      at = this.passRecord(bytes, afterBlank(bytes, at + 1))
    return at !== NOT_PLAIN && startsWith(bytes, at, CLOSE_ENVELOPE) ? at + CLOSE_ENVELOPE.length : NOT_PLAIN
  }

  private passRecord(bytes: Uint8Array, start: number): number {
    if (bytes[start] !== Byte.OpenBrace) return NOT_PLAIN
    let at = start
    let seen = 0
    let member = this.lastMember
    do {
      at = afterBlank(bytes, at + 1)
      member = this.memberAt(bytes, at, member)
      // Twice the same key, and it is uncertain which of them holds.
      if (member === undefined || (seen & member.bit) !== 0) return NOT_PLAIN
      seen |= member.bit
      at = member.pass(bytes, at + member.start.length)
      if (at === NOT_PLAIN) return NOT_PLAIN
    } while (bytes[at] === Byte.Comma)
    const shape = bytes[at] === Byte.CloseBrace ? this.shapeOf(seen) : undefined
    if (shape === undefined) return NOT_PLAIN
    this.lastMember = member
    // Begun with its first element, because an empty list that grows makes room for seventeen.
    if (this.found.length === 0) this.found = [shape]
    else this.found.push(shape)
    return at + 1
  }

  private memberAt(bytes: Uint8Array, at: number, before: Member | undefined): Member | undefined {
    const expected = before?.next
    if (expected !== undefined && startsWith(bytes, at, expected.start)) return expected
    for (const member of this.members.get(bytes[at + 1]) ?? NO_MEMBERS) {
      if (!startsWith(bytes, at, member.start)) continue
      if (before !== undefined) before.next = member
      return member
    }
    return undefined
  }

  private shapeOf(seen: number): Shape | undefined {
    return this.shapes.find(({ known, required }) => (seen & ~known) === 0 && (seen & required) === required)
  }
}
