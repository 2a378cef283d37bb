import { NAMES, PUNCTUATION, STRANGE_KEYS, TEXTS, WORDS } from './dictionary'
import { type Mutator } from './mutator'
import { pick, type Random } from './random'

/** Every character of any text belongs to a token. */
const TOKEN = /"(?:[^"\\]|\\[\s\S])*"|[{}[\],:"]|\s+|[^\s"{}[\],:]+/g

const newToken = (random: Random): string => {
  const which = random.below(5)
  if (which === 0) return pick(PUNCTUATION, random)
  if (which === 1) return pick(WORDS, random)
  if (which === 2) return JSON.stringify(pick(TEXTS, random))
  const name = pick(which === 3 ? NAMES : STRANGE_KEYS, random)
  return JSON.stringify(pick([name, ` ${name}`, `${name}\t`], random))
}

type Change = (tokens: string[], at: number, random: Random, others: readonly string[]) => void

const CHANGES: readonly Change[] = [
  (tokens, at) => tokens.splice(at, 1),
  (tokens, at) => tokens.splice(at, 0, tokens[at] ?? ''),
  (tokens, at, random) => tokens.splice(at, 1, newToken(random)),
  (tokens, at, random) => tokens.splice(at, 0, newToken(random)),
  (tokens, at, random) => tokens.splice(at, 1, pick(tokens, random)),
  (tokens, at, random, others) => tokens.splice(at, 1, pick(others, random)),
  (tokens, at, random) => {
    const other = random.below(tokens.length)
    const token = tokens[at] ?? ''
    tokens[at] = tokens[other] ?? ''
    tokens[other] = token
  },
  (tokens, at, random) => tokens.splice(at, 1 + random.below(6)),
  (tokens, at, random) => tokens.splice(at, 0, ...tokens.slice(at, at + 1 + random.below(6))),
  (tokens, at, random) => {
    // One unit of a string, written as an escape.
    const token = tokens[at] ?? ''
    const unit = 1 + random.below(token.length - 2)
    if (!/^"[^\\]{1,99}"$/.test(token)) return
    const escape = `\\u${token.charCodeAt(unit).toString(16).padStart(4, '0')}`
    tokens[at] = token.slice(0, unit) + escape + token.slice(unit + 1)
  },
  (tokens, at, random) => {
    // Whitespace at the start or the end of a string.
    const token = tokens[at] ?? ''
    const space = pick([' ', '\u3000', '\u00a0', '\\n'], random)
    if (/^".*"$/s.test(token) && token.length > 1)
      tokens[at] = random.below(2) === 0 ? `"${space}${token.slice(1)}` : `${token.slice(0, -1)}${space}"`
  }
]

const tokensOf = (body: Uint8Array): string[] =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(body).match(TOKEN) ?? ['']

/** Changes tokens, whatever they belong to. */
export const TOKEN_MUTATORS: readonly Mutator[] = CHANGES.map((change) => (body, random, other) => {
  const tokens = tokensOf(body)
  change(tokens, random.below(tokens.length), random, tokensOf(other))
  return new TextEncoder().encode(tokens.join(''))
})
