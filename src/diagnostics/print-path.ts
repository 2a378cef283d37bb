import { escapeInvisible } from './escape-invisible'
import type { Path } from './issue'

/** How to print the keys of a path. */
export interface PathOptions {
  /** The keys that are safe to print. Any other key can be anything: a phone number, a URL. */
  readonly knownKeys: ReadonlySet<string>
  /** Prints the other keys as well, shortened and on one line, instead of `"…"`. Default `false`. */
  readonly showsUnknownKeys?: boolean
}

const LONGEST_KEY = 40

const shortened = (key: string): string => (key.length > LONGEST_KEY ? `${key.slice(0, LONGEST_KEY)}…` : key)

const printKey = (key: string, { knownKeys, showsUnknownKeys = false }: PathOptions): string => {
  if (knownKeys.has(key)) return key
  if (!showsUnknownKeys) return '"…"'
  return /^[a-z_]\w{0,31}$/i.test(key) ? key : escapeInvisible(JSON.stringify(shortened(key)))
}

/** Prints a path for people, as JavaScript writes it: `cdr[0].duration`. */
export const printPath = (path: Path, options: PathOptions): string =>
  path
    .map((part, index) =>
      typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${printKey(part, options)}`
    )
    .join('')
