import { isDeepStrictEqual } from 'node:util'
import { isLeft } from 'fp-ts/lib/Either.js'
import { repeatsIn } from '../../../support/repeated-keys'
import { type Oracle } from '../oracle'
import { readPlainly, textOf } from '../reading'

/** Bytes, text and the value parsed already give one outcome; so do `decode` and `safeParse`. */
export const facesAgree: Oracle = (body, { decode, safeParse }) => {
  const decoded = decode(body)
  const text = textOf(body)
  if (text !== undefined && !isDeepStrictEqual(decode(text), decoded))
    return 'text and bytes give two outcomes'
  const result = safeParse(body)
  const outcome = isLeft(decoded) ? decoded.left.issues : decoded.right
  if (!isDeepStrictEqual(result.success ? result.data : result.error.issues, outcome)) {
    return 'safeParse and decode give two outcomes'
  }
  const reading = readPlainly(body)
  // A string is a body again, whose text would be read.
  if (typeof reading?.value === 'string') return undefined
  // What a value cannot show: the faults of its text, and keys that stand twice.
  if (reading === undefined || reading.repairs.length > 0 || repeatsIn(reading.tree, []).length > 0)
    return undefined
  return isDeepStrictEqual(decode(reading.value), decoded) ? undefined : 'text and value give two outcomes'
}
