import fc from 'fast-check'
import { assertProperty } from '../../support/property'
import { COMMA, hostileRun, MISSING, payloadDataOf, printed, summaryDataOf, summaryOf } from './samples'

describe('ndjson', () => {
  it('prints a line for each payload and each problem, and the summary last', () => {
    const payloads = [{ file: 'a.ndjson', line: 3, diagnostics: [COMMA] }]
    const summary = summaryOf({ payloads: 1, problems: [MISSING], interrupted: true })
    expect(printed('ndjson', { payloads, summary })).toBe(
      '{"type":"payload","file":"a.ndjson","line":3,"findings":[{"level":"repaired","code":"missing-comma","path":"",' +
        '"message":"A missing comma between two members of an object was inserted.","line":3,"column":9}]}\n' +
        '{"type":"problem","file":"missing.json","reason":"no such file or folder"}\n' +
        '{"type":"summary","payloads":1,"rejectedPayloads":0,' +
        '"events":{"voice-code":0,"callback-cdr":0,"callback-state":0,"conference":0},' +
        '"repairs":{"byte-order-mark":0,"missing-comma":0,"long-number":0,"padded-key":0,"padded-value":0,"glued-timestamp":0,"zero-time":0},' +
        '"rejected":{"invalid-utf8":0,"empty-body":0,"body-too-large":0,"malformed-json":0,"truncated-json":0,' +
        '"ambiguous-key":0,"unknown-payload":0,"unknown-kind":0,"missing-field":0,"invalid-field":0},' +
        '"warnings":{"unknown-word":0,"replacement-character":0,"release-before-answer":0,"implausible-time":0,' +
        '"future-time":0},' +
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
