import type { Callback } from './callback'
import { CallbackError } from './callback-error'
import { decode } from './decode'
import type { DecodeOptions } from './options'

/** What `safeParse` answers; `success` tells the two apart. */
export type SafeParseResult =
  | {
      /** Nothing was refused. */
      readonly success: true
      /** What the body holds. */
      readonly data: Callback
    }
  | {
      /** The body, or a record of it, was refused. */
      readonly success: false
      /** Why, and what was good all the same. It is not thrown. */
      readonly error: CallbackError
    }

/**
 * As `decode`, for those who do not use fp-ts: the callback, or an error that is thrown.
 *
 * @param body - a string or bytes (`Uint8Array`, `ArrayBuffer`) hold JSON text; anything else is taken as parsed already
 * @param options - which repairs, the zone of times, the largest body
 * @throws CallbackError when anything was refused
 * @throws RangeError when an option is not one of its values
 */
export const parse = (body: unknown, options?: DecodeOptions): Callback => {
  const decoded = decode(body, options)
  if (decoded._tag === 'Left') throw new CallbackError(decoded.left)
  return decoded.right
}

/**
 * As `decode`, for those who do not use fp-ts: the callback or the error, as a value.
 *
 * @param body - a string or bytes (`Uint8Array`, `ArrayBuffer`) hold JSON text; anything else is taken as parsed already
 * @param options - which repairs, the zone of times, the largest body
 * @throws RangeError when an option is not one of its values
 */
export const safeParse = (body: unknown, options?: DecodeOptions): SafeParseResult => {
  const decoded = decode(body, options)
  return decoded._tag === 'Left'
    ? { success: false, error: new CallbackError(decoded.left) }
    : { success: true, data: decoded.right }
}
