import type { Kind } from '../events'
import { mapKinds } from './kinds'

/**
 * The bodies in the platform's document, verbatim: with line breaks, the faults of the two-way sample, and its phone
 * numbers. In the document's order.
 */
export const samples: Readonly<Record<Kind, string>> = Object.freeze(
  mapKinds((_kind, { sample }) => sample) as Record<Kind, string>
)
