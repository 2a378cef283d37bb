import fc from 'fast-check'
import { formatFor } from '../../../src/cli/formats'
import { ISSUE_CODES } from '../../../src/diagnostics/catalogue'
import { WARNING_CODES } from '../../../src/diagnostics/warnings'
import { REPAIR_CODES } from '../../../src/repairs'
import { assertProperty } from '../../support/property'
import {
  COMMA,
  counts,
  hostileRun,
  MISSING,
  OPTIONS,
  payloadDataOf,
  printed,
  summaryDataOf,
  summaryOf
} from './samples'

describe('ndjson', () => {
  it('writes the summary alone as the report does', () => {
    const summary = summaryOf({ payloads: 5, rejectedPayloads: 1, problems: [MISSING] })
    const lines = printed('ndjson', { summary }).trimEnd().split('\n')
    expect(formatFor('summary', 'ndjson')(summary, OPTIONS)).toBe(`${lines.at(-1)}\n`)
  })

  it('prints a line for each payload and each problem, and the summary last', () => {
    const payloads = [{ file: 'a.ndjson', line: 3, diagnostics: [COMMA] }]
    const summary = summaryOf({ payloads: 1, problems: [MISSING], interrupted: true })
    expect(printed('ndjson', { payloads, summary })).toBe(
      '{"type":"payload","file":"a.ndjson","line":3,"findings":[{"level":"repaired","code":"missing-comma","path":"",' +
        '"message":"A missing comma between two members of an object was inserted.","line":3,"column":9}]}\n' +
        '{"type":"problem","file":"missing.json","reason":"no such file or folder"}\n' +
        '{"type":"summary","payloads":1,"rejectedPayloads":0,"otherLines":0,' +
        '"events":{"voice-code":0,"callback-cdr":0,"callback-state":0,"conference":0},' +
        `"repairs":${JSON.stringify(counts(REPAIR_CODES))},` +
        `"rejected":${JSON.stringify(counts(ISSUE_CODES))},` +
        `"warnings":${JSON.stringify(counts(WARNING_CODES))},` +
        '"interrupted":true}\n'
    )
  })

  it('loses no data of any run', () => {
    assertProperty(
      300,
      fc.property(hostileRun, ({ payloads, summary }) => {
        const lines = printed('ndjson', { payloads, summary }).split('\n')
        expect(lines.pop()).toBe('')
        expect(lines.map((line): unknown => JSON.parse(line))).toStrictEqual([
          ...payloads.map((payload) => ({ type: 'payload', ...payloadDataOf(payload) })),
          ...summary.problems.map((problem) => ({ type: 'problem', ...problem })),
          { type: 'summary', ...summaryDataOf(summary) }
        ])
      })
    )
  })
})
