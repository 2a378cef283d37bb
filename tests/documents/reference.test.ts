import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import {
  CALL_STATES,
  decode,
  type DecodeOptions,
  findWarnings,
  formatIssues,
  ISSUE_CODES,
  type Kind,
  parse,
  type Reason,
  REPAIR_CODES,
  STATE_TERMS,
  WARNING_CODES
} from '../../src'
import { parseArguments } from '../../src/cli/arguments'
import { COMMANDS } from '../../src/cli/commands'
import { explain } from '../../src/diagnostics/reason'
import { KINDS } from '../../src/events'
import { fieldsOf, type FieldTypeName } from '../../src/events/fields-of'
import { type Block, blocksOf, codesIn, firstCodes, rowsOf, sectionOf, sectionsOf } from './reference-pages'

const ROOT = join(__dirname, '..', '..')

const readFixture = (name: string): Buffer => readFileSync(join(ROOT, 'fixtures', name))

/** Evaluates a literal. Its objects are of another realm, so compare by `toEqual`. */
const evaluate = (literal: string): unknown => runInNewContext(`(${literal})`, { Date })

/** The bytes of an example, in which `\xD5` is one byte. */
const bytesOf = (body: string): Buffer =>
  Buffer.concat(
    body
      .split(/(\\x[0-9A-F]{2})/)
      .map((part) => (part.startsWith('\\x') ? Buffer.from(part.slice(2), 'hex') : Buffer.from(part)))
  )

/** The options after the fence of an example: `text maxBytes=16`. */
const optionsOf = (info: string): DecodeOptions => {
  const [, maxBytes] = /\bmaxBytes=(\d+)$/.exec(info) ?? []
  return maxBytes === undefined ? {} : { maxBytes: Number(maxBytes) }
}

/** Returns a pattern for a line in which `…` is any text, and `\ufeff` the character. */
const patternOf = (line: string): RegExp => {
  const parts = line.replaceAll('\\ufeff', '\ufeff').split(/ ?… ?/)
  return new RegExp(`^${parts.map((part) => part.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&')).join('.*')}$`)
}

/** The options in the help of a command, as the page writes them. */
const optionsInHelp = (...argv: readonly string[]): readonly string[] =>
  Array.from(
    (parseArguments([...argv, '--help'], '1.2.3').text ?? '').matchAll(/^ {2}((?:-\w, )?--\S+(?: <\w+>)?)/gm),
    ([, option = '']) => option
  )

const optionsIn = (text: string): readonly string[] => firstCodes(text).filter((code) => code.startsWith('-'))

const sorted = (texts: Iterable<string>): readonly string[] => [...new Set(texts)].sort()

interface Language {
  readonly folder: string
  readonly types: Readonly<Record<FieldTypeName, string>>
  readonly rejected: string
  readonly none: string
  readonly optionsHeading: string
  /** The headings of the sections of terms.md. */
  readonly callStates: string
  readonly words: string
}

const ENGLISH: Language = {
  folder: 'docs/reference',
  types: {
    id: 'id',
    text: 'text',
    time: 'time',
    seconds: 'seconds',
    charge: 'yuan',
    callState: 'state',
    optionalTime: 'optional time',
    recordingUrl: 'URL',
    stateDesc: 'words',
    freeText: 'free text'
  },
  rejected: 'rejected',
  none: 'none',
  optionsHeading: 'Options',
  callStates: 'Call states',
  words: 'The words of stateDesc'
}

const CHINESE: Language = {
  folder: 'docs/zh/reference',
  types: {
    id: '编号',
    text: '文本',
    time: '时间',
    seconds: '秒数',
    charge: '金额',
    callState: '状态',
    optionalTime: '可空时间',
    recordingUrl: '地址',
    stateDesc: '词列表',
    freeText: '自定义文本'
  },
  rejected: '拒绝',
  none: '无',
  optionsHeading: '选项',
  callStates: '呼叫状态',
  words: 'stateDesc 的词'
}

