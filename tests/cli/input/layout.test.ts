import { earlyLayout, hasLinesByName, type Layout, layoutOf } from '../../../src/cli/input/layout'
import { INPUT_MODES, type InputMode, type Reading } from '../../../src/cli/input/reading'
import { goodFixtures, rejectedFixtures } from '../../support/fixtures'
import { bytesOf } from './source'

const LINE = '{"cdr":[{"requestid":"2024010000000001","fid":"2"}]}'
const RECORD = '{"requestid":"2024010000000001","fid":"2"}'
const PRETTY = JSON.stringify(JSON.parse(LINE), undefined, 2)
const MARK = '\ufeff'

const splitOf = (input: InputMode, name: string, start: Uint8Array, isAll: boolean): Layout['split'] =>
  layoutOf({ input }, name, start, isAll).split

const isByLine = (input: InputMode, name: string, start: Uint8Array, isAll: boolean): boolean =>
  splitOf(input, name, start, isAll) === 'lines'

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
    ['bytes that are not UTF-8', joined('{"x":"', gbk, '"}')],
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
    // A payload with a line feed at its end is a line too.
    const trimmed = Buffer.from(Buffer.from(bytes).toString('latin1').trimEnd(), 'latin1')
    expect(splitOf('auto', `${name}.txt`, trimmed, true)).toBe('file')
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
  it.each([
    ...['a.ndjson', 'a.jsonl', 'a.log', 'a.LOG', 'logs/2026-11.NDJSON', '.log', 'a.log.gz', 'a.ndjson.gz'],
    ...['a.log.1', 'a.log.12.gz', 'a.log-20241007', 'a.log-20241007.gz', 'a.log.2024-10-07']
  ])('decides that each line is a payload: %s', (name) => {
    expect(hasLinesByName(name)).toBe(true)
    for (const content of ['', LINE, '{"cdr":[{"req', 'text', `${LINE}\n`]) {
      expect(splitOf('auto', name, bytesOf(content), true)).toBe('lines')
    }
  })

  it.each([
    ...['a.json', 'a.txt', 'a', 'log', 'ndjson', 'a.log.json', 'a.logs', 'a.log/b', '<stdin>', 'a.gz'],
    ...['a.log.old', 'a.log-x']
  ])('does not decide: %s', (name) => {
    expect(hasLinesByName(name)).toBe(false)
    expect(splitOf('auto', name, bytesOf(PRETTY), true)).toBe('file')
    expect(splitOf('auto', name, bytesOf(`${LINE}\n${LINE}\n`), true)).toBe('lines')
  })

  it('decides for lines with a zero byte if the first line is a payload', () => {
    expect(isByLine('auto', 'a.log', bytesOf(`\n \r\n${LINE}\n\0\n`), true)).toBe(true)
    expect(isByLine('auto', 'a.log', bytesOf(`\n \r\n\0\n${LINE}\n`), true)).toBe(false)
  })

  it('decides for lines after zero bytes at the start of a log', () => {
    for (const prefix of ['', 'INFO ']) {
      const log = `${'\0'.repeat(5000)}${prefix}${LINE}\n${`${prefix}${LINE}\n`.repeat(2)}`
      expect(isByLine('auto', 'a.log', bytesOf(log), true)).toBe(true)
    }
  })

  it('does not decide for binary content', () => {
    expect(splitOf('auto', 'a.log', new Uint8Array(64), true)).toBe('file')
  })
})

describe('values, one after another,', () => {
  it.each<[string, string]>([
    ['on one line', `${LINE}${LINE}`],
    ['on one line, with a space between', `${LINE} ${LINE}\n`],
    ['on several lines', `${PRETTY}\n${PRETTY}\n`],
    ['on several lines, the first broken', `${PRETTY.slice(0, -20)}\n${PRETTY}\n`],
    ['on several lines, with text before each', `received ${PRETTY}\nreceived ${PRETTY}\n`],
    ['on two lines', `{"cdr":[${RECORD},\n${RECORD}]}\n${PRETTY}`]
  ])('are recognised %s', (_, content) => {
    for (const name of ['a.json', 'a.log']) {
      expect(layoutOf({ input: 'auto' }, name, bytesOf(content), true)).toStrictEqual({
        split: 'values',
        hasPrefix: content.startsWith('received')
      })
    }
  })

  it('can be one in a file whose name is that of a log', () => {
    expect(splitOf('auto', 'a.log', bytesOf(PRETTY), true)).toBe('values')
    expect(splitOf('auto', 'a.log', bytesOf(`${PRETTY}\n{"`), false)).toBe('values')
  })

  it.each([
    ['broken ones', `${PRETTY.slice(0, -20)}\n${PRETTY.slice(0, -20)}\n`],
    ['lists', `[\n${LINE}\n]\n[\n${LINE}\n]\n`],
    ['one with text after it', `${PRETTY}\ntext`]
  ])('are not recognised in %s', (_, content) => {
    expect(splitOf('auto', 'a.json', bytesOf(content), true)).not.toBe('values')
  })
})

