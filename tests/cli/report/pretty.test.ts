import { stripVTControlCharacters } from 'node:util'
import fc from 'fast-check'
import { pretty } from '../../../src/cli/report/pretty'
import { assertProperty } from '../../support/property'
import { COMMA, DURATION, hostileRun, MISSING, OPTIONS, printed, summaryOf, TRUNCATED } from './samples'

const ESC = '\u001b'

const endOf = (summary: Parameters<typeof summaryOf>[0]): string => pretty(OPTIONS).end(summaryOf(summary))

describe('pretty', () => {
  it('shows each finding at its place', () => {
    const payloads = [
      { file: 'logs/a.ndjson', line: 3, findings: [DURATION, COMMA] },
      { file: 'logs/a.ndjson', line: 12, findings: [TRUNCATED] }
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

  it('keeps a frame within the terminal', () => {
    const frame = { text: `${'x'.repeat(60)}!${'y'.repeat(60)}`, indent: 60 }
    const payloads = [{ file: 'a', line: 3, findings: [{ ...COMMA, frame }] }]
    const lines = printed('pretty', { payloads, options: { columns: 30, quiet: true } }).split('\n')
    expect(lines.slice(1, 3)).toStrictEqual(['  3 | …xxxxxxxxxxx!yyyyyyyyyy…', '    |             ^'])
  })

  it('adds colours, and nothing else', () => {
    const payloads = [{ file: 'a', line: 3, findings: [DURATION, COMMA] }]
    const summary = summaryOf({
      payloads: 2,
      rejectedPayloads: 1,
      rejected: { 'invalid-field': 1 },
      interrupted: true
    })
    const plain = printed('pretty', { payloads, summary })
    const coloured = printed('pretty', { payloads, summary, options: { color: true } })
    expect(plain).not.toContain(ESC)
    expect(coloured).toContain(`${ESC}[31m${ESC}[1mrejected`)
    expect(stripVTControlCharacters(coloured)).toBe(plain)
  })

  it.each<[Parameters<typeof summaryOf>[0], string]>([
    [{ payloads: 0 }, 'no payloads\n'],
    [{ payloads: 1 }, '✔ 1 payload, all good\n'],
    [{ payloads: 1204 }, '✔ 1,204 payloads, all good\n'],
    [
      { payloads: 2, interrupted: true },
      'interrupted: what was read until then\n2 payloads, none rejected\n'
    ],
    [{ payloads: 1, rejectedPayloads: 1 }, '✖ 1 of 1 payload rejected\n'],
    [{ payloads: 1204, rejectedPayloads: 2 }, '✖ 2 of 1,204 payloads rejected\n'],
    [{ payloads: 0, problems: [MISSING] }, '✖ no payloads, 1 path could not be read\n'],
    [
      { payloads: 2, problems: [MISSING, MISSING] },
      '✖ 2 payloads, none rejected, 2 paths could not be read\n'
    ]
  ])('says of %j %j', (summary, text) => {
    expect(endOf(summary)).toBe(text)
  })

  it('counts what is not 0', () => {
    expect(
      endOf({
        payloads: 1204,
        rejectedPayloads: 1,
        events: { 'voice-code': 204, 'callback-cdr': 1000 },
        repairs: { 'padded-key': 12 },
        rejected: { 'truncated-json': 1, 'invalid-field': 2 }
      })
    ).toBe(
      [
        '✖ 1 of 1,204 payloads rejected',
        '  events   voice-code        204',
        '           callback-cdr    1,000',
        '  repairs  padded-key         12',
        '  issues   truncated-json      1',
        '           invalid-field       2',
        ''
      ].join('\n')
    )
    expect(endOf({ payloads: 3, events: { conference: 3 }, repairs: { 'padded-key': 1 } })).toBe(
      ['✔ 3 payloads, none rejected', '  events   conference  3', '  repairs  padded-key  1', ''].join('\n')
    )
  })

  it('is not good where repairs are faults', () => {
    const payloads = [{ file: 'a', line: 3, findings: [COMMA] }]
    const summary = summaryOf({ payloads: 3, repairs: { 'missing-comma': 1 } })
    expect(printed('pretty', { payloads, summary })).toContain('\n✖ 1 of 3 payloads repaired\n')
    expect(printed('pretty', { payloads, summary: { ...summary, rejectedPayloads: 1 } })).toContain(
      '\n✖ 1 of 3 payloads rejected, 1 repaired\n'
    )
  })

  it('sends no control but line feeds to the terminal, whatever the names', () => {
    assertProperty(
      300,
      fc.property(hostileRun, ({ payloads, summary }) => {
        const text = printed('pretty', { payloads, summary })
        expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}\u2028\u2029\p{Cs}]/u)
        const heads = text.split('\n').filter((line) => line.includes(' - '))
        const findings = payloads.flatMap((payload) => payload.findings)
        expect(heads.length).toBeGreaterThanOrEqual(findings.length + summary.problems.length)
      })
    )
  })
})
