import { afterBlanks, endOfQuoted, endOfString, endOfWord } from './json-lexeme'

/** What `JsonReader.next` finds. `gap` is the place of a comma that is missing between two members. */
export type Token =
  | 'open-object'
  | 'close-object'
  | 'open-array'
  | 'close-array'
  | 'key'
  | 'scalar'
  | 'comma'
  | 'gap'
  | 'end'
  | 'fault'

// An enum, which the build turns into numbers in place; of a constant it makes a variable.
const enum Code {
  Quote = 0x22,
  Comma = 0x2c,
  Colon = 0x3a,
  OpenArray = 0x5b,
  CloseArray = 0x5d,
  OpenObject = 0x7b,
  CloseObject = 0x7d
}

type Expecting = 'value' | 'first-element' | 'key' | 'first-key' | 'comma'

/**
 * Our own reading of JSON text (RFC 8259), a token at a time: linear, without recursion, to any depth. It finds the
 * places of faults and of keys, which `JSON.parse` does not tell, or tells differently from engine to engine.
 */
export class JsonReader {
  /** Where the last token begins; for a fault, the first place that cannot be; for a gap, where the comma belongs. */
  start: number
  /** The place after the last token; of a key, after its closing quote. */
  end: number
  private readonly text: string
  private readonly seesGaps: boolean
  private readonly endOfString: (text: string, start: number) => number
  private readonly containers: ('object' | 'array')[] = []
  private expecting: Expecting = 'value'
  private at: number

  /**
   * @param seesGaps - whether a comma that is missing is told as a gap, or as the fault that it is
   * @param trustsStrings - whether what stands within quotes is taken as it is, because JSON.parse looks at it as well
   */
  constructor(text: string, start = 0, seesGaps = false, trustsStrings = false) {
    this.text = text
    this.seesGaps = seesGaps
    this.endOfString = trustsStrings ? endOfQuoted : endOfString
    this.at = start
    this.start = start
    this.end = start
  }

  next(): Token {
    const before = this.at
    const at = afterBlanks(this.text, before)
    this.at = at
    if (this.expecting === 'comma') return this.afterValue(before)
    const code = this.text.charCodeAt(at)
    if (code === Code.CloseObject && this.expecting === 'first-key') return this.close('close-object')
    if (code === Code.CloseArray && this.expecting === 'first-element') return this.close('close-array')
    return this.expecting === 'key' || this.expecting === 'first-key' ? this.key(code) : this.value(code)
  }

  private afterValue(before: number): Token {
    const code = this.text.charCodeAt(this.at)
    const { length } = this.containers
    if (length === 0) return this.at === this.text.length ? this.took('end', this.at) : this.fault(this.at)
    const isInObject = this.containers[length - 1] === 'object'
    if (code === Code.Comma) {
      this.expecting = isInObject ? 'key' : 'value'
      return this.took('comma', this.at + 1)
    }
    if (code === Code.CloseObject && isInObject) return this.close('close-object')
    if (code === Code.CloseArray && !isInObject) return this.close('close-array')
    return code === Code.Quote && isInObject && this.seesGaps ? this.gap(before) : this.fault(this.at)
  }

  /** A key after a value: the comma between them is missing. A string that is no key is a fault like any other. */
  private gap(afterValue: number): Token {
    const keyEnd = this.endOfString(this.text, this.at)
    if (keyEnd < 0) return ~keyEnd === this.text.length ? this.fault(~keyEnd) : this.fault(this.at)
    const colon = afterBlanks(this.text, keyEnd)
    if (colon === this.text.length) return this.fault(colon)
    if (this.text.charCodeAt(colon) !== Code.Colon) return this.fault(this.at)
    this.expecting = 'key'
    this.start = afterValue
    this.end = afterValue
    return 'gap'
  }

  private key(code: number): Token {
    if (code !== Code.Quote) return this.fault(this.at)
    const keyEnd = this.endOfString(this.text, this.at)
    if (keyEnd < 0) return this.fault(~keyEnd)
    const colon = afterBlanks(this.text, keyEnd)
    if (this.text.charCodeAt(colon) !== Code.Colon) return this.fault(colon)
    this.expecting = 'value'
    this.start = this.at
    this.end = keyEnd
    this.at = colon + 1
    return 'key'
  }

  private value(code: number): Token {
    if (code === Code.OpenObject) return this.open('object', 'first-key', 'open-object')
    if (code === Code.OpenArray) return this.open('array', 'first-element', 'open-array')
    const end = code === Code.Quote ? this.endOfString(this.text, this.at) : endOfWord(this.text, this.at)
    if (end < 0) return this.fault(~end)
    this.expecting = 'comma'
    return this.took('scalar', end)
  }

  private open(container: 'object' | 'array', expecting: Expecting, token: Token): Token {
    this.containers.push(container)
    this.expecting = expecting
    return this.took(token, this.at + 1)
  }

  private close(token: Token): Token {
    this.containers.pop()
    this.expecting = 'comma'
    return this.took(token, this.at + 1)
  }

  private took(token: Token, end: number): Token {
    this.start = this.at
    this.end = end
    this.at = end
    return token
  }

  private fault(place: number): Token {
    this.start = place
    this.end = place
    return 'fault'
  }
}

/** The first place at which the text is not JSON, missing commas aside or not; its length where it is. */
export const findFault = (text: string, start: number, seesGaps: boolean): number => {
  const reader = new JsonReader(text, start, seesGaps)
  for (let token = reader.next(); token !== 'end' && token !== 'fault';) token = reader.next()
  return reader.start
}
