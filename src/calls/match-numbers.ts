import type { Leg } from './call'

/** Returns a number without the code of China and leading zeros. */
const normalise = (number: string): string => number.replace(/^(?:\+|00)86/, '').replace(/^0+/, '')

/**
 * Compares two phone numbers. An empty number matches nothing.
 *
 * @returns the way in which they match; `null` if they do not
 */
export const matchNumbers = (one: string, other: string): Leg['matched'] => {
  if (one === '' || other === '') return null
  if (one === other) return 'exact'
  const normalised = normalise(one)
  return normalised !== '' && normalised === normalise(other) ? 'normalised' : null
}
