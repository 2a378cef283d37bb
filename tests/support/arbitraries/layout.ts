import fc from 'fast-check'
import { type Json, type Member } from './json'

// Writes JSON in any layout: JSON.stringify has only one, but the platform can use any.

/** The whitespace between the tokens and the escapes of characters; each list is used in turn. */
export interface Layout {
  readonly whitespace: readonly string[]
  readonly escapes: readonly Escape[]
}

const ESCAPES = ['plain', 'short', 'lower', 'upper'] as const
type Escape = (typeof ESCAPES)[number]

/** A text and its offsets. */
export interface Printed {
  readonly text: string
  /** The offset of each key. */
  readonly keys: ReadonlyMap<Member, number>
  /** The number of commas between the members of objects, missing ones included. */
  readonly commas: number
  /** The offsets of the missing commas. */
  readonly gaps: readonly number[]
}

const SHORT_ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '/': '\\/',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t'
}

const hexEscape = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`

const escaped = (unit: string, escape: Escape): string => {
  if (escape === 'lower') return hexEscape(unit)
  if (escape === 'upper') return hexEscape(unit).replace(/[a-f]/g, (digit) => digit.toUpperCase())
  const isAllowedPlain = unit >= ' ' && unit !== '"' && unit !== '\\'
  if (escape === 'plain' && isAllowedPlain) return unit
  return SHORT_ESCAPES[unit] ?? (isAllowedPlain ? unit : hexEscape(unit))
}

class Printer {
  text = ''
  commas = 0
  readonly keys = new Map<Member, number>()
  readonly gaps: number[] = []
  private whitespaceUsed = 0
  private escapesUsed = 0

  constructor(
    private readonly layout: Layout,
    private readonly isLeftOut: (comma: number) => boolean
  ) {}

  print(value: Json): void {
    if ('word' in value) this.text += value.word
    else if ('text' in value) this.string(value.text)
    else if ('items' in value) this.list('[', value.items, ']', (value, at) => this.item(value, at))
    else this.list('{', value.members, '}', (member, at) => this.member(member, at))
  }

  space(): void {
    const { whitespace } = this.layout
    this.text += whitespace[this.whitespaceUsed++ % whitespace.length] ?? ''
  }

  private list<T>(
    open: string,
    parts: readonly T[],
    close: string,
    print: (part: T, at: number) => void
  ): void {
    this.text += open
    this.space()
    parts.forEach(print)
    this.text += close
  }

  private item(value: Json, at: number): void {
    if (at > 0) this.separate()
    this.print(value)
    this.space()
  }

  private member(member: Member, at: number): void {
    if (at > 0 && this.isLeftOut(this.commas++)) this.leaveOutComma()
    else if (at > 0) this.separate()
    this.keys.set(member, this.text.length)
    this.string(member.key)
    this.space()
    this.text += ':'
    this.space()
    this.print(member.value)
    this.space()
  }

  private separate(): void {
    this.text += ','
    this.space()
  }

  private leaveOutComma(): void {
    // The comma belongs right after the value, before the whitespace that was written already.
    this.gaps.push(this.text.replace(/[ \t\n\r]+$/, '').length)
    this.space()
  }

  private string(text: string): void {
    const { escapes } = this.layout
    const units = text
      .split('')
      .map((unit) => escaped(unit, escapes[this.escapesUsed++ % escapes.length] ?? 'plain'))
    this.text += `"${units.join('')}"`
  }
}

export const COMPACT: Layout = { whitespace: [''], escapes: ['plain'] }

/** Writes a value as text, without the commas between members for which `isLeftOut` returns true. */
export const print = (
  value: Json,
  layout: Layout,
  isLeftOut: (comma: number) => boolean = () => false
): Printed => {
  const printer = new Printer(layout, isLeftOut)
  printer.space()
  printer.print(value)
  printer.space()
  return printer
}

const whitespace = fc.oneof(
  { weight: 3, arbitrary: fc.constant(['']) },
  { weight: 1, arbitrary: fc.constant(['', '\n']) },
  { weight: 1, arbitrary: fc.constant(['\n', '\n\n', '']) },
  {
    weight: 3,
    arbitrary: fc.array(fc.constantFrom('', ' ', '\n', '\r\n', '\t', '\n    ', ' \t\r\n '), {
      minLength: 1,
      maxLength: 7
    })
  }
)

const escapes = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Escape[]>(['plain']) },
  { weight: 2, arbitrary: fc.array(fc.constantFrom(...ESCAPES), { minLength: 1, maxLength: 9 }) }
)

export const layouts: fc.Arbitrary<Layout> = fc.record({ whitespace, escapes })
