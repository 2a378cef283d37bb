import { type MarkdownNode } from './markdown'

/**
 * A figure is a number in digits, with decimals and separators of thousands. A size in bytes or a
 * percentage also has its unit. Digits in a name (`UTF-8`, `ES2020`, `U+FFFD`) do not count.
 */
const FIGURE =
  /(?<![A-Za-z\d.,])(?<![A-Za-z][-+])(\d+(?:[.,]\d+)*)(?:\s?(%|GB|GiB|MB|MiB|kB|KiB)(?![A-Za-z]))?/g

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December'
/** The English name of a month in a date, which Chinese writes in digits. */
const MONTH = new RegExp(`(?<=\\d )(?:${MONTHS})\\b|\\b(?:${MONTHS})(?= \\d)`, 'g')

/** Returns the figures in a text, without separators of thousands: `8 MiB`, `1000`, `2.94`. */
export const figuresOf = (text: string): readonly string[] =>
  Array.from(
    text.replace(MONTH, (month) => String(MONTHS.split('|').indexOf(month) + 1)).matchAll(FIGURE),
    ([, digits = '', unit]) => {
      const number = digits.replace(/,(?=\d{3}(?!\d))/g, '')
      return unit === undefined ? number : `${number} ${unit}`
    }
  )

const isAddress = ({ type, url, children }: MarkdownNode): boolean =>
  type === 'Link' && url === children?.map(({ value }) => value).join('')

/** Returns the figures of prose and tables within a node, without code, targets of links and addresses. */
export const figuresIn = (node: MarkdownNode): readonly string[] => {
  if (isAddress(node)) return []
  if (node.type === 'Str') return figuresOf(node.value ?? '')
  return (node.children ?? []).flatMap(figuresIn)
}
