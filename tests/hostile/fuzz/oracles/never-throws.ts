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

/** No API throws, whatever the body and the options, except `parse`, which throws only a `CallbackError`. */
export const neverThrows: Oracle = (body, library) => {
  const { decode, decodeEach, parse, safeParse, formatIssues, isCallbackError } = library
  let api = ''
  try {
    api = 'decodeEach'
    for (const options of OPTIONS) decodeEach(body, options)
    decodeEach(textOf(body), { maxBytes: 64 })
    for (const form of [body, textOf(body), parsedAlready(textOf(body))]) {
      api = 'decode'
      decode(form)
      api = 'safeParse'
      const result = safeParse(form)
      api = 'formatIssues'
      if (!result.success) formatIssues(result.error.issues)
      api = 'parse'
      try {
        parse(form)
      } catch (error) {
        if (!isCallbackError(error)) throw error
      }
    }
    return undefined
  } catch (error) {
    return `${api} throws ${String(error)}`
  }
}
