import fc from 'fast-check'
import { FORMATS, REPORTERS } from '../../../src/cli/report/reporters'
import { assertProperty } from '../../support/property'
import { DURATION, hostileRun, OPTIONS, printed } from './samples'

describe('reporters', () => {
  it('has one for each format', () => {
    expect(Object.keys(REPORTERS)).toStrictEqual([...FORMATS])
  })

  it.each(FORMATS)('%s prints whole lines', (format) => {
    assertProperty(
      100,
      fc.property(hostileRun, ({ payloads, summary }) => {
        const reporter = REPORTERS[format](OPTIONS)
        const parts = [
          reporter.begin(),
          ...payloads.map(reporter.payload),
          ...summary.problems.map(reporter.problem),
          reporter.end(summary)
        ]
        expect(parts.filter((part) => part !== '' && !part.endsWith('\n'))).toStrictEqual([])
      })
    )
  })

  it.each(FORMATS)('%s tells how many findings of a payload are left out', (format) => {
    const payloads = [{ file: 'a.json', line: 1, findings: [DURATION], more: 123_456 }]
    expect(printed(format, { payloads })).toMatch(/123,?456/)
    expect(printed(format, { payloads: [{ file: 'a.json', line: 1, findings: [DURATION] }] })).not.toMatch(
      /123,?456/
    )
  })
})
