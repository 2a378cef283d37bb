import { Command } from 'commander'
import { type Parsed, parseArguments } from '../../src/cli/arguments'

const COMMON = {
  input: 'auto',
  skipOtherLines: false,
  encoding: 'auto',
  repair: true,
  utcOffset: '+08:00',
  color: 'auto',
  quiet: false
}

/** Returns the command's name, its paths and options. */
const invocation = (...argv: readonly string[]): unknown => {
  const parsed = parseArguments(argv, '1.2.3')
  if (parsed.text !== undefined) throw new Error(parsed.text)
  if ('words' in parsed) return { name: parsed.command.name, words: parsed.words, options: parsed.options }
  const { command, paths, options } = parsed
  return { name: command.name, paths, options }
}

const rejection = (...argv: readonly string[]): Parsed => parseArguments(argv, '1.2.3')

describe('parseArguments', () => {
  it.each([
    ['validate', { format: 'pretty', failOn: 'rejected', all: false, summary: false, showValues: false }],
    ['decode', { format: 'ndjson', all: false, summary: false, showValues: false }],
    ['stats', { format: 'pretty', showValues: false }]
  ])('returns %s with its paths and default options', (name, own) => {
    expect(invocation(name, 'a.log', '-')).toStrictEqual({
      name,
      paths: ['a.log', '-'],
      options: { ...COMMON, ...own }
    })
  })

  it('returns the options that are given', () => {
    const words = 'stats --html a.html --field body --no-repair --utc-offset Z --threads 3 -q --color never'
    expect(invocation(...words.split(' '), '--format', 'json', '--input', 'lines')).toStrictEqual({
      name: 'stats',
      paths: [],
      options: {
        format: 'json',
        html: 'a.html',
        showValues: false,
        field: 'body',
        repair: false,
        utcOffset: 'Z',
        threads: 3,
        quiet: true,
        color: 'never',
        input: 'lines',
        skipOtherLines: false,
        encoding: 'auto'
      }
    })
  })

  it.each([
    [['--version'], '1.2.3\n', false],
    [['stat'], "error: unknown command 'stat'\n(Did you mean stats?)\n", true],
    [
      ['decode', '--threads', '65'],
      "error: option '--threads <count>' argument '65' is invalid. It must be a whole number from 1 to 64.\n",
      true
    ]
  ])('returns a text for %j', (argv, text, isWrong) => {
    expect(parseArguments(argv, '1.2.3')).toStrictEqual({ text, isWrong })
  })

  it('rethrows a defect', () => {
    const defect = new TypeError('a defect')
    const spy = jest.spyOn(Command.prototype, 'parse').mockImplementationOnce(() => {
      throw defect
    })
    try {
      expect(() => parseArguments(['stats'], '1.2.3')).toThrow(defect)
    } finally {
      spy.mockRestore()
    }
  })
})

describe('wrong use', () => {
  it.each([
    ['--field=', "option '--field <name>' argument '' is invalid. It must not be empty."],
    [
      '--threads=0',
      "option '--threads <count>' argument '0' is invalid. It must be a whole number from 1 to 64."
    ],
    [
      '--threads=65',
      "option '--threads <count>' argument '65' is invalid. It must be a whole number from 1 to 64."
    ],
    [
      '--threads=1.5',
      "option '--threads <count>' argument '1.5' is invalid. It must be a whole number from 1 to 64."
    ],
    [
      '--utc-offset=8',
      "option '--utc-offset <offset>' argument '8' is invalid. utcOffset must look like +08:00."
    ]
  ])('is reported: validate %s', (option, message) => {
    expect(rejection('validate', option, 'a.log')).toStrictEqual({
      text: `error: ${message}\n`,
      isWrong: true
    })
  })

  it.each(['-', ''])('is reported: stats --html with %j, which is no file', (path) => {
    expect(rejection('stats', '--html', path)).toStrictEqual({
      text: `error: option '--html <file>' argument '${path}' is invalid. Name a file.\n`,
      isWrong: true
    })
  })

  it.each([
    ['validate', 'csv', 'pretty, json, ndjson, github, junit, sarif'],
    ['decode', 'pretty', 'json, ndjson, csv'],
    ['stats', 'ndjson', 'pretty, json']
  ])('is reported: %s --format %s, which cannot write its output', (name, format, choices) => {
    expect(rejection(name, '--format', format)).toStrictEqual({
      text: `error: option '--format <format>' argument '${format}' is invalid. Allowed choices are ${choices}.\n`,
      isWrong: true
    })
  })

  it('is neither the smallest nor the largest number of threads', () => {
    for (const threads of [1, 64]) {
      expect(invocation('validate', '--threads', String(threads))).toMatchObject({ options: { threads } })
    }
  })
})
