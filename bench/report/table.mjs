// Tables of Markdown, and the format of their figures.

/** @param columns - the titles; all but the first column are aligned to the right */
export const table = (columns, rows) =>
  [columns, columns.map((_, index) => (index === 0 ? '---' : '---:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')

const digitsFor = (ratio) => (ratio < 10 ? 2 : ratio < 100 ? 1 : 0)
export const number = (value, digits = digitsFor(value)) =>
  value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })

/** The median alone. */
export const median = (found) => number(found.median)

/** The median, and the middle half of the rounds. */
export const spread = ({ median, low, high }) => {
  const digits = digitsFor(median)
  return `${number(median, digits)} (${number(low, digits)}–${number(high, digits)})`
}

export const bold = (text) => `**${text}**`
export const kilobytes = (bytes) => `${number(bytes / 1000, 1)} kB`

/** Compares figures as they are printed: 1.004 is 1. */
export const isReached = (value, goal) => Math.round(value * 100) <= goal * 100
export const yesOrNo = (condition) => (condition ? 'yes' : bold('no'))
export const reached = (value, goal) => yesOrNo(isReached(value, goal))

/** The index of the least value. */
export const indexOfLeast = (values) =>
  values.reduce((least, value, index) => (value < (values[least] ?? Infinity) ? index : least), -1)
