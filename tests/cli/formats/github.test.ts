import fc from 'fast-check'
import { escapeInvisible } from '../../../src/diagnostics/escape-invisible'
import { assertProperty } from '../../support/property'
import { COMMA, DURATION, hostileRun, MISSING, printed, summaryOf, TRUNCATED, WORD } from './samples'

interface Command {
  readonly name: string | undefined
  readonly properties: Readonly<Record<string, string>>
  readonly message: string
}

const undoData = (text: string): string =>
  text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')

const undoProperty = (text: string): string => undoData(text.replaceAll('%3A', ':').replaceAll('%2C', ','))

/** Reads a command as GitHub's runner does: splits at the next `::`, at commas and at the first `=`. */
const readCommand = (line: string): Command => {
  const end = line.indexOf('::', 2)
  const [name, ...rest] = line.slice(2, end).split(' ')
  const pairs = rest
    .join(' ')
    .split(',')
    .map((pair): [string, string] => {
      const equals = pair.indexOf('=')
      return [pair.slice(0, equals), undoProperty(pair.slice(equals + 1))]
    })
  return { name, properties: Object.fromEntries(pairs), message: undoData(line.slice(end + 2)) }
}

describe('github', () => {
  it('prints an error per issue, a warning per warning or repair, and the summary', () => {
    const payloads = [
      { file: 'logs/a.ndjson', line: 3, diagnostics: [DURATION, COMMA] },
      { file: 'logs/b.ndjson', line: 12, diagnostics: [TRUNCATED, WORD] },
      { file: 'logs/c.json', line: 3, diagnostics: [COMMA] }
    ]
    const summary = summaryOf({
      payloads: 1204,
      rejectedPayloads: 2,
      payloadsWithWarnings: 1,
      onlyRepairedPayloads: 1,
      problems: [MISSING]
    })
    expect(printed('github', { payloads, summary })).toBe(
      '::error file=logs/a.ndjson,line=3,col=61,title=huadan (invalid-field)::logs/a.ndjson:3:61: ' +
        '`duration` must be a whole number of seconds, not negative (got a string of length 3) (cdr[0].duration)\n' +
        '::warning file=logs/a.ndjson,line=3,col=9,title=huadan (missing-comma)::logs/a.ndjson:3:9: ' +
        'A missing comma between two members of an object was inserted.\n' +
        '::error file=logs/b.ndjson,line=12,col=20,title=huadan (truncated-json)::logs/b.ndjson:12:20: ' +
        'unexpected end of JSON (line 1, column 20)\n' +
        '::warning file=logs/b.ndjson,line=3,col=401,title=huadan (unknown-word)::logs/b.ndjson:3:401: ' +
        "`stateDesc` has a word that the platform's document does not list (cdr[1].stateDesc)\n" +
        '::warning file=logs/c.json,line=3,col=9,title=huadan (missing-comma)::logs/c.json:3:9: ' +
        'A missing comma between two members of an object was inserted.\n' +
        '::error file=missing.json,title=huadan::missing.json: no such file or folder\n' +
        'huadan: 2 of 1,204 payloads rejected, 1 with warnings, 1 repaired, 1 path could not be read\n'
    )
  })

  it('escapes characters that end a property or a line', () => {
    const payloads = [
      { file: 'C:\\a,b%0A\r\n::.json', line: 1, diagnostics: [{ ...COMMA, message: '100%, x: y' }] }
    ]
    expect(printed('github', { payloads, options: { quiet: true } })).toBe(
      '::warning file=C%3A\\a%2Cb%250A\\u000d\\u000a%3A%3A.json,line=3,col=9,title=huadan (missing-comma)' +
        '::C:\\a,b%250A\\u000d\\u000a::.json:3:9: 100%25, x: y\n'
    )
  })

  it('prints no summary if quiet, and marks an interrupted run', () => {
    expect(printed('github', { options: { quiet: true } })).toBe('')
    expect(printed('github', { summary: summaryOf({ payloads: 2, interrupted: true }) })).toBe(
      'huadan: interrupted; partial results: 2 payloads, none rejected\n'
    )
  })

  it('prints one command per diagnostic and problem, which the runner decodes to the same text', () => {
    assertProperty(
      300,
      fc.property(hostileRun, ({ payloads, summary }) => {
        const lines = printed('github', { payloads, summary, options: { quiet: true } }).split(
          /\r\n|[\r\n\u2028\u2029]/
        )
        expect(lines.pop()).toBe('')
        const named = (file: string): object => (file === '' ? {} : { file: escapeInvisible(file) })
        expect(lines.map(readCommand)).toStrictEqual([
          ...payloads.flatMap(({ file, diagnostics }) =>
            diagnostics.map(({ level, code, path, message, line, column }) => ({
              name: level === 'rejected' ? 'error' : 'warning',
              properties: { ...named(file), line: `${line}`, col: `${column}`, title: `huadan (${code})` },
              message: escapeInvisible(
                `${file}:${line}:${column}: ${message}${path === '' ? '' : ` (${path})`}`
              )
            }))
          ),
          ...summary.problems.map(({ file, reason }) => ({
            name: 'error',
            properties: { ...named(file), title: 'huadan' },
            message: escapeInvisible(`${file}: ${reason}`)
          }))
        ])
      })
    )
  })
})
