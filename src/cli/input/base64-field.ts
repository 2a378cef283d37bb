import { parseJson } from '../../json/parse'

/** Returns the bytes of a Base64 text; `undefined` if it is none. */
export const fromBase64 = (text: string): Uint8Array | undefined => {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
  } catch {
    return undefined
  }
}

/**
 * Returns the bytes in the Base64 companion of a field, such as `bodyBase64` of `body`: `listen --save` and
 * `fileSink` write it if the bytes are not UTF-8.
 *
 * @returns `undefined` if the line has none
 */
export const base64Field = (line: string, field: string): Uint8Array | undefined => {
  const name = `${field}Base64`
  const value = line.includes(`"${name}"`) ? parseJson(line) : undefined
  const text = (Object(value) as Readonly<Record<string, unknown>>)[name]
  return typeof text === 'string' ? fromBase64(text) : undefined
}
