import { type Mutator } from './mutator'
import { pick, type Random } from './random'

/** Bytes that mean something to JSON or to UTF-8. */
const TELLING = Array.from('"\\{}[],:-+.0123456789eEtfnu \n\t').map((character) => character.charCodeAt(0))
const STRANGE = [0x00, 0x1f, 0x7f, 0x80, 0xbf, 0xc0, 0xc2, 0xe0, 0xed, 0xef, 0xf0, 0xf4, 0xf5, 0xff]
const LONGEST_RUN = 64

const anyByte = (random: Random): number => {
  const which = random.below(8)
  if (which === 0) return random.below(256)
  return which === 1 ? pick(STRANGE, random) : pick(TELLING, random)
}

const spliced = (body: Uint8Array, from: number, to: number, piece: ArrayLike<number>): Uint8Array => {
  const after = body.subarray(to)
  const changed = new Uint8Array(from + piece.length + after.length)
  changed.set(body.subarray(0, from))
  changed.set(piece, from)
  changed.set(after, from + piece.length)
  return changed
}

const runIn = (body: Uint8Array, random: Random): readonly [number, number] => {
  const from = random.below(body.length + 1)
  return [from, Math.min(body.length, from + 1 + random.below(LONGEST_RUN))]
}

/** Changes of bytes, whatever they mean. */
export const BYTE_MUTATORS: readonly Mutator[] = [
  (body, random) => {
    const at = random.below(body.length)
    return spliced(body, at, at + 1, [(body[at] ?? 0) ^ (1 << random.below(8))])
  },
  (body, random) => {
    const at = random.below(body.length)
    return spliced(body, at, at + 1, [anyByte(random)])
  },
  (body, random) => {
    const at = random.below(body.length + 1)
    return spliced(body, at, at, [anyByte(random)])
  },
  (body, random) => spliced(body, ...runIn(body, random), []),
  (body, random) => {
    const [from, to] = runIn(body, random)
    const at = random.below(body.length + 1)
    return spliced(body, at, at, body.slice(from, to))
  },
  (body, random) => body.slice(0, random.below(body.length + 1)),
  (body, random, other) => {
    const [from, to] = runIn(other, random)
    const at = random.below(body.length + 1)
    return spliced(body, at, at, other.slice(from, to))
  },
  (body, random, other) =>
    spliced(other, random.below(other.length + 1), other.length, body.slice(random.below(body.length + 1)))
]
