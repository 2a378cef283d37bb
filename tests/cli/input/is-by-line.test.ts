import { INPUT_MODES, isByLine } from '../../../src/cli/input/is-by-line'
import { goodFixtures, rejectedFixtures } from '../../support/fixtures'
import { bytesOf } from './source'

const LINE = '{"cdr":[{"requestid":"2024010000000001","fid":"2"}]}'
const RECORD = '{"requestid":"2024010000000001","fid":"2"}'
const PRETTY = JSON.stringify(JSON.parse(LINE), undefined, 2)
const MARK = '\ufeff'

const gbk = Uint8Array.of(0xd3, 0xa6, 0xb4, 0xf0)
const joined = (...parts: readonly (string | Uint8Array)[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? bytesOf(part) : part)))

const utf16 = (text: string): Uint8Array => Buffer.from(MARK + text, 'utf16le')
const utf16be = (text: string): Uint8Array => Buffer.from(MARK + text, 'utf16le').swap16()

describe('the content of a whole file is read by line:', () => {
  it.each<[string, string | Uint8Array]>([
    ['two lines', `${LINE}\n${LINE}\n`],
    ['two lines, the last without its end', `${LINE}\n${LINE}`],
    ['lines that end with CRLF', `${LINE}\r\n${LINE}\r\n`],
    ['blank lines', `\n${LINE}\n\n  \n${LINE}\n\n`],
    ['indented lines', ` ${LINE}\n\t${LINE}\n`],
    ['a byte order mark', `${MARK}${LINE}\n${LINE}\n`],
    ['state pushes without an envelope', '{"requestid":"1","state":"answer"}\n'.repeat(3)],
    ['any other objects', '{"time":1,"body":"x"}\n{"time":2,"body":"y"}\n'],
    ['a first line that ends too early', `{"cdr":[{"requestid":"20\n${LINE}\n${LINE}\n`],
    ['a first line without its start', `id":"2024010000000001","fid":"2"}]}\n${LINE}\n${LINE}\n`],
    ['a broken line in the middle', `${LINE}\n{"cdr":[{"req\n${LINE}\n`],
    ['a good line and a broken one', `${LINE}\n{"cdr":[{"req\n`],
    ['more blank lines than payloads', `{"cdr":[{"re\n${' \n'.repeat(5)}${LINE}\n${LINE}\n`],
    ['a missing comma in every line', '{"cdr":[]"x":1}\n'.repeat(2)],
    ['a zero byte after two lines', `${LINE}\n${LINE}\n\0`],
    ['a first line that is whole, and none behind it', `${LINE}\n{"cdr":[{"req`],
    ['a line that is not UTF-8', joined(`${LINE}\n{"x":"`, gbk, `"}\n${LINE}\n`)]
  ])('%s', (_, content) => {
    const bytes = typeof content === 'string' ? bytesOf(content) : content
    expect(isByLine('auto', 'a.txt', bytes, true)).toBe(true)
    expect(isByLine('auto', '<stdin>', bytes, true)).toBe(true)
  })
})

describe('the first bytes of a file are read by line:', () => {
  it.each<[string, string]>([
    ['one line and its line feed', `${LINE}\n`],
    ['one line and a part of the next', `${LINE}\n{"cdr":[{"requ`],
    ['two lines and a part of the next', `${LINE}\n${LINE}\n{`],
    ['two lines and half a character', `${LINE}\n${LINE}\n{"x":"\u00e9`]
  ])('%s', (_, content) => {
    const bytes = bytesOf(content)
    expect(isByLine('auto', 'a.txt', content.endsWith('\u00e9') ? bytes.subarray(0, -1) : bytes, false)).toBe(
      true
    )
  })
})

