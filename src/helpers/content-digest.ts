import type { CallbackEvent } from '../events'
import { mapTimes } from '../events/map-times'
import { canonicalJson } from '../json/canonical'
import { sha256Hex } from './sha-256'

/**
 * Returns a text that is the same for events with the same content, and different for others.
 *
 * @throws RangeError if `extra` is not JSON
 * @throws TypeError if a time is text
 */
export const contentText = (event: CallbackEvent): string =>
  canonicalJson(mapTimes(event, (time) => time.getTime()))

/**
 * Returns a digest of everything in an event, including `extra`. It distinguishes an identical delivery from
 * a changed one. Deliveries with the same `eventId` and the same digest are duplicates. Deliveries with the
 * same id and different digests are in conflict, for example after a corrected charge: keep both, and let a
 * person decide.
 *
 * The order of keys has no effect, at any depth. Times are compared as moments, charges digit by digit. `-0`
 * equals `0`, because `JSON.stringify` writes it as `0`. `decode` after `encode`, and `fromJson` after
 * `toJson`, keep the digest. Another version of this package may decode a body to a different event: compare
 * only digests of the same version.
 *
 * @returns 64 lower-case hexadecimal digits: a SHA-256
 * @throws RangeError if `extra` is not JSON: a number like `1e400` became Infinity
 * @throws TypeError if a time is text, because the event was stored as JSON: read it with `fromJson`
 */
export const contentDigest = (event: CallbackEvent): string => sha256Hex(contentText(event))
