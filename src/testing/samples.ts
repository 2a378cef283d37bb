import type { Kind } from '../events'
import { mapKinds } from './kinds'

/**
 * The bodies in the platform's document, verbatim: with their line breaks, the faults of the two-way sample
 * and the document's phone numbers. In the order of the document.
 */
export const samples: Readonly<Record<Kind, string>> = Object.freeze(
  mapKinds((_kind, { sample }) => sample) as Record<Kind, string>
)
