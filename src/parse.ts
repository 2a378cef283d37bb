import { decode } from './decode'
import type { DecodeOptions } from './options'
import type { Callback } from './result/callback'
import { CallbackError } from './result/callback-error'

/** The result of `safeParse`, discriminated by `success`. */
export type SafeParseResult =
  | {
      /** Nothing was rejected. */
      readonly success: true
      /** The content of the body. */
      readonly data: Callback
      /** Absent. Declared for programs without `strict`, where `success` does not narrow the type. */
      readonly error?: undefined
    }
  | {
      /** The body or one of its records was rejected. */
      readonly success: false
      /** The error with every issue and the events of the good records. It is not thrown. */
      readonly error: CallbackError
      /** Absent. Declared for programs without `strict`. */
      readonly data?: undefined
    }

/**
 * Decodes a body as `decode` does, without fp-ts: returns the callback or throws.
 *
 * @param body - JSON text as a string or bytes (`Uint8Array`, `ArrayBuffer`), or a parsed value
 * @param options - the repairs, the time zone and the size limit
 * @throws CallbackError if anything was rejected
 * @throws RangeError if an option is invalid
 */
export const parse = (body: unknown, options?: DecodeOptions): Callback => {
  const decoded = decode(body, options)
  if (decoded._tag === 'Left') throw new CallbackError(decoded.left)
  return decoded.right
}

/**
 * Decodes a body as `decode` does, without fp-ts: returns the callback or the error as a value.
 *
 * @param body - JSON text as a string or bytes (`Uint8Array`, `ArrayBuffer`), or a parsed value
 * @param options - the repairs, the time zone and the size limit
 * @throws RangeError if an option is invalid
 */
export const safeParse = (body: unknown, options?: DecodeOptions): SafeParseResult => {
  const decoded = decode(body, options)
  return decoded._tag === 'Left'
    ? { success: false, error: new CallbackError(decoded.left) }
    : { success: true, data: decoded.right }
}
