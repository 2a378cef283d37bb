import { stripVTControlCharacters } from 'node:util'
import fc from 'fast-check'
import { formatFor } from '../../../src/cli/formats'
import type { PayloadReport } from '../../../src/cli/reports/report'
import { assertProperty } from '../../support/property'
import { COMMA, DURATION, hostileRun, MISSING, OPTIONS, printed, summaryOf, TRUNCATED } from './samples'

const ESC = '\u001b'

describe('pretty', () => {
  it('shows each diagnostic at its place', () => {
    const payloads = [
      { file: 'logs/a.ndjson', line: 3, diagnostics: [DURATION, COMMA] },
      { file: 'logs/a.ndjson', line: 12, diagnostics: [TRUNCATED] }
    ]
    const summary = summaryOf({ problems: [MISSING] })
    expect(printed('pretty', { payloads, summary, options: { quiet: true } })).toBe(
      [
        'logs/a.ndjson:3:61 - rejected invalid-field: `duration` must be a whole number of seconds, not negative ' +
          '(got a string of length 3)',
        '  at cdr[0].duration',
        '  3 | …"duration":"61s","oriamount":…',
        '    |             ^',
        '',
        'logs/a.ndjson:3:9 - repaired missing-comma: A missing comma between two members of an object was inserted.',
        '',
        'logs/a.ndjson:12:20 - rejected truncated-json: unexpected end of JSON (line 1, column 20)',
        '  12 | {"called":"138****00',
        '     |                     ^',
        '',
        'missing.json - error: no such file or folder',
        '',
        ''
      ].join('\n')
    )
  })

  it.each([
    [30, '  3 | …xxxxxxxxxxx!yyyyyyyyyy…', '    |             ^'],
    [1, '  3 | …xxxxxxxxx!yyyyyyyy…', '    |           ^']
  ])('fits a frame into %i columns, or the 20 cells that it needs', (columns, ...expected) => {
    const frame = { text: `${'x'.repeat(60)}!${'y'.repeat(60)}`, indent: 60 }
    const payloads = [{ file: 'a', line: 3, diagnostics: [{ ...COMMA, frame }] }]
    const lines = printed('pretty', { payloads, options: { columns, quiet: true } }).split('\n')
    expect(lines.slice(1, 3)).toStrictEqual(expected)
  })

  const GROUP = 'rejected invalid-field cdr[*].duration'
  const grouped = (payloads: number): readonly PayloadReport[] =>
    Array.from({ length: payloads }, (_, line) => ({
      file: 'a.log',
      line,
      diagnostics: [COMMA, { ...DURATION, line }],
      groups: ['repaired missing-comma', GROUP]
    }))

  it('shows ten diagnostics of each group, and counts the others on one line', () => {
    const text = printed('pretty', { payloads: grouped(13) })
    expect(text.split('\n').filter((line) => line.includes(' - rejected invalid-field: `'))).toHaveLength(10)
    expect(text.split('\n').slice(-6)).toStrictEqual([
      'a.log:3:9 - repaired missing-comma: 3 more',
      'a.log:10:61 - rejected invalid-field: 3 more at cdr[*].duration',
      '--all shows every one',
      '',
      'no payloads',
      ''
    ])
  })

  it('has no line for a group of ten', () => {
    const text = printed('pretty', { payloads: grouped(10), options: { quiet: true } })
    expect(text.split(' - ')).toHaveLength(21)
    expect(text).not.toContain(' more')
  })

  it('counts the diagnostics that no report has', () => {
    const reporter = formatFor('report', 'pretty')({ ...OPTIONS, quiet: true })
    for (const payload of grouped(11)) reporter.payload(payload)
    reporter.count?.(new Map([[GROUP, 2000]]))
    expect(reporter.end(summaryOf())).toBe(
      'a.log:3:9 - repaired missing-comma: 1 more\n' +
        'a.log:10:61 - rejected invalid-field: 2,001 more at cdr[*].duration\n\n'
    )
  })

  it('writes the summary alone', () => {
    expect(formatFor('summary', 'pretty')(summaryOf({ payloads: 2 }), OPTIONS)).toBe(
      '✔ 2 payloads, all good\n'
    )
  })

  it('counts the diagnostics that are left out', () => {
    const payloads = [{ file: 'a', line: 3, diagnostics: [COMMA], more: 1000 }]
    expect(printed('pretty', { payloads, options: { quiet: true } })).toBe(
      'a:3:9 - repaired missing-comma: A missing comma between two members of an object was inserted.\n\n' +
        'a:3 - and 1,000 more\n\n'
    )
  })

  it('adds colours, and nothing else', () => {
    const payloads = grouped(12)
    const summary = summaryOf({
      payloads: 2,
      rejectedPayloads: 1,
      issues: { 'invalid-field': 1 },
      interrupted: true
    })
    const plain = printed('pretty', { payloads, summary })
    const coloured = printed('pretty', { payloads, summary, options: { color: true } })
    expect(plain).not.toContain(ESC)
    expect(coloured).toContain(`${ESC}[31m${ESC}[1mrejected`)
    expect(stripVTControlCharacters(coloured)).toBe(plain)
  })

  it('fails payloads that were only repaired, if they are reported', () => {
    const payloads = [{ file: 'a', line: 3, diagnostics: [COMMA] }]
    const summary = summaryOf({ payloads: 3, onlyRepairedPayloads: 1, repairs: { 'missing-comma': 1 } })
    expect(printed('pretty', { payloads, summary })).toContain('\n✖ 1 of 3 payloads repaired\n')
    expect(printed('pretty', { payloads, summary: { ...summary, rejectedPayloads: 1 } })).toContain(
      '\n✖ 1 of 3 payloads rejected, 1 repaired\n'
    )
  })

  it('prints no control characters except line feeds, for any run', () => {
    assertProperty(
      300,
      fc.property(hostileRun, ({ payloads, summary }) => {
        const text = printed('pretty', { payloads, summary })
        expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}\u2028\u2029\p{Cs}]/u)
        const heads = text.split('\n').filter((line) => line.includes(' - '))
        const diagnostics = payloads.flatMap((payload) => payload.diagnostics)
        expect(heads.length).toBeGreaterThanOrEqual(diagnostics.length + summary.problems.length)
      })
    )
  })
})
