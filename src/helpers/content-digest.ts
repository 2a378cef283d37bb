import type { CallbackEvent } from '../events'
import { mapTimes } from '../events/map-times'
import { canonicalJson } from '../json/canonical'
import { sha256Hex } from './sha-256'

/**
 * Returns a digest of everything in an event, `extra` included, to tell an identical delivery from a changed one. Deliveries
 * with the same `eventId` and the same digest are duplicates. Deliveries with the same id and another digest, such as a
 * corrected charge, are in conflict: keep both, and have a person look at them.
 *
 * The order of keys does not matter, at any depth; times count by their moment, charges by their digits. `-0` counts as `0`,
 * because `JSON.stringify` writes it so. `decode` after `encode`, and `fromJson` after `toJson`, keep the digest. Another
 * version of this package may decode a body to another event: compare digests of one version.
 *
 * @returns 64 lower-case hexadecimal digits: a SHA-256
 * @throws RangeError if `extra` is not JSON: a number like `1e400` became Infinity
 * @throws TypeError if a time is text, because the event was stored as JSON: read it with `fromJson`
 */
export const contentDigest = (event: CallbackEvent): string =>
  sha256Hex(canonicalJson(mapTimes(event, (time) => time.getTime())))
