import { endOfQuoted, endOfScalar, endOfString, skipWhitespace } from './lexer'

/** A token of `JsonReader`. A `missing-comma` is an empty token in the place of the comma. */
export type Token =
  | 'open-object'
  | 'close-object'
  | 'open-array'
  | 'close-array'
  | 'key'
  | 'scalar'
  | 'comma'
  | 'missing-comma'
  | 'end'
  | 'error'

/**
 * The deviations from JSON that `JsonReader` accepts, and the checks that it skips. All are off by default.
 */
export interface ReaderOptions {
  /** Skip one byte order mark at the start of the text. */
  readonly skipsByteOrderMark?: boolean
  /** Report a missing comma between two members as `missing-comma`, not as an `error`. */
  readonly toleratesMissingCommas?: boolean
  /** Do not check the characters of strings, because `JSON.parse` has checked them. */
  readonly trustsStrings?: boolean
}

// A const enum, because esbuild inlines its members as numbers but keeps constants as variables.
const enum Code {
  Quote = 0x22,
  Comma = 0x2c,
  Colon = 0x3a,
  OpenArray = 0x5b,
  CloseArray = 0x5d,
  OpenObject = 0x7b,
  CloseObject = 0x7d,
  ByteOrderMark = 0xfeff
}

type Expecting = 'value' | 'first-element' | 'key' | 'first-key' | 'comma'

/**
 * Reads JSON text (RFC 8259) token by token, in linear time, without recursion, to any depth. Finds
 * the offsets of errors and keys: `JSON.parse` does not report them, or each engine in its own way.
 */
export class JsonReader {
  /**
   * Offset of the last token. Of an `error`, offset of the first character that cannot be JSON; of
   * a `missing-comma`, offset after the value that the comma should follow.
   */
  start: number
  /** Offset after the last token; of a key, after its closing quote. */
  end: number
  private readonly text: string
  private readonly toleratesMissingCommas: boolean
  private readonly endOfString: (text: string, start: number) => number
  private readonly containers: ('object' | 'array')[] = []
  private expecting: Expecting = 'value'
  private offset: number

  constructor(text: string, options: ReaderOptions = {}) {
    const start = options.skipsByteOrderMark === true && text.charCodeAt(0) === Code.ByteOrderMark ? 1 : 0
    this.text = text
    this.toleratesMissingCommas = options.toleratesMissingCommas === true
    this.endOfString = options.trustsStrings === true ? endOfQuoted : endOfString
    this.offset = start
    this.start = start
    this.end = start
  }

  /** Reads the next token and sets `start` and `end`. Stop calling it after `end` or `error`. */
  next(): Token {
    const before = this.offset
    const offset = skipWhitespace(this.text, before)
    this.offset = offset
    if (this.expecting === 'comma') return this.afterValue(before)
    const code = this.text.charCodeAt(offset)
    if (code === Code.CloseObject && this.expecting === 'first-key') return this.close('close-object')
    if (code === Code.CloseArray && this.expecting === 'first-element') return this.close('close-array')
    return this.expecting === 'key' || this.expecting === 'first-key' ? this.key(code) : this.value(code)
  }

  private afterValue(valueEnd: number): Token {
    const code = this.text.charCodeAt(this.offset)
    const { length } = this.containers
    if (length === 0) {
      return this.offset === this.text.length ? this.accept('end', this.offset) : this.error(this.offset)
    }
    const isInObject = this.containers[length - 1] === 'object'
    if (code === Code.Comma) {
      this.expecting = isInObject ? 'key' : 'value'
      return this.accept('comma', this.offset + 1)
    }
    if (code === Code.CloseObject && isInObject) return this.close('close-object')
    if (code === Code.CloseArray && !isInObject) return this.close('close-array')
    return code === Code.Quote && isInObject && this.toleratesMissingCommas
      ? this.missingComma(valueEnd)
      : this.error(this.offset)
  }

  /** Accepts a missing comma if a key and its colon follow. Any other string is an error. */
  private missingComma(valueEnd: number): Token {
    const keyEnd = this.endOfString(this.text, this.offset)
    if (keyEnd < 0) return ~keyEnd === this.text.length ? this.error(~keyEnd) : this.error(this.offset)
    const colon = skipWhitespace(this.text, keyEnd)
    if (colon === this.text.length) return this.error(colon)
    if (this.text.charCodeAt(colon) !== Code.Colon) return this.error(this.offset)
    this.expecting = 'key'
    this.start = valueEnd
    this.end = valueEnd
    return 'missing-comma'
  }

  private key(code: number): Token {
    if (code !== Code.Quote) return this.error(this.offset)
    const keyEnd = this.endOfString(this.text, this.offset)
    if (keyEnd < 0) return this.error(~keyEnd)
    const colon = skipWhitespace(this.text, keyEnd)
    if (this.text.charCodeAt(colon) !== Code.Colon) return this.error(colon)
    this.expecting = 'value'
    this.start = this.offset
    this.end = keyEnd
    this.offset = colon + 1
    return 'key'
  }

  private value(code: number): Token {
    if (code === Code.OpenObject) return this.open('object', 'first-key', 'open-object')
    if (code === Code.OpenArray) return this.open('array', 'first-element', 'open-array')
    const end =
      code === Code.Quote ? this.endOfString(this.text, this.offset) : endOfScalar(this.text, this.offset)
    if (end < 0) return this.error(~end)
    this.expecting = 'comma'
    return this.accept('scalar', end)
  }

  private open(container: 'object' | 'array', expecting: Expecting, token: Token): Token {
    this.containers.push(container)
    this.expecting = expecting
    return this.accept(token, this.offset + 1)
  }

  private close(token: Token): Token {
    this.containers.pop()
    this.expecting = 'comma'
    return this.accept(token, this.offset + 1)
  }

  private accept(token: Token, end: number): Token {
    this.start = this.offset
    this.end = end
    this.offset = end
    return token
  }

  private error(offset: number): Token {
    this.start = offset
    this.end = offset
    return 'error'
  }
}

/**
 * Returns the offset of the first character that cannot be JSON. Returns the length of the text if
 * the text is complete, or ends early.
 */
export const findSyntaxError = (text: string, options?: ReaderOptions): number => {
  const reader = new JsonReader(text, options)
  for (let token = reader.next(); token !== 'end' && token !== 'error';) token = reader.next()
  return reader.start
}
