import { harmlessName, type Reason } from '../diagnostics/reason'
import { looksLikeCallback } from './holds-callback'
import { skipWhitespaceBack } from './lexer'
import { parseJson } from './parse'
import { positionIn } from './position'
import { JsonReader, type ReaderOptions } from './reader'

/** The start of gzip data decoded as text: Latin-1 keeps its second byte, UTF-8 replaces it. */
const GZIP = ['\u001f\u008b', '\u001f\ufffd']
/**
 * UTF-16 decoded as other text: at most two characters of a byte order mark, then NUL as every second
 * character.
 */
const UTF_16 = /^[\ufffd\ufeff\u00fe\u00ff]{0,2}(?:[^\0]\0[^\0]\0|\0[^\0]\0[^\0])/
const FORM = /^[\w.[\]%+-]+=/
const FORM_WITHOUT_JSON = /^[^\s"&=]+=[^\s"&=]*(?:&[^\s"&=]+=[^\s"&=]*)+\s*$/
const JSON_FIELD = /(?:^|&)([\w.[\]%+-]+)=(?:\+|%20)*(?:[{[]|%[57]B)/i
const MULTIPART = /^--[^\r\n]{1,100}\r?\nContent-Disposition: form-data/i
const JSON_PART = /\bname="([^"\r\n]{1,64})"[^\r\n]{0,200}(?:\r?\n[^\r\n]{1,200}){0,4}\r?\n\r?\n\s{0,8}[{[]/
/** A log level such as `<info>` is not a tag. */
const MARKUP = /^<(?!(?:trace|debug|info|notice|warn|warning|error|fatal)>)[!?/a-z]/i
const ESCAPED_QUOTE = /^[{[]\s{0,8}\\{1,8}"/
const HTML_QUOTE = /^[{[]\s{0,8}&(?:quot|#34|#x22);/i
/** A string with a curly quote at its end, so that the next quote ended it. */
const CURLY_END = /"[^"\u2018-\u201f]{0,64}([\u2018-\u201f])\s{0,8}[:,]\s{0,8}"$/
const PYTHON_KEY = /^u?'[^'\n]*'\s*:/
const PYTHON_WORD = /^(?:True|False|None)\b/
const JAVASCRIPT_KEY = /^[a-z_$][\w$]*\s*:/i
const JAVASCRIPT_VALUE = /^(?:'|undefined\b|object )/i
/**
 * A character that is invisible, or punctuation outside ASCII. Letters and digits are left out: they could be
 * a value.
 */
const INVISIBLE_OR_FOREIGN = /^(?:[\p{Cc}\p{Cf}\ufffd]|(?!\p{ASCII})[\p{P}\p{Z}])/u
/** Longer than any key. */
const LONGEST_EXCERPT = 64
const MOST_STARTS = 8

const recogniseEncoding = (text: string): Reason | undefined => {
  if (GZIP.some((magic) => text.startsWith(magic))) return { word: 'compressed', format: 'gzip' }
  if (UTF_16.test(text)) return { word: 'utf-16' }
  if (/^%[57]B/i.test(text)) return { word: 'percent-encoded-json' }
  if (ESCAPED_QUOTE.test(text)) return { word: 'escaped-json' }
  if (HTML_QUOTE.test(text)) return { word: 'html-escaped-json' }
  return MARKUP.test(text) ? { word: 'markup' } : undefined
}

const recogniseForm = (text: string): Reason | undefined => {
  const isMultipart = MULTIPART.test(text)
  if (!isMultipart && !FORM.test(text)) return undefined
  const name = (isMultipart ? JSON_PART : JSON_FIELD).exec(text)?.[1]
  if (name === undefined) {
    return isMultipart || FORM_WITHOUT_JSON.test(text) ? { word: 'form-body-without-json' } : undefined
  }
  const field = harmlessName(name)
  return field === undefined ? { word: 'form-body' } : { word: 'form-body', field }
}

/** Recognises data printed by Python or JavaScript by the text at the first error. */
const recognisePrintout = (text: string, source: string, offset: number): Reason | undefined => {
  if (text.startsWith('[object ')) return { word: 'javascript-printout' }
  if (!/^[[{]/.test(text)) return undefined
  const rest = source.slice(offset, offset + LONGEST_EXCERPT)
  const before = source.charAt(skipWhitespaceBack(source, offset) - 1)
  const isKey = '{,'.includes(before)
  // Not after a string: there the word is the rest of a string with an unescaped quote.
  const isValue = ':[,'.includes(before)
  if ((isValue && PYTHON_WORD.test(rest)) || (isKey && PYTHON_KEY.test(rest)))
    return { word: 'python-printout' }
  return (isValue && JAVASCRIPT_VALUE.test(rest)) || (isKey && JAVASCRIPT_KEY.test(rest))
    ? { word: 'javascript-printout' }
    : undefined
}

const recogniseCharacter = (source: string, offset: number): Reason | undefined => {
  const [first = ''] = source.slice(offset, offset + 2)
  const before = source.slice(Math.max(0, offset - 2 * LONGEST_EXCERPT), offset)
  const character = INVISIBLE_OR_FOREIGN.test(first) ? first : CURLY_END.exec(before)?.[1]
  if (character === undefined) return undefined
  const digits = Number(character.codePointAt(0)).toString(16).toUpperCase()
  return { word: 'unexpected-character', codePoint: `U+${digits.padStart(4, '0')}` }
}

/** Returns true if the text is complete JSON, apart from the deviations that the options accept. */
const isComplete = (text: string, options: ReaderOptions): boolean => {
  const reader = new JsonReader(text, options)
  let token = reader.next()
  while (token !== 'end' && token !== 'error') token = reader.next()
  return token === 'end'
}

/** Recognises a second body after the first, with only whitespace and commas between them. */
const recogniseBodies = (source: string, offset: number, options: ReaderOptions): Reason | undefined =>
  /^[\s,]*\{/.test(source.slice(offset)) && isComplete(source.slice(0, offset), options)
    ? { word: 'several-bodies' }
    : undefined

/**
 * Recognises a body at the end of the text. Tries only the first few braces, so that it takes linear time.
 */
const recogniseTextBefore = (source: string, text: string): Reason | undefined => {
  let starts = 0
  for (const { index } of source.matchAll(/\{\s*"/g)) {
    if (index === source.length - text.length || ++starts > MOST_STARTS) break
    if (!looksLikeCallback(parseJson(source.slice(index)))) continue
    const { line, column } = positionIn(source)(index)
    return { word: 'text-before-json', line, column }
  }
  return undefined
}

/**
 * Recognises the format of a text that is not JSON, if it is certain. Takes linear time.
 *
 * @param offset - of the first character that cannot be JSON
 * @param options - the reader options with which it was found
 */
export const recogniseText = (source: string, offset: number, options: ReaderOptions): Reason | undefined => {
  const text = source.trimStart()
  return (
    recogniseEncoding(text) ??
    recogniseForm(text) ??
    recognisePrintout(text, source, offset) ??
    recogniseCharacter(source, offset) ??
    recogniseBodies(source, offset, options) ??
    recogniseTextBefore(source, text)
  )
}
