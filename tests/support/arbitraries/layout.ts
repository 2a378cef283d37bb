import fc from 'fast-check'
import { type Json, type Member } from './json'

// JSON text, written by hand: JSON.stringify knows one way to write a value, the platform is free to use any.

/** How a value is written: what stands between the tokens, and how characters are escaped, each list used in turn. */
export interface Layout {
  readonly blanks: readonly string[]
  readonly escapes: readonly Escape[]
}

const ESCAPES = ['plain', 'short', 'lower', 'upper'] as const
type Escape = (typeof ESCAPES)[number]

/** What was written, and where. */
export interface Printed {
  readonly text: string
  /** Where each key begins. */
  readonly keys: ReadonlyMap<Member, number>
  /** How many commas stand, or should stand, between the members of objects. */
  readonly commas: number
  /** The places of those that were left out. */
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
  const mayStandPlain = unit >= ' ' && unit !== '"' && unit !== '\\'
  if (escape === 'plain' && mayStandPlain) return unit
  return SHORT_ESCAPES[unit] ?? (mayStandPlain ? unit : hexEscape(unit))
}

class Printer {
  text = ''
  commas = 0
  readonly keys = new Map<Member, number>()
  readonly gaps: number[] = []
  private blanksUsed = 0
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

  blank(): void {
    const { blanks } = this.layout
    this.text += blanks[this.blanksUsed++ % blanks.length] ?? ''
  }

  private list<T>(
    open: string,
    parts: readonly T[],
    close: string,
    print: (part: T, at: number) => void
  ): void {
    this.text += open
    this.blank()
    parts.forEach(print)
    this.text += close
  }

  private item(value: Json, at: number): void {
    if (at > 0) this.separate()
    this.print(value)
    this.blank()
  }

  private member(member: Member, at: number): void {
    if (at > 0 && this.isLeftOut(this.commas++)) this.leaveOutComma()
    else if (at > 0) this.separate()
    this.keys.set(member, this.text.length)
    this.string(member.key)
    this.blank()
    this.text += ':'
    this.blank()
    this.print(member.value)
    this.blank()
  }

  private separate(): void {
    this.text += ','
    this.blank()
  }

  private leaveOutComma(): void {
    // The blanks that were written before the comma stay; the comma belongs before them, right after the value.
    this.gaps.push(this.text.replace(/[ \t\n\r]+$/, '').length)
    this.blank()
  }

  private string(text: string): void {
    const { escapes } = this.layout
    const units = text
      .split('')
      .map((unit) => escaped(unit, escapes[this.escapesUsed++ % escapes.length] ?? 'plain'))
    this.text += `"${units.join('')}"`
  }
}

export const COMPACT: Layout = { blanks: [''], escapes: ['plain'] }

/** The value as text. Of the commas between members, those for which `isLeftOut` are left out. */
export const print = (
  value: Json,
  layout: Layout,
  isLeftOut: (comma: number) => boolean = () => false
): Printed => {
  const printer = new Printer(layout, isLeftOut)
  printer.blank()
  printer.print(value)
  printer.blank()
  return printer
}

const blanks = fc.oneof(
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

export const layouts: fc.Arbitrary<Layout> = fc.record({ blanks, escapes })
