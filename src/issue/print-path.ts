import { escapeUnseen } from './escape-unseen'
import { maskPhoneNumbers } from './mask-phone-numbers'
import type { Path } from './issue'

const LONGEST_KEY = 40

/** A key as it may stand in a line: the payload's own keys can hold anything, a phone number or a line feed too. */
const printKey = (key: string): string => {
  // Masked before it is cut: of a number that is cut in two, neither half would look like one.
  const masked = maskPhoneNumbers(key)
  if (/^[a-z_]\w{0,31}$/i.test(key)) return masked
  const short = masked.length > LONGEST_KEY ? `${masked.slice(0, LONGEST_KEY)}…` : masked
  return escapeUnseen(JSON.stringify(short))
}

/** A path for people, as in JavaScript: `cdr[0].duration`. Keys of the payload's own are masked, cut and made visible. */
export const printPath = (path: Path): string =>
  path
    .map((part, index) =>
      typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${printKey(part)}`
    )
    .join('')
