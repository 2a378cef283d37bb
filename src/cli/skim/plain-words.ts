import { CALL_STATES } from '../../fields/call-state'
import { STATE_TERMS } from '../../fields/state-terms'
import { asBytes, byteAt, isQuote, NEEDS_DECODER, orEmpty, type PlainValue, startsWith } from './bytes'

const enum Byte {
  Bar = 0x7c
}

/** Returns a number for the start of a word. Chinese characters and call states differ in these two bytes. */
const startOf = (bytes: Uint8Array, at: number): number =>
  ((byteAt(bytes, at + 1) & 0x3f) << 6) | (byteAt(bytes, at + 2) & 0x3f)

/** A word, and another one with the same start. A linked list, because V8 starts slowly with iterators. */
interface Word {
  readonly bytes: Uint8Array
  readonly next: Word | undefined
}

/** Words by their start, so that few need a comparison. */
type Words = readonly (Word | undefined)[]

const wordsOf = (terms: readonly { readonly text: string }[]): Words => {
  const words: (Word | undefined)[] = Array.from({ length: 4096 }, () => undefined)
  for (const bytes of terms.map(({ text }) => asBytes(text))) {
    const start = startOf(bytes, 0)
    words[start] = { bytes, next: words[start] }
  }
  return words
}

const STATE_DESC_WORDS = wordsOf(STATE_TERMS)
const CALL_STATE_WORDS = wordsOf(CALL_STATES)

/** Returns the index after a known word that ends at a bar or a quote. */
const wordEnd = (bytes: Uint8Array, at: number, words: Words): number => {
  for (let word = words[startOf(bytes, at)]; word !== undefined; word = word.next) {
    const end = at + word.bytes.length
    if (startsWith(bytes, at, word.bytes) && (byteAt(bytes, end) === Byte.Bar || isQuote(bytes, end)))
      return end
  }
  return NEEDS_DECODER
}

/** Skips a call state that the platform's document lists. */
export const callState: PlainValue = (bytes, at) => {
  if (!isQuote(bytes, at)) return NEEDS_DECODER
  const end = wordEnd(bytes, at + 1, CALL_STATE_WORDS)
  return end !== NEEDS_DECODER && isQuote(bytes, end) ? end + 1 : NEEDS_DECODER
}

/** Skips words that the platform's document lists, or `""` for none. */
export const stateDesc: PlainValue = orEmpty((bytes, at) => {
  if (!isQuote(bytes, at)) return NEEDS_DECODER
  let end = wordEnd(bytes, at + 1, STATE_DESC_WORDS)
  while (end !== NEEDS_DECODER && byteAt(bytes, end) === Byte.Bar)
    end = wordEnd(bytes, end + 1, STATE_DESC_WORDS)
  return end === NEEDS_DECODER ? NEEDS_DECODER : end + 1
})
