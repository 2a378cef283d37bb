import { type Either, isLeft } from 'fp-ts/lib/Either.js'
import { type CallbackFailure, type Issue, type Repair } from '../../src'

// Invalid JSON text, examined in the simplest way.

/** Returns true if JSON.parse accepts a text. */
export const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** Returns the offsets at which a value of an object is followed by a key. */
const gapsOf = (text: string): readonly number[] => {
  const words = [...text.matchAll(/"(?:[^"\\]|\\.)*"|[-+.\w]+|[{}[\],:]|[ \t\n\r]+/gsy)].filter(
    ([word]) => word.trim() !== ''
  )
  const open: string[] = []
  const gaps: number[] = []
  words.forEach(([word], at) => {
    const before = words[at - 1]
    const isKey = open.at(-1) === '{' && word.startsWith('"') && words[at + 1]?.[0] === ':'
    if (isKey && before !== undefined && !'{[,:'.includes(before[0]))
      gaps.push(before.index + before[0].length)
    if ('{['.includes(word)) open.push(word)
    if ('}]'.includes(word)) open.pop()
  })
  return gaps
}

/** Repairs and parses a text; `undefined` if it stays invalid. */
export const repaired = (
  source: string
): { readonly value: unknown; readonly repairs: readonly Repair[] } | undefined => {
  const start = source.startsWith('\ufeff') ? 1 : 0
  const text = source.slice(start)
  const gaps = isJson(text) ? [] : gapsOf(text)
  const whole = gaps.reduceRight((rest, gap) => `${rest.slice(0, gap)},${rest.slice(gap)}`, text)
  if (!isJson(whole)) return undefined
  const commas = gaps.map((gap): Repair => ({ code: 'missing-comma', offset: gap + start }))
  const mark: Repair[] = start === 0 ? [] : [{ code: 'byte-order-mark', offset: 0 }]
  return { value: JSON.parse(whole), repairs: [...mark, ...commas] }
}

const TAILS = '|"|""|0"|00"|000"|0000"|0|e|ue|rue|se|lse|alse|l|ll|ull'.split('|')
const CONTINUATIONS = ['', '0', ':0', '"":0']

/** Returns true if some continuation makes a text valid JSON. */
export const canBeCompleted = (text: string): boolean => {
  const open: string[] = []
  for (const [word] of text.matchAll(/"(?:[^"\\]|\\.)*(?:"|\\?$)|[{}[\]]/gs)) {
    if (word === '{') open.unshift('}')
    else if (word === '[') open.unshift(']')
    else if (word === '}' || word === ']') open.shift()
  }
  return TAILS.some((tail) =>
    CONTINUATIONS.some((continuation) => isJson(text + tail + continuation + open.join('')))
  )
}

const TEXT_ISSUES: readonly string[] = ['empty-body', 'malformed-json', 'truncated-json']

/** Returns the issue of the text for which a body was rejected. */
export const textIssueOf = (either: Either<CallbackFailure, unknown>): Issue | undefined =>
  isLeft(either) ? either.left.issues.find(({ code }) => TEXT_ISSUES.includes(code)) : undefined
