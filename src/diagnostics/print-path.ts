import { escapeInvisible } from './escape-invisible'
import type { Path } from './issue'

/** The options of printing a path. */
export interface PathOptions {
  /** The keys that are safe to print. Any other key is untrusted: it can be a phone number or a URL. */
  readonly knownKeys: ReadonlySet<string>
  /** Prints unknown keys, shortened and on one line, instead of `"…"`. Default `false`. */
  readonly showsUnknownKeys?: boolean
  /** The text that is printed for a hidden key. Default `"…"`, with its quotes. */
  readonly hiddenKey?: string
}

const LONGEST_KEY = 40

const shortened = (key: string): string => (key.length > LONGEST_KEY ? `${key.slice(0, LONGEST_KEY)}…` : key)

const printKey = (
  key: string,
  { knownKeys, showsUnknownKeys = false, hiddenKey = '"…"' }: PathOptions
): string => {
  if (knownKeys.has(key)) return key
  if (!showsUnknownKeys) return hiddenKey
  return /^[a-z_]\w{0,31}$/i.test(key) ? key : escapeInvisible(JSON.stringify(shortened(key)))
}

/** Prints a path for people, as JavaScript writes it: `cdr[0].duration`. */
export const printPath = (path: Path, options: PathOptions): string =>
  path
    .map((part, index) =>
      typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${printKey(part, options)}`
    )
    .join('')
