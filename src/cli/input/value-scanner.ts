import { OpenBrackets } from './open-brackets'

const enum Byte {
  Tab = 0x09,
  LineFeed = 0x0a,
  CarriageReturn = 0x0d,
  Space = 0x20,
  Quote = 0x22,
  Comma = 0x2c,
  Colon = 0x3a,
  OpenBracket = 0x5b,
  Backslash = 0x5c,
  CloseBracket = 0x5d,
  OpenBrace = 0x7b,
  CloseBrace = 0x7d,
  /** The first byte of a byte order mark. */
  Mark = 0xef
}

const MARK_BYTES = 3

/** A place in the input. Line and column count from 1, the column in UTF-16 code units. */
interface Place {
  /** The number of bytes before it. */
  readonly offset: number
  readonly line: number
  readonly column: number
}

/** An object or a list, or the text between two of them. */
export interface ScannedValue {
  /** The number of bytes before its start and its end. */
  readonly start: number
  readonly end: number
  readonly line: number
  readonly column: number
  readonly lastLine: number
  /** False for text. */
  readonly isValue: boolean
  /** True if its last bracket was found. */
  readonly isClosed: boolean
}

const isSpace = (byte: number): boolean =>
  byte === Byte.Space || byte === Byte.LineFeed || byte === Byte.CarriageReturn || byte === Byte.Tab

/** Returns true if an object is legal after this byte. */
const precedesValue = (byte: number): boolean =>
  byte === Byte.Comma || byte === Byte.Colon || byte === Byte.OpenBracket

/**
 * Splits bytes into JSON values, one after another, and the text between them. Needs no line breaks, and
 * accepts any chunks. After a broken value it resumes at the next `{` that starts a line.
 */
export class ValueScanner {
  /** The values and texts that have ended, in order. */
  found: ScannedValue[] = []
  /** The start of a value or a text that has not ended. */
  open: (Place & { readonly isValue: boolean }) | undefined
  /** The number of bytes that were read. */
  offset = 0
  line = 1
  private column = 1
  private readonly brackets = new OpenBrackets()
  private isInString = false
  private isEscaped = false
  /** True if a line of the open value is indented. */
  private isIndented = false
  private startsLine = false
  /** The last byte of the open value that is no whitespace and in no string. */
  private last = 0
  /** A bracket in a text that starts a value if the next byte confirms it. */
  private candidate: Place | undefined
  private candidateByte = 0
  /** The first byte of the open text. */
  private firstByte = 0

  push(bytes: Uint8Array): void {
    for (const byte of bytes) {
      if (this.open === undefined) this.begin(byte)
      else if (this.open.isValue) this.passValue(byte)
      else this.passText(byte)
      this.offset++
      if (byte === Byte.LineFeed) {
        this.line++
        this.column = 1
        this.startsLine = true
      } else if ((byte & 0xc0) !== 0x80) this.column += byte >= 0xf0 ? 2 : 1
    }
  }

  /** Ends an open value or text. */
  end(): void {
    if (this.open !== undefined) this.close(this.place, false)
  }

  /** Returns the values that have ended, and forgets them. */
  take(): readonly ScannedValue[] {
    const taken = this.found
    this.found = []
    return taken
  }

  private get place(): Place {
    return { offset: this.offset, line: this.line, column: this.column }
  }

  private begin(byte: number): void {
    if (isSpace(byte)) return
    if (byte === Byte.OpenBrace) this.beginValue(this.place, byte)
    else {
      this.open = { ...this.place, isValue: false }
      this.firstByte = byte
      this.passText(byte)
    }
  }

  private beginValue(place: Place, byte: number): void {
    this.open = { ...place, isValue: true }
    this.brackets.clear()
    this.brackets.open(byte === Byte.OpenBrace)
    this.isInString = false
    this.isEscaped = false
    this.isIndented = false
    this.startsLine = false
    this.last = byte
  }

  private close(end: Place, isClosed: boolean): void {
    const { offset: start, line, column, isValue } = this.open as Place & { isValue: boolean }
    // The last bracket belongs to the value.
    const after = isClosed ? end.offset + 1 : end.offset
    this.found.push({ start, end: after, line, column, lastLine: end.line, isValue, isClosed })
    this.open = undefined
    this.candidate = undefined
  }

  private passText(byte: number): void {
    if (this.candidate !== undefined) {
      if (isSpace(byte)) return
      if (this.confirms(byte)) {
        this.endText(this.candidate)
        this.passValue(byte)
        return
      }
      this.candidate = undefined
    }
    if (byte === Byte.LineFeed) this.close(this.place, false)
    else if (byte === Byte.OpenBrace || byte === Byte.OpenBracket) {
      this.candidate = this.place
      this.candidateByte = byte
    }
  }

  private confirms(byte: number): boolean {
    return this.candidateByte === Byte.OpenBrace
      ? byte === Byte.Quote || byte === Byte.CloseBrace
      : byte === Byte.OpenBrace
  }

  /** Ends a text at the start of a value. A byte order mark belongs to the value. */
  private endText(candidate: Place): void {
    const text = this.open as Place
    const length = candidate.offset - text.offset
    const isMark = length === MARK_BYTES && this.firstByte === Byte.Mark
    if (length > 0 && !isMark) this.close(candidate, false)
    this.beginValue(isMark ? text : candidate, this.candidateByte)
    this.candidate = undefined
  }

  private passValue(byte: number): void {
    if (this.isInString) {
      this.passString(byte)
      return
    }
    if (isSpace(byte)) return
    if (this.startsLine) {
      this.startsLine = false
      if (this.column > 1) this.isIndented = true
      else if (byte === Byte.OpenBrace && (this.isIndented || !precedesValue(this.last))) {
        this.close(this.place, false)
        this.beginValue(this.place, byte)
        return
      }
    }
    this.last = byte
    if (byte === Byte.Quote) this.isInString = true
    else if (byte === Byte.OpenBrace || byte === Byte.OpenBracket) this.brackets.open(byte === Byte.OpenBrace)
    else if (byte === Byte.CloseBrace || byte === Byte.CloseBracket) {
      this.brackets.close(byte === Byte.CloseBrace)
      if (this.brackets.isEmpty) this.close(this.place, true)
    }
  }

  /** A line feed ends a string: JSON has none in it, and the quote at its end is missing. */
  private passString(byte: number): void {
    if (byte === Byte.LineFeed || (byte === Byte.Quote && !this.isEscaped)) this.isInString = false
    this.isEscaped = byte === Byte.Backslash && !this.isEscaped
  }
}
