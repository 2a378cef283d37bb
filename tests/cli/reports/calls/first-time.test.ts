import { firstTimeOf } from '../../../../src/cli/reports/calls/first-time'
import { at, CALLED, CALLER, callWith, cdr, cdrLeg, push } from '../../../calls/events'

const { states } = callWith(push(CALLED, 'answer', '10:00:03'), push(CALLER, 'disconnect', '10:00:02'))
const cdrFrom = (caller: string | null, called: string | null) =>
  cdr({ caller: cdrLeg(CALLER, null, caller), called: cdrLeg(CALLED, called, null) })

describe('firstTimeOf', () => {
  it.each([
    ['the pushes', states, undefined, '10:00:02'],
    ['the pushes, before the CDR', states, cdrFrom('10:00:04', '10:00:03'), '10:00:02'],
    ['the CDR, before the pushes', states, cdrFrom('10:00:01', '10:00:03'), '10:00:01'],
    ['the CDR', [], cdrFrom('10:00:04', '10:00:03'), '10:00:03']
  ])('returns the first time of %s', (_, pushes, record, clock) => {
    expect(firstTimeOf(pushes, record)).toStrictEqual(at(clock))
  })

  it('returns null if there is none', () => {
    expect(firstTimeOf([], cdrFrom(null, null))).toBeNull()
    expect(firstTimeOf([], null)).toBeNull()
  })
})
