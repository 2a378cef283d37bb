import type { EventOf, Kind } from '../../../events'
import { bodyOf, build, samples } from '../../../testing'
import type { Overrides } from '../../../testing'

/** Makes what a run sends. Each event has a different id. */
export interface Material {
  /** Returns a new two-way call. */
  readonly cdr: (overrides?: Overrides<'callback-cdr'>) => EventOf<'callback-cdr'>
  /** Returns the body of a new event. */
  readonly good: (kind?: Kind) => Uint8Array
  /** Returns the two-way sample of the document, with its faults, a new id and masked numbers. */
  readonly brokenSample: () => Uint8Array
  /** Returns the body of so many bytes, or a little more, full of new calls. */
  readonly manyRecords: (bytes: number) => Uint8Array
}

/** Encodes text as UTF-8. */
export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** The longest middle part of an id: 19 digits, of which the seed has 13. */
const SEED_DIGITS = 13
const COUNT_DIGITS = 6

/** Returns a function that makes ids in the platform's format, 29 digits, the same for each seed. */
const idsFrom = (seed: number): (() => string) => {
  let made = 0
  return () => {
    made++
    return `202401${String(seed).padStart(SEED_DIGITS, '0')}${String(made).padStart(COUNT_DIGITS, '0')}0401`
  }
}

/** @param seed - a whole number of at most 13 digits */
export const createMaterial = (seed: number): Material => {
  const nextId = idsFrom(seed)
  const cdr: Material['cdr'] = (overrides = {}) =>
    build['callback-cdr']({ requestId: nextId(), ...overrides })
  return {
    cdr,
    good: (kind = 'callback-cdr') => utf8(bodyOf(build[kind]({ requestId: nextId() }))),
    brokenSample: () =>
      utf8(
        samples['callback-cdr']
          .replace(/("requestid":")\d+/, (_, key: string) => key + nextId())
          .replace(/("appid":")\w+/, '$100000000000000000000000000000001')
          .replace(/("caller":")\d+/, '$113800000001')
          .replace(/("called":")\d+/, '$113800000002')
          // A receiver may keep raw bodies, one per line.
          .replaceAll('\n', ' ')
      ),
    manyRecords: (bytes) => {
      const size = bodyOf([cdr(), cdr()]).length / 2
      return utf8(bodyOf(Array.from({ length: Math.ceil(bytes / size) }, () => cdr())))
    }
  }
}

/** Compresses with gzip (RFC 1952). */
export const gzip = async (bytes: Uint8Array): Promise<Uint8Array> => {
  const { readable, writable } = new CompressionStream('gzip')
  const writer = writable.getWriter()
  const written = writer.write(bytes).then(() => writer.close())
  const chunks: number[] = []
  for await (const chunk of readable as AsyncIterable<Uint8Array>) chunks.push(...chunk)
  await written
  return Uint8Array.from(chunks)
}

/** The characters of 应答|正常 in GB 18030. */
const GB18030: Readonly<Record<string, readonly number[]>> = {
  应: [0xd3, 0xa6],
  答: [0xb4, 0xf0],
  正: [0xd5, 0xfd],
  常: [0xb3, 0xa3]
}

/** Encodes a text whose characters are ASCII or one of 应答正常. */
export const gb18030 = (text: string): Uint8Array =>
  Uint8Array.from(Array.from(text).flatMap((character) => GB18030[character] ?? [character.charCodeAt(0)]))

/** Returns the bytes, then spaces up to a length: JSON that is still complete. */
export const padded = (bytes: Uint8Array, length: number): Uint8Array => {
  const body = new Uint8Array(length).fill(0x20)
  body.set(bytes)
  return body
}
