import fc from 'fast-check'
import { escapeInvisible, escapeInvisibleLines, hasInvisible } from '../../src/diagnostics/escape-invisible'
import { hostileTexts } from '../support/arbitraries/texts'
import { assertProperty } from '../support/property'

const INVISIBLE = [
  '\n',
  '\r',
  '\t',
  '\0',
  '\u001b',
  '\u007f',
  '\u0085',
  '\u009b',
  '\u061c',
  '\u200b',
  '\u200d',
  '\u2028',
  '\u202e',
  '\u2063',
  '\u206a',
  '\ufeff',
  '\ufffe',
  '\ud800'
]

/** Text with many characters that must be escaped. */
const texts = fc
  .array(fc.oneof(hostileTexts, fc.string({ unit: fc.constantFrom(...INVISIBLE), maxLength: 3 })))
  .map((parts) => parts.join(''))

const hex = (code: number): string => code.toString(16).padStart(4, '0')

const range = (first: number, last = first): readonly string[] =>
  Array.from({ length: last - first + 1 }, (_, index) => hex(first + index))

describe('escapeInvisible', () => {
  it('escapes exactly these UTF-16 code units when they stand alone', () => {
    const escaped = range(0, 0xffff).filter((code) => {
      const unit = String.fromCharCode(parseInt(code, 16))
      return escapeInvisible(unit) !== unit
    })
    expect(escaped).toStrictEqual([
      ...range(0, 0x1f),
      ...range(0x7f, 0x9f),
      ...range(0x61c),
      ...range(0x200b, 0x200f),
      ...range(0x2028, 0x202e),
      ...range(0x2060, 0x206f),
      ...range(0xd800, 0xdfff),
      ...range(0xfeff),
      ...range(0xfffe, 0xffff)
    ])
  })

  it.each([
    ['a\u001b[31mb', 'a\\u001b[31mb'],
    ['a\tb\r\nc', 'a\\u0009b\\u000d\\u000ac'],
    ['\0\u007f\u0080\u009f', '\\u0000\\u007f\\u0080\\u009f'],
    ['\u061c\u200e\u200f\u202a\u202e\u2066\u2069', '\\u061c\\u200e\\u200f\\u202a\\u202e\\u2066\\u2069'],
    ['\u2028\u2029', '\\u2028\\u2029'],
    ['a\ud800b\udc00', 'a\\ud800b\\udc00'],
    ['\udc00\ud800', '\\udc00\\ud800'],
    ['\u200b\u2060\ufeff\ufffe\uffff', '\\u200b\\u2060\\ufeff\\ufffe\\uffff'],
    ['می\u200cخواهم', 'می\\u200cخواهم'],
    ['\u200d\u2061\u2065\u206a\u206f', '\\u200d\\u2061\\u2065\\u206a\\u206f']
  ])('escapes %j', (text, escaped) => {
    expect(escapeInvisible(text)).toBe(escaped)
  })

  it.each(['', 'logs/a b.json', '话单|正常', '😀', 'é', 'C:\\logs\\u001b', '\u00a0\u3000'])(
    'returns %j as it is',
    (text) => {
      expect(escapeInvisible(text)).toBe(text)
    }
  )

  it('returns one line without control characters, which stays the same when it is escaped again', () => {
    assertProperty(
      1000,
      fc.property(texts, (text) => {
        const escaped = escapeInvisible(text)
        const codePoints = Array.from(escaped, (character) => character.codePointAt(0) ?? 0)
        expect(codePoints.filter((code) => code < 32 || (code >= 127 && code < 160))).toStrictEqual([])
        expect(codePoints.filter((code) => code >= 0xd800 && code < 0xe000)).toStrictEqual([])
        expect(escapeInvisible(escaped)).toBe(escaped)
      })
    )
  })

  it('keeps the meaning of JSON', () => {
    assertProperty(
      200,
      fc.property(texts, (text) => {
        expect(JSON.parse(escapeInvisible(JSON.stringify({ [text]: text })))).toStrictEqual({ [text]: text })
      })
    )
  })
})

describe('escapeInvisibleLines', () => {
  it('escapes each line and keeps the line feeds', () => {
    expect(escapeInvisibleLines('a\tb\r\n\u202ec\n\n')).toBe('a\\u0009b\\u000d\n\\u202ec\n\n')
  })

  it('returns what escapeInvisible returns for each line', () => {
    assertProperty(
      200,
      fc.property(texts, (text) => {
        expect(escapeInvisibleLines(text).split('\n')).toStrictEqual(text.split('\n').map(escapeInvisible))
      })
    )
  })
})

describe('hasInvisible', () => {
  it('returns true for a text with a character that is escaped', () => {
    for (const character of INVISIBLE) expect(hasInvisible(`a字${character}😀`)).toBe(true)
    expect(INVISIBLE.filter((character) => !hasInvisible(character))).toStrictEqual([])
    expect(['a', ' ', '字', '😀', '\u00a0', '', 'ab 字'].filter(hasInvisible)).toStrictEqual([])
  })
})