describe('text before the JSON', () => {
  const layout = (content: string, reading: Partial<Reading> = {}, name = '<stdin>'): Layout =>
    layoutOf({ input: 'auto', ...reading }, name, bytesOf(content), true)
  const PREFIXED: Layout = { split: 'lines', hasPrefix: true }
  const PLAIN: Layout = { split: 'lines', hasPrefix: false }

  it.each([
    ['pm2', '0|app  | '],
    ['docker compose', 'app-1  | '],
    ['Kubernetes', '2024-10-07T08:00:00.000000000Z stdout F '],
    ['ISO and colour', '\u001b[32m2024-10-07T08:00:00Z INFO\u001b[0m '],
    ['Java', '2024-10-07 08:00:00 [main] {mdc=1} 收到话单：'],
    ['a word and an equals sign', 'INFO body='],
    ['braces first', '{mdc} INFO ']
  ])('is recognised: %s', (_, prefix) => {
    expect(layout(`${prefix}${LINE}\n`)).toStrictEqual(PREFIXED)
    expect(layout(`${prefix}${LINE}`)).toStrictEqual(PREFIXED)
    expect(layout(`starting\n${prefix}{"cdr":[{"re\n${prefix}${LINE} []\n`)).toStrictEqual(PREFIXED)
    expect(layout(`starting\n${prefix}${LINE} []\n`, {}, 'a.log')).toStrictEqual(PREFIXED)
    expect(layout(`starting\n${prefix}${LINE}\n`, { input: 'lines' })).toStrictEqual(PREFIXED)
  })

  it('is recognised in the text of a field', () => {
    const line = (text: string): string => `${JSON.stringify({ log: text })}\n`
    expect(layout(line(`INFO ${LINE}\n`), { field: 'log' })).toStrictEqual(PREFIXED)
    expect(layout(line(`INFO ${LINE}\n`), { field: 'log', prefix: 'none' })).toStrictEqual(PLAIN)
    expect(layout(line(LINE), { field: 'log' })).toStrictEqual(PLAIN)
    expect(layout(`{"log":${LINE}}\n`, { field: 'log' })).toStrictEqual(PLAIN)
    expect(layout('{"x":1}\n', { field: 'log' })).toStrictEqual(PLAIN)
    expect(layout(`app | ${line('{}')}`, { field: 'log' })).toStrictEqual(PREFIXED)
  })

  it.each(['=> ', '"POST /" ', 'voice_status='])('is any text, if it is asked for: %s', (prefix) => {
    expect(layout(`${prefix}${LINE}\n`.repeat(2), { prefix: 'any' })).toStrictEqual(PREFIXED)
    expect(layout(`${prefix}${LINE}\n`.repeat(2))).toStrictEqual({ split: 'file', hasPrefix: false })
  })

  it('is not JSON, even if any text is asked for', () => {
    const inner = `{"cdr":[\n${RECORD}]\n,"x": [{}]\n,\n"y": {}\n}\n`
    expect(layout(inner, { prefix: 'any' }).split).toBe('file')
    expect(layout(`[${LINE}]`, { prefix: 'any' }).split).toBe('file')
  })

  it('is recognised in the text of a field that is escaped', () => {
    const escaped = LINE.replaceAll('"', '\\x22')
    const reading = { field: 'log', unescape: 'nginx' } as const
    expect(layout(`{"log":"${escaped}"}\n`, reading)).toStrictEqual(PLAIN)
    for (const log of [`{"log":"INFO ${escaped}"}`, JSON.stringify({ log: `INFO ${escaped}` })])
      expect(layout(`${log}\n`, reading)).toStrictEqual(PREFIXED)
    expect(layout('{"log":"\\xFF {}"}\n', reading)).toStrictEqual(PLAIN)
    const base64 = Buffer.from(`INFO ${LINE}`).toString('base64')
    expect(layout(`{"log":"${base64}"}\n`, { field: 'log', unescape: 'base64' })).toStrictEqual(PREFIXED)
  })

  it.each([
    ['a plain log', `${LINE}\n`, PLAIN],
    ['a plain log with a broken line', `{"cdr":[{"re\n${LINE}\n${LINE}\n`, PLAIN],
    ['a list', `[${LINE}]`, { split: 'file', hasPrefix: false }],
    ['a field', `"body": ${LINE}\n`, { split: 'file', hasPrefix: false }],
    ['a form body', `voice_status=${LINE}`, { split: 'file', hasPrefix: false }],
    ['text before a broken body', 'INFO {"cdr":[{"req', { split: 'file', hasPrefix: false }]
  ])('is not recognised in %s', (_, content, expected) => {
    expect(layout(content)).toStrictEqual(expected)
  })

  it('is decided by --prefix', () => {
    for (const input of ['lines', 'values'] as const) {
      for (const content of ['', LINE, `INFO ${LINE}\n`, 'x\n']) {
        expect(layout(content, { input, prefix: 'any' })).toStrictEqual({ split: input, hasPrefix: true })
        expect(layout(content, { input, prefix: 'none' })).toStrictEqual({ split: input, hasPrefix: false })
      }
    }
    expect(layout(`${LINE}\n`, { prefix: 'any' })).toStrictEqual(PREFIXED)
    expect(layout(`INFO ${LINE}\n`, { prefix: 'none' }).hasPrefix).toBe(false)
    expect(layout(`INFO ${LINE}\n`, { input: 'file', prefix: 'any' }).hasPrefix).toBe(false)
  })

  it('is decided as early as possible', () => {
    const early = (content: string, reading: Partial<Reading> = {}): Layout | undefined =>
      earlyLayout({ input: 'auto', ...reading }, bytesOf(content))
    expect(early(`INFO ${LINE}\n`)).toStrictEqual(PREFIXED)
    expect(early(`INFO ${LINE}`)).toBeUndefined()
    expect(early(`starting\nINFO ${LINE}\n`)).toBeUndefined()
    expect(early('starting\n', { input: 'lines' })).toBeUndefined()
    expect(early(`starting\nINFO ${LINE}\n`, { input: 'lines' })).toStrictEqual(PREFIXED)
    expect(early('{"cdr":[{"re\n', { input: 'lines' })).toStrictEqual(PLAIN)
    expect(early('{\n', { input: 'values' })).toStrictEqual({ split: 'values', hasPrefix: false })
  })
})

