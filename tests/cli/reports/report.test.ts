import { diagnosticText, levelsFrom } from '../../../src/cli/reports/report'
import { COMMA, DURATION } from '../formats/samples'

describe('diagnosticText', () => {
  it('appends the path of a field', () => {
    expect(diagnosticText(DURATION)).toBe(
      '`duration` must be a whole number of seconds, not negative (got a string of length 3) (cdr[0].duration)'
    )
  })

  it('is only the message for a diagnostic of the body', () => {
    expect(diagnosticText(COMMA)).toBe('A missing comma between two members of an object was inserted.')
  })
})

describe('levelsFrom', () => {
  it('returns a level and those that are more severe', () => {
    expect([levelsFrom('rejected'), levelsFrom('warning'), levelsFrom('repaired')]).toStrictEqual([
      ['rejected'],
      ['rejected', 'warning'],
      ['rejected', 'warning', 'repaired']
    ])
  })
})
