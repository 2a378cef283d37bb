import { type DecodeOptions, REPAIR_CODES } from '../../../../src'
import { type Oracle } from '../oracle'
import { textOf } from '../reading'

const OPTIONS: readonly DecodeOptions[] = [
  {},
  { repair: false },
  ...REPAIR_CODES.map((code) => ({ repair: [code] })),
  { maxBytes: 64 },
  { utcOffset: '-23:59' }
]

const parsedAlready = (text: string | undefined): unknown => {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return text
  }
}

/** No door throws, whatever the body and the options, but `parse`, which throws its own error alone. */
export const neverThrows: Oracle = (body, library) => {
  const { decode, decodeEach, parse, safeParse, formatIssues, isCallbackError } = library
  let door = ''
  try {
    door = 'decodeEach'
    for (const options of OPTIONS) decodeEach(body, options)
    decodeEach(textOf(body), { maxBytes: 64 })
    for (const form of [body, textOf(body), parsedAlready(textOf(body))]) {
      door = 'decode'
      decode(form)
      door = 'safeParse'
      const result = safeParse(form)
      door = 'formatIssues'
      if (!result.success) formatIssues(result.error.issues)
      door = 'parse'
      try {
        parse(form)
      } catch (error) {
        if (!isCallbackError(error)) throw error
      }
    }
    return undefined
  } catch (error) {
    return `${door} throws ${String(error)}`
  }
}
