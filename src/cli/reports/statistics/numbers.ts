import type { Yuan } from '../../../fields/yuan'

export const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0)

/** Formats a whole number: `1,234,567`. */
export const grouped = (value: number | bigint): string => value.toLocaleString('en-US')

/** Formats an amount with all its decimal places, and zeros up to `places`: `1,234.50`. */
export const groupedYuan = (amount: Yuan, places = 0): string => {
  const [whole, decimals = ''] = amount.split('.') as [string, ...string[]]
  const padded = decimals.padEnd(places, '0')
  return grouped(BigInt(whole)) + (padded === '' ? '' : `.${padded}`)
}

/** Formats a share: `66.7%`, or a dash if the whole is 0. */
export const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)}%`

const twoDigits = (value: bigint): string => String(value).padStart(2, '0')

/** Formats a duration: `14 s`, `2 min 03 s`, `1 h 02 min 03 s`. */
export const readableSeconds = (seconds: bigint): string => {
  const minutes = seconds / 60n
  if (minutes === 0n) return `${seconds} s`
  const rest = `${twoDigits(seconds % 60n)} s`
  if (minutes < 60n) return `${minutes} min ${rest}`
  return `${grouped(minutes / 60n)} h ${twoDigits(minutes % 60n)} min ${rest}`
}
