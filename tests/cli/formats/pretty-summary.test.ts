import picocolors from 'picocolors'
import { prettySummary } from '../../../src/cli/formats/pretty-summary'
import { MISSING, summaryOf } from './samples'

const ESC = '\u001b'

const summaryText = (parts: Parameters<typeof summaryOf>[0]): string =>
  prettySummary(summaryOf(parts), picocolors.createColors(false))

describe('prettySummary', () => {
  it.each<[Parameters<typeof summaryOf>[0], string]>([
    [{ payloads: 0 }, 'no payloads\n'],
    [{ payloads: 1 }, '✔ 1 payload, all good\n'],
    [{ payloads: 1204 }, '✔ 1,204 payloads, all good\n'],
    [{ payloads: 3, payloadsWithWarnings: 2 }, '⚠ 2 of 3 payloads with warnings\n'],
    [{ payloads: 2, interrupted: true }, 'interrupted; partial results\n2 payloads, none rejected\n'],
    [{ payloads: 1, rejectedPayloads: 1 }, '✖ 1 of 1 payload rejected\n'],
    [{ payloads: 1204, rejectedPayloads: 2 }, '✖ 2 of 1,204 payloads rejected\n'],
    [{ payloads: 0, problems: [MISSING] }, '✖ no payloads, 1 path could not be read\n'],
    [
      { payloads: 2, problems: [MISSING, MISSING] },
      '✖ 2 payloads, none rejected, 2 paths could not be read\n'
    ]
  ])('prints the headline of %j: %j', (parts, text) => {
    expect(summaryText(parts)).toBe(text)
  })

  it('lists every count that is not 0', () => {
    expect(
      summaryText({
        payloads: 1204,
        rejectedPayloads: 1,
        events: { 'voice-code': 204, 'callback-cdr': 1000 },
        repairs: { 'padded-key': 12 },
        issues: { 'truncated-json': 1, 'invalid-field': 2 },
        warnings: { 'unknown-word': 1, 'future-time': 1000 }
      })
    ).toBe(
      [
        '✖ 1 of 1,204 payloads rejected',
        '  events    voice-code        204',
        '            callback-cdr    1,000',
        '  repairs   padded-key         12',
        '  issues    truncated-json      1',
        '            invalid-field       2',
        '  warnings  unknown-word        1',
        '            future-time     1,000',
        ''
      ].join('\n')
    )
    expect(summaryText({ payloads: 3, events: { conference: 3 }, repairs: { 'padded-key': 1 } })).toBe(
      ['✔ 3 payloads, none rejected', '  events   conference  3', '  repairs  padded-key  1', ''].join('\n')
    )
  })

  it('counts payloads that are reported only for their repairs', () => {
    expect(summaryText({ payloads: 3, onlyRepairedPayloads: 2 })).toBe('✖ 2 of 3 payloads repaired\n')
  })

  it.each<[string, Parameters<typeof summaryOf>[0], string]>([
    ['green', { payloads: 1 }, `${ESC}[1m${ESC}[32m✔`],
    ['red', { payloads: 1, rejectedPayloads: 1 }, `${ESC}[1m${ESC}[31m✖`],
    ['yellow', { payloads: 1, payloadsWithWarnings: 1 }, `${ESC}[1m${ESC}[33m⚠`],
    ['neither', { payloads: 0 }, `${ESC}[1mno payloads`]
  ])('prints the headline in bold and %s for %j', (_, parts, start) => {
    const text = prettySummary(summaryOf(parts), picocolors.createColors(true))
    expect(text.startsWith(start)).toBe(true)
  })
})
