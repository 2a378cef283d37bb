import { type Kind, KINDS } from '../../events'
import { DEFAULT_MAX_BYTES } from '../../options'
import { ENVELOPE } from '../../records/envelope'
import { asBytes, NEEDS_DECODER, startsWith } from './bytes'
import { type Clock, isInOrder, noTime, type PassedTime } from './plain-time'
import { plainValues } from './plain-values'
import { type Member, type Shape, shapesOf, type Tables } from './shapes'

const enum Byte {
  LineFeed = 0x0a,
  CarriageReturn = 0x0d,
  Space = 0x20,
  Comma = 0x2c,
  OpenBrace = 0x7b,
  CloseBrace = 0x7d
}

const OPEN_ENVELOPE = asBytes(`{"${ENVELOPE}":[`)
const CLOSE_ENVELOPE = asBytes(']}')
const NO_MEMBERS: readonly Member[] = []

/** Skips a space before a member or record: the document's state push has one. */
const afterSpace = (bytes: Uint8Array, at: number): number => (bytes[at] === Byte.Space ? at + 1 : at)

const keepTime = (into: PassedTime, { at, day, second }: PassedTime): void => {
  into.at = at
  into.day = day
  into.second = second
}

/** Returns true if no leg of a record is released before it is answered. */
const hasLegsInOrder = (bytes: Uint8Array, seen: number, shape: Shape): boolean => {
  for (let leg = shape.leg; leg !== undefined; leg = leg.next) {
    const { answer, release, bits } = leg
    if ((seen & bits) === bits && !isInOrder(bytes, answer.time, release.time)) return false
  }
  return true
}

/** The part of an event that the fast path finds. */
export interface SkimmedEvent {
  readonly kind: Kind
}

/**
 * Skips lines that certainly have only good records: compact, in the platform's usual form, without repairs
 * and warnings. Any other line, good or bad, needs the decoder.
 */
export class Skimmer {
  /** The events of the last line; meaningless after `NEEDS_DECODER`. */
  get events(): readonly SkimmedEvent[] {
    return this.found
  }

  private found: SkimmedEvent[] = []
  /** The members by the first letter of the key. */
  private readonly members = new Map<number | undefined, Member[]>()
  private readonly shapes: readonly Shape[]
  private readonly lastTime = noTime()
  /** The members that are times of a leg. */
  private readonly legBits: number
  /** The last member of the previous record. Expect the first member of the next record after it. */
  private lastMember: Member | undefined

  /** @param tables - the platform's tables; other tables are for tests */
  constructor(clock: Clock, tables: Tables = KINDS) {
    const { members, shapes, legBits } = shapesOf(tables, plainValues(clock, this.lastTime))
    for (const member of members) {
      const [, letter] = member.start
      const alike = this.members.get(letter)
      if (alike === undefined) this.members.set(letter, [member])
      else alike.push(member)
    }
    this.shapes = shapes
    this.legBits = legBits
  }

  /** Returns the index after a body, or `NEEDS_DECODER`. */
  passBody(bytes: Uint8Array, start: number): number {
    this.found = []
    const at = startsWith(bytes, start, OPEN_ENVELOPE)
      ? this.passEnvelope(bytes, start + OPEN_ENVELOPE.length)
      : this.passRecord(bytes, start)
    // A longer body is rejected for its length.
    return at - start > DEFAULT_MAX_BYTES ? NEEDS_DECODER : at
  }

  /** Returns the index of the line feed (or the length) after a line, or `NEEDS_DECODER`. */
  passLine(bytes: Uint8Array, start: number): number {
    const at = this.passBody(bytes, start)
    if (at === NEEDS_DECODER) return NEEDS_DECODER
    const end = bytes[at] === Byte.CarriageReturn ? at + 1 : at
    return end === bytes.length || bytes[end] === Byte.LineFeed ? end : NEEDS_DECODER
  }

  private passEnvelope(bytes: Uint8Array, start: number): number {
    let at = this.passRecord(bytes, start)
    while (at !== NEEDS_DECODER && bytes[at] === Byte.Comma)
      at = this.passRecord(bytes, afterSpace(bytes, at + 1))
    return at !== NEEDS_DECODER && startsWith(bytes, at, CLOSE_ENVELOPE)
      ? at + CLOSE_ENVELOPE.length
      : NEEDS_DECODER
  }

  private passRecord(bytes: Uint8Array, start: number): number {
    if (bytes[start] !== Byte.OpenBrace) return NEEDS_DECODER
    let at = start
    let seen = 0
    let member = this.lastMember
    do {
      at = afterSpace(bytes, at + 1)
      member = this.memberAt(bytes, at, member)
      // Leave a duplicate key to the decoder.
      if (member === undefined || (seen & member.bit) !== 0) return NEEDS_DECODER
      seen |= member.bit
      at = member.pass(bytes, at + member.start.length)
      if (at === NEEDS_DECODER) return NEEDS_DECODER
      if ((member.bit & this.legBits) !== 0) keepTime(member.time, this.lastTime)
    } while (bytes[at] === Byte.Comma)
    const shape = bytes[at] === Byte.CloseBrace ? this.shapeOf(seen) : undefined
    if (shape === undefined || !hasLegsInOrder(bytes, seen, shape)) return NEEDS_DECODER
    this.lastMember = member
    // Start with one element: V8 reserves 17 slots when an empty array grows.
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
