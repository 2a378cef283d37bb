import fc from 'fast-check'
import { CALL_STATES, STATE_TERMS } from '../../../src'

/** What `String.prototype.trim` removes. */
export const WHITESPACE =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff'

// Separated by spaces; if such a text were read as JSON, the body would have another meaning.
const SNIPPETS =
  String.raw`" , : { } [ ] \ / \u0022 ' "duration":"0 ""duration":"0 ","fid":"5 "}],"cdr":[{" requestid stateDesc`
    .split(' ')
    .concat('cdr', 'NoTapes', '应答|正常', '13800138000', '2016-02-02 11:20:40.000', '" duration ":"0', ' ')
    .concat('\n', '\u0000', '\u2028', '\u00a0', '\ufeff', '😀', '\ud83d', '\ude00')

/** Any text, often one that looks like JSON. */
export const hostileTexts: fc.Arbitrary<string> = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.array(fc.constantFrom(...SNIPPETS), { maxLength: 6 }).map((snippets) => snippets.join(''))
)

const digits = (minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...'0123456789'.split('')), minLength, maxLength })

const unpadded = hostileTexts.map((text) => text.trim())
export const ids = fc.oneof(
  { weight: 3, arbitrary: digits(1, 29) },
  { weight: 1, arbitrary: unpadded.map((text) => (text === '' ? '0' : text)) }
)
export const names = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.oneof(digits(11, 11), digits(3, 15), fc.constant('02188888888'), fc.constant(''))
  },
  { weight: 1, arbitrary: unpadded }
)
const decimals = fc
  .tuple(digits(1, 20), fc.option(digits(1, 8), { nil: undefined }))
  .map(([whole, fraction]) => (fraction === undefined ? whole : `${whole}.${fraction}`))
export const amounts = fc.oneof(fc.constantFrom('0.06', '2.94', '0.044', '0', '00.10', '0.0'), decimals)
export const urls = fc.oneof(
  fc.constantFrom('http://.....', 'http://', 'https://1.2.3.4:8080/a.wav?b=c&d'),
  hostileTexts.map((text) => `http://${text}`.trim())
)
export const words = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...STATE_TERMS.map(({ text }) => text)) },
  { weight: 1, arbitrary: hostileTexts.map((text) => text.replaceAll('|', '').trim() || '新词') }
)
export const states = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...CALL_STATES.map(({ text }) => text)) },
  { weight: 1, arbitrary: unpadded }
)
