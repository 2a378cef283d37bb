import { decodeEach } from '../../decode'
import type { RepairCode } from '../../repairs'
import { bodyOf } from '../../testing'
import type { Rewrite } from './rewrite'

/**
 * Returns a rewrite that writes a good body again with faults, wherever it can have them. Any other body
 * stays as it is.
 *
 * @param quirks - if there are none, all bodies stay as they are
 */
export const withQuirks =
  (quirks: readonly RepairCode[]): Rewrite =>
  (body) => {
    if (quirks.length === 0) return body
    const decoded = decodeEach(body)
    if (decoded._tag === 'Left') return body
    const { events, rejected, extra } = decoded.right
    // What `bodyOf` does not write would be lost.
    if (events.length === 0 || rejected.length > 0 || extra !== undefined) return body
    return new TextEncoder().encode(bodyOf(events, { quirks }))
  }