describe('the content of a whole file is one payload:', () => {
  it.each<[string, string | Uint8Array]>([
    ['no bytes', ''],
    ['spaces', ' \n \n'],
    ['one line', LINE],
    ['one line and its line feed', `${LINE}\n`],
    ['one line that is broken', '{"cdr":[{"req'],
    ['many lines, as people format JSON', PRETTY],
    ['many lines that end with CRLF', PRETTY.replaceAll('\n', '\r\n')],
    ['many lines and a byte order mark', MARK + PRETTY],
    ['many lines that end too early', PRETTY.slice(0, -4)],
    ['an envelope with a line for its one record', `{"cdr":[\n${RECORD}\n]}\n`],
    ['an envelope with a line for each record', `{"cdr":[\n${RECORD},\n${RECORD},\n${RECORD}\n]}\n`],
    ['an envelope of two lines', `{"cdr":[${RECORD},\n${RECORD}]}\n`],
    ['an envelope that closes on the line of a record', `{"cdr":[\n${RECORD},\n${RECORD}]}`],
    ['a list', `[${RECORD},${RECORD}]\n`],
    ['a list with a line for each record', `[\n${RECORD},\n${RECORD}\n]\n`],
    ['zero bytes', new Uint8Array(64)],
    ['bytes that are not UTF-8', joined('{"x":"', gbk, '"}\n')],
    ['UTF-16', utf16(`${LINE}\n${LINE}\n`)],
    ['big-endian UTF-16', utf16be(`${LINE}\n${LINE}\n`)],
    ['lines with lists', `[${RECORD}]\n[${RECORD}]\n`],
    ['lines with numbers', '1\n2\n'],
    ['text', 'Lorem ipsum\ndolor sit amet\n']
  ])('%s', (_, content) => {
    const bytes = typeof content === 'string' ? bytesOf(content) : content
    expect(isByLine('auto', 'a.txt', bytes, true)).toBe(false)
    expect(isByLine('auto', 'a.json', bytes, true)).toBe(false)
  })

  // One fixture has two bodies, one per line.
  const bodies = [...goodFixtures, ...rejectedFixtures].filter(({ name }) => !name.endsWith('/two-bodies'))
  it.each(bodies.map(({ name, bytes }) => [name, bytes] as const))('%s', (name, bytes) => {
    expect(isByLine('auto', `${name}.txt`, bytes, true)).toBe(false)
  })
})

describe('the first bytes of a file are one payload:', () => {
  it.each<[string, string]>([
    ['no line feed', LINE],
    ['no line feed, and a blank', `${LINE} `],
    ['many lines', PRETTY.slice(0, -4)],
    ['an envelope with a line for each record', `{"cdr":[\n${RECORD},\n${RECORD},\n{"requ`],
    ['an envelope that was read up to its last record', `{"cdr":[\n${RECORD},\n${RECORD}\n`],
    ['an envelope that was read up to its only record', `{"cdr":[\n${RECORD}\n`]
  ])('%s', (_, content) => {
    expect(isByLine('auto', 'a.txt', bytesOf(content), false)).toBe(false)
  })
})

describe('the name of a file', () => {
  it.each(['a.ndjson', 'a.jsonl', 'a.log', 'a.LOG', 'logs/2026-11.NDJSON', '.log'])(
    'decides that each line is a payload: %s',
    (name) => {
      for (const content of ['', LINE, '{"cdr":[{"req', PRETTY, 'text']) {
        expect(isByLine('auto', name, bytesOf(content), true)).toBe(true)
      }
    }
  )

  it.each(['a.json', 'a.txt', 'a', 'log', 'ndjson', 'a.log.json', 'a.log.1', 'a.logs', 'a.log/b', '<stdin>'])(
    'does not decide: %s',
    (name) => {
      expect(isByLine('auto', name, bytesOf(PRETTY), true)).toBe(false)
      expect(isByLine('auto', name, bytesOf(`${LINE}\n${LINE}\n`), true)).toBe(true)
    }
  )

  it('decides for lines with a zero byte if the first line is a payload', () => {
    expect(isByLine('auto', 'a.log', bytesOf(`\n \r\n${LINE}\n\0\n`), true)).toBe(true)
    expect(isByLine('auto', 'a.log', bytesOf(`\n \r\n\0\n${LINE}\n`), true)).toBe(false)
  })

  it('does not decide for binary content', () => {
    expect(isByLine('auto', 'a.log', new Uint8Array(64), true)).toBe(false)
    expect(isByLine('auto', 'a.log', utf16(`${LINE}\n${LINE}\n`), true)).toBe(false)
  })
})

describe('--input', () => {
  it.each(['', LINE, PRETTY, `${LINE}\n${LINE}\n`, '\0', '{'])('decides how %j is read', (content) => {
    for (const name of ['a.log', 'a.txt']) {
      for (const isAll of [true, false]) {
        expect(isByLine('lines', name, bytesOf(content), isAll)).toBe(true)
        expect(isByLine('file', name, bytesOf(content), isAll)).toBe(false)
      }
    }
  })

  it('is one of three modes', () => {
    expect(INPUT_MODES).toStrictEqual(['auto', 'file', 'lines'])
  })
})
