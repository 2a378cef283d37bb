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
      /** Absent. Declared for programs without `strict`, where `success` cannot tell. */
      readonly error?: undefined
    }
  | {
      /** The body, or a record of it, was rejected. */
      readonly success: false
      /** Why, with the events that were good. It is not thrown. */
      readonly error: CallbackError
      /** Absent, as above. */
      readonly data?: undefined
    }

/**
 * Decodes a body as `decode` does, without fp-ts: returns the callback or throws.
 *
 * @param body - a string or bytes (`Uint8Array`, `ArrayBuffer`) hold JSON text; anything else is a parsed value
 * @param options - repairs, the zone of times, the largest body
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
 * @param body - a string or bytes (`Uint8Array`, `ArrayBuffer`) hold JSON text; anything else is a parsed value
 * @param options - repairs, the zone of times, the largest body
 * @throws RangeError if an option is invalid
 */
export const safeParse = (body: unknown, options?: DecodeOptions): SafeParseResult => {
  const decoded = decode(body, options)
  return decoded._tag === 'Left'
    ? { success: false, error: new CallbackError(decoded.left) }
    : { success: true, data: decoded.right }
}
