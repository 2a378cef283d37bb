import { countsOf, jsonOf, payloadData, problemData, summaryData } from '../../../src/cli/formats/report-data'
import { COMMA, DURATION, MISSING, payloadDataOf, summaryDataOf, summaryOf } from './samples'

const SUMMARY = summaryOf({
  payloads: 5,
  rejectedPayloads: 2,
  repairedPayloads: 1,
  events: { conference: 4 },
  repairs: { 'missing-comma': 1 },
  issues: { 'invalid-field': 3 },
  warnings: { 'future-time': 2 },
  problems: [MISSING],
  interrupted: true
})

describe('payloadData', () => {
  const payload = { file: 'a.json', line: 3, diagnostics: [DURATION, COMMA] }

  it('has the diagnostics without their frames', () => {
    expect(payloadData({ ...payload, more: 7 })).toStrictEqual({ ...payloadDataOf(payload), more: 7 })
  })

  it('has no member `more` in JSON if none are left out', () => {
    expect(jsonOf(payloadData(payload))).toBe(JSON.stringify(payloadDataOf(payload)))
  })

  it('ignores members that are new', () => {
    const diagnostics = [{ ...DURATION, secret: 1 }]
    expect(JSON.stringify(payloadData({ ...payload, diagnostics }))).not.toContain('secret')
  })
})

describe('problemData', () => {
  it('has the file and the reason, in this order', () => {
    const problem = { secret: 1, reason: 'permission denied', file: 'a.json' }
    expect(JSON.stringify(problemData(problem))).toBe('{"file":"a.json","reason":"permission denied"}')
  })
})

describe('countsOf', () => {
  it('has every kind, repair code, issue code and warning code, zeros included', () => {
    expect(countsOf(SUMMARY)).toStrictEqual({
      events: { 'voice-code': 0, 'callback-cdr': 0, 'callback-state': 0, conference: 4 },
      repairs: SUMMARY.repairs,
      rejected: SUMMARY.issues,
      warnings: SUMMARY.warnings
    })
    expect(Object.values(SUMMARY.repairs)).toContain(0)
    expect(Object.values(SUMMARY.issues)).toContain(0)
    expect(Object.values(SUMMARY.warnings)).toContain(0)
  })
})

describe('summaryData', () => {
  it('has the counts in this order, without problems', () => {
    expect(JSON.stringify(summaryData(SUMMARY))).toBe(JSON.stringify(summaryDataOf(SUMMARY)))
  })
})

describe('jsonOf', () => {
  it('escapes invisible characters and keeps the value', () => {
    const value = { text: '\u009b31m\u202e\u200b\u2028\ufeff话单' }
    expect(jsonOf(value)).toBe('{"text":"\\u009b31m\\u202e\\u200b\\u2028\\ufeff话单"}')
    expect(JSON.parse(jsonOf(value))).toStrictEqual(value)
  })
})
