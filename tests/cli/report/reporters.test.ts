import fc from 'fast-check'
import { FORMATS, REPORTERS } from '../../../src/cli/report/reporters'
import { holds } from '../../support/law'
import { hostileRun, OPTIONS } from './samples'

describe('reporters', () => {
  it('has one for each format', () => {
    expect(Object.keys(REPORTERS)).toStrictEqual([...FORMATS])
  })

  it.each(FORMATS)('%s prints whole lines', (format) => {
    holds(
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
})
