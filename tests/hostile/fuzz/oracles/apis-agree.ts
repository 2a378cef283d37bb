import { isDeepStrictEqual } from 'node:util'
import { isLeft } from 'fp-ts/lib/Either.js'
import { duplicatesIn } from '../../../support/duplicate-keys'
import { type Oracle } from '../oracle'
import { readPlainly, textOf } from '../reading'

/** Bytes, text and the parsed value have the same outcome; so have `decode` and `safeParse`. */
export const apisAgree: Oracle = (body, { decode, safeParse }) => {
  const decoded = decode(body)
  const text = textOf(body)
  if (text !== undefined && !isDeepStrictEqual(decode(text), decoded)) return 'text and bytes differ'
  const result = safeParse(body)
  const outcome = isLeft(decoded) ? decoded.left.issues : decoded.right
  if (!isDeepStrictEqual(result.success ? result.data : result.error.issues, outcome)) {
    return 'safeParse and decode differ'
  }
  const reading = readPlainly(body)
  // A string would be read as the text of a body.
  if (typeof reading?.value === 'string') return undefined
  // What a value cannot show: faults of its text, duplicate keys, and digits.
  if (
    reading === undefined ||
    reading.repairs.length + reading.doubtful.length > 0 ||
    duplicatesIn(reading.tree, []).length > 0
  )
    return undefined
  return isDeepStrictEqual(decode(reading.value), decoded) ? undefined : 'text and value differ'
}
