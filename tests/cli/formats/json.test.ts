import fc from 'fast-check'
import { assertProperty } from '../../support/property'
import {
  COMMA,
  DURATION,
  hostileRun,
  MISSING,
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
        '"summary":{"payloads":5,"rejectedPayloads":1,' +
        '"events":{"voice-code":0,"callback-cdr":0,"callback-state":0,"conference":4},' +
        '"repairs":{"byte-order-mark":0,"missing-comma":1,"long-number":0,"padded-key":0,"padded-value":0,"glued-timestamp":0,"zero-time":0},' +
        '"rejected":{"invalid-utf8":0,"empty-body":0,"body-too-large":0,"malformed-json":0,"truncated-json":0,' +
        '"ambiguous-key":0,"unknown-payload":0,"unknown-kind":0,"missing-field":0,"invalid-field":1},' +
        '"warnings":{"unknown-word":2,"replacement-character":0,"release-before-answer":0,"implausible-time":0,' +
        '"future-time":0},' +
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