const ABSENT: Readonly<Partial<Record<FieldTypeName, string>>> = {
  optionalTime: '`null`',
  recordingUrl: '`null`',
  stateDesc: '`[]`',
  freeText: '`null`'
}

describe.each([ENGLISH, CHINESE])('$folder', (language) => {
  const read = (name: string): string => readFileSync(join(ROOT, language.folder, name), 'utf8')

  describe.each([
    ['issues.md', ISSUE_CODES],
    ['repairs.md', REPAIR_CODES],
    ['warnings.md', WARNING_CODES]
  ])('%s', (name, codes) => {
    const page = read(name)
    it('has a section for every code, in order, and for no other', () => {
      const headings = [...sectionsOf(page).keys()].filter((heading) =>
        /^[a-z\d]+(?:-[a-z\d]+)+$/.test(heading)
      )
      expect(headings).toStrictEqual([...codes])
    })

    it('has a row for every code, in order, and for no other', () => {
      expect(firstCodes(sectionOf(page, ''))).toStrictEqual([...codes])
    })
  })

  describe('events.md', () => {
    const page = read('events.md')
    const kinds = Object.keys(KINDS) as Kind[]

    it('has a row and a section for every kind, and for no other', () => {
      const declared = kinds.map((kind) => [`\`${kind}\``, KINDS[kind].fid ?? language.none])
      expect(rowsOf(sectionOf(page, '')).map(([kind, , fid]) => [kind, fid])).toStrictEqual(declared)
      const headings = [...sectionsOf(page).keys()]
      expect(headings.slice(-kinds.length)).toStrictEqual(kinds)
    })

    it.each(kinds)('has every field of %s, with its wire name, type and rule, and no other', (kind) => {
      const { fid } = KINDS[kind]
      const fields = fieldsOf(KINDS[kind]).map(({ name, type, path }) => [
        `\`${path.join('.')}\``,
        `\`${name}\``,
        language.types[type],
        ABSENT[type] ?? language.rejected
      ])
      const ofKind =
        fid === null
          ? ['`kind`', language.none, language.none, '']
          : ['`kind`', '`fid`', fid, language.rejected]
      const rows = rowsOf(sectionOf(page, kind)).map((cells) => cells.slice(0, 4))
      expect(rows.slice(0, -1)).toStrictEqual([ofKind, ...fields])
      expect([rows.at(-1)?.at(0), rows.at(-1)?.at(3)]).toStrictEqual(['`extra`', '`{}`'])
    })

    it.each(kinds)("shows the event of the document's sample of %s", (kind) => {
      const [literal] = blocksOf(sectionOf(page, kind), 'js')
      expect(parse(readFixture(`spec/${kind}.txt`)).events).toEqual([evaluate(String(literal?.code))])
    })
  })

  describe('terms.md', () => {
    const page = read('terms.md')

    it('has every call state, in order, and no other', () => {
      const states = rowsOf(sectionOf(page, language.callStates)).map(([state]) => state)
      expect(states).toStrictEqual(CALL_STATES.map(({ text }) => `\`${text}\``))
      expect(CALL_STATES.map(({ code }) => code)).toStrictEqual(CALL_STATES.map(({ text }) => text))
    })

    it('has every word of stateDesc with its code, in order, and no other', () => {
      const words = rowsOf(sectionOf(page, language.words)).map(([word, code]) => [word, code])
      expect(words).toStrictEqual(STATE_TERMS.map(({ code, text }) => [text, `\`${code}\``]))
    })
  })

  describe('issues.md', () => {
    const page = read('issues.md')

    const examplesOf = (code: string): readonly Block[] => blocksOf(sectionOf(page, code), 'text')

    it.each(ISSUE_CODES)('shows bodies that are rejected with %s, and the messages', (code) => {
      const examples = examplesOf(code)
      expect(examples.length).toBeGreaterThan(0)
      for (const { info, code: example } of examples) {
        const end = example.indexOf('\n\n')
        const decoded = decode(bytesOf(example.slice(0, end)), optionsOf(info))
        const issues = decoded._tag === 'Left' ? decoded.left.issues : []
        expect(formatIssues(issues)).toBe(example.slice(end + 2))
        expect(issues.map((issue) => issue.code)).toContain(code)
      }
    })

    it('has no other examples', () => {
      expect(blocksOf(page, 'text')).toStrictEqual(ISSUE_CODES.flatMap(examplesOf))
    })

    it('names only reasons that exist', () => {
      const named = ISSUE_CODES.flatMap((code) => rowsOf(sectionOf(page, code)))
      const words = named.flatMap(([cell = '']) => codesIn(cell))
      expect(words.length).toBeGreaterThan(30)
      for (const word of words) expect(explain({ word } as Reason)).toMatch(/./)
    })
  })

  describe('warnings.md', () => {
    it('shows what the code prints', () => {
      const { events } = parse(readFixture('warnings/replacement-character/state-desc-damaged-upstream.txt'))
      const lines = findWarnings(events).map(({ code, index, message }) => `${index} ${code} ${message}`)
      const [output] = blocksOf(read('warnings.md'), 'text')
      expect(output?.code).toBe(lines.join('\n'))
    })
  })

  describe('repairs.md', () => {
    const page = read('repairs.md')

    it("shows the repairs of the document's own sample", () => {
      const [literal] = blocksOf(sectionOf(page, ''), 'js')
      expect(parse(readFixture('spec/callback-cdr.txt')).repairs).toEqual(evaluate(String(literal?.code)))
    })

    it.each(REPAIR_CODES)('shows the fixture of %s before and after the repair', (code) => {
      const [diff] = blocksOf(sectionOf(page, code), 'diff')
      const [before = '', after = '', ...others] = String(diff?.code).split('\n')
      expect([before.charAt(0), after.charAt(0), others]).toStrictEqual(['-', '+', []])
      const bodies = ['before', 'after'].map((state) =>
        readFixture(`repairs/${code}.${state}.txt`).toString()
      )
      expect(bodies.map((body) => patternOf(before.slice(1)).test(body))).toStrictEqual([true, false])
      expect(bodies.map((body) => patternOf(after.slice(1)).test(body))).toStrictEqual([false, true])
    })

    it.each(REPAIR_CODES)('says with which code the fault of %s is rejected if it is disabled', (code) => {
      const decoded = decode(readFixture(`repairs/${code}.before.txt`), { repair: false })
      const issues = decoded._tag === 'Left' ? decoded.left.issues : []
      const row = rowsOf(sectionOf(page, '')).find(([cell = '']) => codesIn(cell)[0] === code)
      expect(new Set(issues.map((issue) => `\`${issue.code}\``))).toStrictEqual(new Set([row?.at(-1)]))
    })
  })

  describe('command.md', () => {
    const page = read('command.md')

    it('has a section for every command', () => {
      expect([...sectionsOf(page).keys()]).toEqual(expect.arrayContaining(COMMANDS.map(({ name }) => name)))
    })

    it('has every option of every command, and no other', () => {
      const common = optionsIn(sectionOf(page, language.optionsHeading))
      const version = '-V, --version'
      expect(common).toContain(version)
      expect(optionsInHelp()).toStrictEqual([version, '-h, --help'])
      for (const command of COMMANDS) {
        const { name } = command
        // Only the commands that read payloads have the common options.
        const shared = 'run' in command ? [] : common
        const listed = [...shared, ...optionsIn(sectionOf(page, name))].filter((option) => option !== version)
        expect([name, sorted(listed)]).toStrictEqual([name, sorted(optionsInHelp(name))])
        expect(listed).toHaveLength(new Set(listed).size)
      }
    })

    it('has every format and level of validate', () => {
      const help = (parseArguments(['validate', '--help'], '1.2.3').text ?? '').replaceAll(/\s+/g, ' ')
      const choices = Array.from(help.matchAll(/choices: ([^)]+?), default/g), ([, list = '']) => list)
      const words = choices.slice(-2).flatMap((list) => list.replaceAll('"', '').split(', '))
      expect(codesIn(sectionOf(page, 'validate'))).toEqual(expect.arrayContaining(words))
    })
  })
})
