import { escapeUnseen } from './escape-unseen'
import type { Path } from './issue'
import { WIRE_NAMES } from './wire-names'

const LONGEST_KEY = 40

const shortened = (key: string): string => (key.length > LONGEST_KEY ? `${key.slice(0, LONGEST_KEY)}…` : key)

/** A key as it may stand in a line, where it may stand there at all. */
const printKey = (key: string, showsAll: boolean): string => {
  if (WIRE_NAMES.has(key)) return key
  // A key of the payload's own making can be anything: somebody's number, a URL.
  if (!showsAll) return '"…"'
  return /^[a-z_]\w{0,31}$/i.test(key) ? key : escapeUnseen(JSON.stringify(shortened(key)))
}

/**
 * A path for people, as in JavaScript: `cdr[0].duration`. A key that is none of the platform's is `"…"`.
 * @param showsAll - whether such keys are printed too, cut and on one line
 */
export const printPath = (path: Path, showsAll = false): string =>
  path
    .map((part, index) =>
      typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${printKey(part, showsAll)}`
    )
    .join('')
