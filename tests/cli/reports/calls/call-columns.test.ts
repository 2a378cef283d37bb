import { contradictionCodes, numberOf, timeOf } from '../../../../src/cli/reports/calls/call-columns'
import { at, CALLED, CALLER, callWith, cdr, push } from '../../../calls/events'

const open = callWith(
  push(CALLER, 'alerting', '10:00:02'),
  push(CALLER, 'alerting', '10:00:03'),
  push(CALLER, 'answer', '10:00:02'),
  push(CALLER, 'answer', '10:00:03')
)

describe('timeOf', () => {
  it('returns the first time of the pushes and the CDR', () => {
    expect(timeOf(open)).toStrictEqual(at('10:00:02'))
    expect(timeOf(callWith(cdr()))).toStrictEqual(at('10:00:00'))
  })
})

describe('numberOf', () => {
  it('returns the number of a leg; empty if there is none', () => {
    expect(numberOf(callWith(cdr()), 'called')).toBe(CALLED)
    expect(numberOf(open, 'caller')).toBe(CALLER)
    expect(numberOf(open, 'called')).toBe('')
  })
})

describe('contradictionCodes', () => {
  it('returns each code once', () => {
    expect(open.contradictions.length).toBe(2)
    expect(contradictionCodes(open)).toStrictEqual(['times-differ'])
    expect(contradictionCodes(callWith(cdr()))).toStrictEqual([])
  })
})
