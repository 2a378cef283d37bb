import fc from 'fast-check'
import { formatFor } from '../../../src/cli/formats'
import { ISSUE_CODES } from '../../../src/diagnostics/catalogue'
import { WARNING_CODES } from '../../../src/diagnostics/warnings'
import { REPAIR_CODES } from '../../../src/repairs'
import { assertProperty } from '../../support/property'
import {
  COMMA,
  counts,
  DURATION,
  hostileRun,
  MISSING,
  OPTIONS,
  payloadDataOf,
  printed,
  summaryDataOf,
  summaryOf
} from './samples'

const GIVEN = summaryOf({
  payloads: 5,
  rejectedPayloads: 1,
  events: { conference: 4 },
  repairs: { 'missing-comma': 1 },
  issues: { 'invalid-field': 1 },
  warnings: { 'unknown-word': 2 },
  problems: [MISSING]
})

describe('json', () => {
  it('writes the summary alone as the report does', () => {
    const summary = summaryOf({ payloads: 5, rejectedPayloads: 1, problems: [MISSING] })
    const lines = printed('json', { summary }).trimEnd().split('\n')
    expect(formatFor('summary', 'json')(summary, OPTIONS)).toBe(
      `${lines.at(-1)?.slice('"summary":'.length, -1)}\n`
    )
  })

  it('prints its members in this order, with a line for each payload', () => {
    const payloads = [
      { file: 'a.ndjson', line: 3, diagnostics: [DURATION, COMMA] },
      { file: 'b.json', line: 1, diagnostics: [COMMA] }
    ]
    expect(printed('json', { payloads, summary: GIVEN })).toBe(
      '{"version":1,"payloads":[\n' +
        '{"file":"a.ndjson","line":3,"findings":[{"level":"rejected","code":"invalid-field","path":"cdr[0].duration",' +
        '"message":"`duration` must be a whole number of seconds, not negative (got a string of length 3)","line":3,"column":61},' +
        '{"level":"repaired","code":"missing-comma","path":"","message":"A missing comma between two members of an object was inserted.",' +
        '"line":3,"column":9}]}\n' +
        ',{"file":"b.json","line":1,"findings":[{"level":"repaired","code":"missing-comma","path":"",' +
        '"message":"A missing comma between two members of an object was inserted.","line":3,"column":9}]}\n' +
        '],\n' +
        '"problems":[{"file":"missing.json","reason":"no such file or folder"}],\n' +
        '"summary":{"payloads":5,"rejectedPayloads":1,"otherLines":0,' +
        '"events":{"voice-code":0,"callback-cdr":0,"callback-state":0,"conference":4},' +
        `"repairs":${JSON.stringify(counts(REPAIR_CODES, { 'missing-comma': 1 }))},` +
        `"rejected":${JSON.stringify(counts(ISSUE_CODES, { 'invalid-field': 1 }))},` +
        `"warnings":${JSON.stringify(counts(WARNING_CODES, { 'unknown-word': 2 }))},` +
        '"interrupted":false}}\n'
    )
  })

  it('prints a complete document if there are no diagnostics, quiet or not', () => {
    for (const quiet of [false, true]) {
      const document: unknown = JSON.parse(printed('json', { options: { quiet } }))
      expect(document).toMatchObject({ version: 1, payloads: [], problems: [], summary: { payloads: 0 } })
    }
  })

  it('loses no data of any run', () => {
    assertProperty(
      300,
      fc.property(hostileRun, ({ payloads, summary }) => {
        expect(JSON.parse(printed('json', { payloads, summary }))).toStrictEqual({
          version: 1,
          payloads: payloads.map(payloadDataOf),
          problems: summary.problems,
          summary: summaryDataOf(summary)
        })
      })
    )
  })
})
