import type { Yuan } from '../../fields/yuan'

/** Formats a whole number: `1,234,567`. */
export const grouped = (value: number | bigint): string => value.toLocaleString('en-US')

/** `1,234.50`, with all of its decimal places, and zeros up to so many more. */
export const groupedYuan = (amount: Yuan, places = 0): string => {
  // Behind the last digit, where there is none.
  const point = `${amount}.`.indexOf('.')
  const whole = grouped(BigInt(amount.slice(0, point)))
  const decimals = amount.slice(point + 1).padEnd(places, '0')
  return decimals === '' ? whole : `${whole}.${decimals}`
}

/** `66.7%`, and a dash of nothing. */
export const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)}%`

const twoDigits = (value: bigint): string => String(value).padStart(2, '0')

/** `14 s`, `2 min 03 s`, `1 h 02 min 03 s`. */
export const readableSeconds = (seconds: bigint): string => {
  const minutes = seconds / 60n
  if (minutes === 0n) return `${seconds} s`
  const rest = `${twoDigits(seconds % 60n)} s`
  return minutes < 60n
    ? `${minutes} min ${rest}`
    : `${grouped(minutes / 60n)} h ${twoDigits(minutes % 60n)} min ${rest}`
}
