import { isLeft } from 'fp-ts/lib/Either.js'
import { type CallbackEvent } from '../../../../src'
import { withoutExponent } from '../../../support/long-numbers'
import { CHINA_HOURS } from '../../../support/oracle'
import { type Oracle } from '../oracle'
import { hasOddNumber, readPlainly } from '../reading'

const WORD = /"(?:[^"\\]|\\[\s\S])*"|[^\s"{}[\],:]+/g
const CHINA_OFFSET_MS = CHINA_HOURS * 3_600_000

/** Returns the strings and literals of a text, and each word of `a|b`, without whitespace around them. */
const wordsOf = (clean: string): ReadonlySet<unknown> => {
  const words = new Set<unknown>(['', null])
  for (const [word] of clean.matchAll(WORD)) {
    const value: unknown = JSON.parse(word)
    words.add(value)
    if (typeof value === 'number')
      words
        .add(String(value))
        .add(value + 0)
        .add(withoutExponent(String(value)))
    if (typeof value !== 'string') continue
    words.add(value.trim())
    if (/^\s*\d+\s*$/.test(value)) words.add(Number(value))
    for (const piece of value.split('|')) words.add(piece.trim())
  }
  return words
}

/** Returns the forms in which a body may have a time, without whitespace. */
const timeForms = (time: Date): readonly string[] => {
  const written = new Date(time.getTime() + CHINA_OFFSET_MS).toISOString().replace('T', '').slice(0, -1)
  return [written, written.replace(/0$/, ''), written.replace(/00$/, ''), written.replace(/\.000$/, '')]
}

const valuesIn = (event: CallbackEvent): readonly unknown[] => {
  const found: unknown[] = []
  const open = Object.entries(event).flatMap(([name, value]: [string, unknown]): readonly unknown[] => {
    if (name === 'kind') return []
    if (name === 'state') return [(value as { text: string }).text]
    return name === 'stateDesc' ? (value as readonly { text: string }[]).map(({ text }) => text) : [value]
  })
  while (open.length > 0) {
    const value = open.pop()
    if (typeof value !== 'object' || value === null || value instanceof Date) found.push(value)
    else for (const member of Object.values(value) as unknown[]) open.push(member)
  }
  return found
}

/** No event has a value that the body has not. */
export const valuesOfBody: Oracle = (body, { decodeEach }) => {
  const each = decodeEach(body)
  const reading = readPlainly(body)
  if (isLeft(each) || reading === undefined || hasOddNumber(reading)) return undefined
  const words = wordsOf(reading.clean)
  const times = new Set([...words].map((word) => (typeof word === 'string' ? word.replace(/\s/g, '') : word)))
  const isSent = (value: unknown): boolean =>
    value instanceof Date ? timeForms(value).some((form) => times.has(form)) : words.has(value)
  const wrong = each.right.events.findIndex((event) => !valuesIn(event).every(isSent))
  return wrong < 0 ? undefined : `event ${wrong} has a value that is not in the body`
}