describe('--input', () => {
  it.each(['', LINE, PRETTY, `${LINE}\n${LINE}\n`, '\0', '{'])('decides how %j is read', (content) => {
    for (const name of ['a.log', 'a.txt']) {
      for (const isAll of [true, false]) {
        for (const input of ['lines', 'file', 'values'] as const) {
          expect(splitOf(input, name, bytesOf(content), isAll)).toBe(input)
        }
      }
    }
  })

  it('is one of four modes', () => {
    expect(INPUT_MODES).toStrictEqual(['auto', 'file', 'lines', 'values'])
  })
})

describe('a first line without its start', () => {
  it.each([
    `1","fid":"2"},${RECORD}]}`,
    `1","ids":[{}], ${RECORD}]}`,
    `dr":[${RECORD}]}`,
    `, "cdr" : [ ${RECORD}]}`,
    `evel":30,"body":${LINE}}`
  ])('is no prefix: %s', (rest) => {
    const start = bytesOf(`${rest}\n${LINE}\n${LINE}\n`)
    expect(earlyLayout({ input: 'auto' }, start)).toBeUndefined()
    for (const name of ['a.log', '<stdin>']) {
      expect(layoutOf({ input: 'auto' }, name, start, true)).toStrictEqual({
        split: 'lines',
        hasPrefix: false
      })
    }
  })

  it.each(['INFO "body": ', 'INFO body=[', '2024-10-07,INFO,', 'POST / "'])(
    'differs from a prefix: %s',
    (prefix) => {
      expect(earlyLayout({ input: 'auto' }, bytesOf(`${prefix}${LINE}\n`))?.hasPrefix).toBe(true)
    }
  )
})
