/**
 * The ways to split a file into payloads: decide by name and content, one per file, one per line, or one JSON
 * value after another.
 */
export const INPUT_MODES = ['auto', 'file', 'lines', 'values'] as const

/** One of `INPUT_MODES`. */
export type InputMode = (typeof INPUT_MODES)[number]

/** Skip any text before the JSON, or none. Without either, the first lines of a file decide. */
export const PREFIX_MODES = ['any', 'none'] as const

/** The words for an input in which text is skipped without `--prefix any`. */
export const PREFIX_IS_SKIPPED =
  'text before the JSON of each line is skipped; --prefix none reads lines as they are'

/** The encodings of an input: `auto` is UTF-8, or UTF-16 with a byte order mark. */
export const ENCODINGS = ['auto', 'gb18030'] as const

/** The ways in which a log can escape a body. */
export const ESCAPES = ['nginx', 'base64'] as const

/** The settings for reading payloads. Plain data, because threads need it. */
export interface Reading {
  readonly input: InputMode
  /** The field of a JSON line that contains the body, or the path to it: `req.body`. */
  readonly field?: string | undefined
  readonly prefix?: (typeof PREFIX_MODES)[number] | undefined
  /** Skips and counts lines without `{`. */
  readonly skipOtherLines?: boolean | undefined
  readonly encoding?: (typeof ENCODINGS)[number] | undefined
  readonly unescape?: (typeof ESCAPES)[number] | undefined
}
