import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import type { Reason } from '../../src'
import { explain } from '../../src/diagnostics/reason'
import { findSyntaxError } from '../../src/json/reader'
import { recogniseText } from '../../src/json/recognise-text'
import { assertProperty } from '../support/property'

const OPTIONS = { skipsByteOrderMark: true, toleratesMissingCommas: true }
const SPEC = join(__dirname, '..', '..', 'fixtures', 'spec', 'callback-cdr.txt')

const recognise = (text: string): Reason | undefined =>
  recogniseText(text, findSyntaxError(text, OPTIONS), OPTIONS)

const character = (codePoint: string): Reason => ({ word: 'unexpected-character', codePoint })
const before = (column: number, line = 1): Reason => ({ word: 'text-before-json', line, column })
const formWith = (field: string): Reason => ({ word: 'form-body', field })

const JSON_TEXT = '{"cdr":[]}'
const ENCODED = '%7B%22cdr%22%3A%5B%5D%7D'
const utf16 = (text: string): string => Buffer.from(text, 'utf16le').toString('latin1')
const utf16be = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('latin1')

const multipart = (header: string, content: string): string =>
  `--x\r\nContent-Disposition: form-data; ${header}\r\n\r\n${content}\r\n`

describe('recogniseText', () => {
  it.each<[string, string, Reason]>([
    ['gzip as Latin-1', '\u001f\u008b\u0008', { word: 'compressed', format: 'gzip' }],
    ['gzip as UTF-8', '\u001f\ufffd\u0008', { word: 'compressed', format: 'gzip' }],
    ['UTF-16 of low bytes first', utf16(JSON_TEXT), { word: 'utf-16' }],
    ['UTF-16 of high bytes first', utf16be(JSON_TEXT), { word: 'utf-16' }],
    ['UTF-16 with a mark as Latin-1', `\u00ff\u00fe${utf16('{}')}`, { word: 'utf-16' }],
    ['UTF-16 with a mark that was replaced', `\ufffd\ufffd${utf16('{}')}`, { word: 'utf-16' }],
    ['percent-encoded JSON', ENCODED, { word: 'percent-encoded-json' }],
    ['a percent-encoded list', ' %5b%7B%7D%5D', { word: 'percent-encoded-json' }],
    ['HTML', '<!doctype html><p>{"cdr":[]}', { word: 'markup' }],
    ['HTML without a doctype', '\n<html>', { word: 'markup' }],
    ['XML', '<?xml version="1.0"?><a/>', { word: 'markup' }],
    ['the end of XML', '</a>', { word: 'markup' }],
    ['a form body', `voice_status=${ENCODED}`, formWith('voice_status')],
    ['a form body with a list', 'a.b-c=%5B%5D', formWith('a.b-c')],
    ['a form body that is not encoded', `data=${JSON_TEXT}`, formWith('data')],
    ['a form body with a blank before the JSON', `id=1&data=+%20${ENCODED}&x=[]`, formWith('data')],
    ['a form body with a list as it is', 'data=[]', formWith('data')],
    ['a form body with a number as its field', `13800000001=${ENCODED}`, { word: 'form-body' }],
    ['a form body with an array field', `cdr[0]=${ENCODED}`, { word: 'form-body' }],
    ['a form body without JSON', 'requestid=1&fid=&tel=13800000001\n', { word: 'form-body-without-json' }],
    ['a multipart form', multipart('name="body"', JSON_TEXT), formWith('body')],
    [
      'a multipart form of parts with headers',
      multipart('name="id"', '1') + multipart('name="data"; filename="x"\r\nContent-Type: text/plain', '[]'),
      formWith('data')
    ],
    ['a multipart form with a number as its field', multipart('name="138"', '{}'), { word: 'form-body' }],
    ['a multipart form without JSON', multipart('name="id"', '1'), { word: 'form-body-without-json' }],
    ['JSON with escaped quotes', JSON.stringify(JSON_TEXT).slice(1, -1), { word: 'escaped-json' }],
    ['a list with escaped quotes', '[ \\\\"a\\\\"]', { word: 'escaped-json' }],
    ['HTML-escaped JSON', '{&quot;cdr&quot;:[]}', { word: 'html-escaped-json' }],
    ['HTML-escaped JSON by number', '[ &#34;a&#x22;]', { word: 'html-escaped-json' }],
    ['a level before a body', `<INFO> ${JSON_TEXT}`, before(8)],
    ['a tag that begins like a level', `<information>${JSON_TEXT}`, { word: 'markup' }],
    ['a curly quote at the end of a key', '{"fid”:"4"}', character('U+201D')],
    ['a curly quote at the end of a value', '{"fid":"4‘ , "a":1}', character('U+2018')],
    ['a Python key', "{'cdr': []}", { word: 'python-printout' }],
    ['a Python 2 key', "{u'cdr' : []}", { word: 'python-printout' }],
    ['a later Python key', '{"a": 1, \'cdr\': []}', { word: 'python-printout' }],
    ['Python True', '{"a": True}', { word: 'python-printout' }],
    ['Python False', '[False]', { word: 'python-printout' }],
    ['Python None', '{"a": None}', { word: 'python-printout' }],
    ['a JavaScript key', '{ cdr: [ [Object] ] }', { word: 'javascript-printout' }],
    ['a later JavaScript key', '{"a":1, $b_2 : 1}', { word: 'javascript-printout' }],
    ['single quotes', '{"a":\'b\'}', { word: 'javascript-printout' }],
    ['a list of single quotes', "['a']", { word: 'javascript-printout' }],
    ['undefined', '{"a":undefined}', { word: 'javascript-printout' }],
    ['an object as text', '[object Object]', { word: 'javascript-printout' }],
    ['an object as text, after whitespace', ' [object Undefined]', { word: 'javascript-printout' }],
    ['NUL after the JSON', `${JSON_TEXT}\0`, character('U+0000')],
    ['a line feed in a string', '{"a":"\n"}', character('U+000A')],
    ['a curly quote', '{“cdr":[]}', character('U+201C')],
    ['a curly single quote', '{‘cdr’:[]}', character('U+2018')],
    ['a full-width comma', '{"a":1，"b":2}', character('U+FF0C')],
    ['a full-width colon', '{"a"：1}', character('U+FF1A')],
    ['a no-break space', '\u00a0{}', character('U+00A0')],
    ['a replacement character', '{"a":\ufffd}', character('U+FFFD')],
    ['a second byte order mark', `\ufeff\ufeff${JSON_TEXT}`, character('U+FEFF')],
    ['a character of two units', '{\u{e0001}}', character('U+E0001')],
    ['two bodies', `${JSON_TEXT}${JSON_TEXT}`, { word: 'several-bodies' }],
    ['two bodies on lines', `${JSON_TEXT}\r\n \t${JSON_TEXT}`, { word: 'several-bodies' }],
    ['two bodies with commas', `${JSON_TEXT},\n,${JSON_TEXT}`, { word: 'several-bodies' }],
    ['two bodies of which one is repaired', `\ufeff{"a":1"b":2} {`, { word: 'several-bodies' }],
    ['text before a body', `payload: ${JSON_TEXT}`, before(10)],
    ['text before a bare record', '2020-11-26 INFO { \n"fid":"4"}\n', before(17)],
    ['a key before a body', `INFO: ${JSON_TEXT}`, before(7)],
    ['a header before a body', `Host: x\n\n ${JSON_TEXT}`, before(2, 3)],
    ['a list before a body', `[INFO] ${JSON_TEXT}`, before(8)],
    ['another object before a body', `a {"x":1} ${JSON_TEXT}`, before(11)],
    ['braces before a body', `{id} ${JSON_TEXT}`, before(6)],
    ['seven braces before a body', `a ${'{"'.repeat(7)} ${JSON_TEXT}`, before(18)]
  ])('recognises %s', (_name, text, reason) => {
    expect(recognise(text)).toStrictEqual(reason)
  })

  it.each([
    ['a missing value', '{"a":}'],
    ['a comma too many', '{"a":1,}'],
    ['a letter', '{"a":x}'],
    ['a key without its first quote', '{"a":1,fid":"4"}'],
    ['NaN', '{"a":NaN}'],
    ['True within a word', '{"a":Trueish}'],
    ['a word before a colon, not in an object', 'cdr: []'],
    ['a word before a colon, after a value', '{"a" cdr:1}'],
    ['a single quote before a body', `'a`],
    ['True before anything', 'True'],
    ['None after a quote that is not escaped', '{"a":"say "None""}'],
    ['a word after a quote that is not escaped', '{"a":"an "object " x"}'],
    ['an escaped single quote', `{"a":"it\\'s"}`],
    ['curly quotes in a string before another fault', '{"a":"“b”,"c"}'],
    ['a curly quote before other text', '{"a":"b”x,"c"}'],
    ['dashes that are no form', '--x\r\nContent-Type: text/plain\r\n\r\n{'],
    ['an entity later', '{"a":1 &quot;'],
    ['base64', 'eyJjZHIiOltdfQ=='],
    ['a field without JSON', 'requestid=1'],
    ['a form with blanks', 'a=1&b=2 3'],
    ['a form with an empty key', 'a=1&=2'],
    ['a form with text before it', 'x a=1&b=2'],
    ['words with an equals sign', 'x y={"cdr":'],
    ['a full-width letter', '{"a":ａ}'],
    ['a full-width digit', '{"a":１}'],
    ['a plain letter before nothing', 'x'],
    ['a percent sign', '%22'],
    ['a less-than sign', '< 3'],
    ['an item without a comma', '[{"a":1}{"a":2}]'],
    ['a key that is an object', '{"a":1,{"b":2}'],
    ['a second body that is a list', '{"a":1}[1]'],
    ['a body after a semicolon', `${JSON_TEXT};${JSON_TEXT}`],
    ['text before other JSON', 'a {"x":1}'],
    ['text before a body that is cut', 'a {"cdr":['],
    ['text around a body', `f(${JSON_TEXT})`],
    ['a body in a body that is broken', '{"a":x,"b":{"cdr":[]}}'],
    ['a broken body that ends in one', '{"a":x,"b":{"cdr":[]}'],
    ['eight braces before a body', `a ${'{"'.repeat(8)} ${JSON_TEXT}`],
    ['gzip later', 'x\u001f\u008b'],
    ['one NUL', '{\0"'],
    ['NULs after other text', `abc${utf16('{}')}`]
  ])('does not recognise %s', (_name, text) => {
    const reason = recognise(text)
    expect(reason?.word === 'unexpected-character' ? undefined : reason).toBeUndefined()
  })

  it('recognises two bodies of the document', () => {
    const sample = readFileSync(SPEC, 'utf8')
    expect(recognise(`${sample}\n${sample}`)).toStrictEqual({ word: 'several-bodies' })
  })

  it('takes linear time', () => {
    const texts = [
      '{"',
      'a=1&',
      "{'",
      '{ ',
      '{a:',
      ' ',
      '%7B',
      '[{"cdr":[]},',
      '--x\nname="',
      '”:"',
      '\0',
      'a&',
      'x{"fid":1}'
    ]
    for (const text of texts) {
      const start = performance.now()
      recognise(`x${text.repeat(100_000)}`)
      recognise(text.repeat(100_000))
      expect(performance.now() - start).toBeLessThan(2_000)
    }
  })

  it('never throws, and explains itself in one line', () => {
    const part = fc.constantFrom(
      '{',
      '"',
      'a',
      '=',
      '&',
      ':',
      "'",
      '%7B',
      '\0',
      '“',
      ' ',
      '\n',
      JSON_TEXT,
      '<',
      ','
    )
    assertProperty(
      500,
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(part).map((parts) => parts.join(''))
        ),
        (text) => {
          const reason = recognise(text)
          expect(reason === undefined ? '' : explain(reason)).toMatch(/^[\x20-\x7e]*$/)
        }
      )
    )
  })
})
