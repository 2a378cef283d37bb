import { mergeCalls } from '../../src/calls'
import { CALLED, CALLER, callWith, cdr, cdrLeg, push } from './events'

describe('mergeCalls', () => {
  it('gives the call of the events of both', () => {
    const pushes = [push(CALLER, 'callout', '09:59:55'), push(CALLED, 'alerting', '10:00:01')]
    expect(mergeCalls(callWith(...pushes), callWith(cdr()))).toStrictEqual(callWith(...pushes, cdr()))
  })

  it('keeps contradictions of every kind', () => {
    const reversed = cdr({ called: cdrLeg(CALLED, '10:00:04', '10:00:01') })
    const late = push(CALLED, 'answer', '10:00:05')
    const both = callWith(reversed, late)
    expect(both.contradictions.map(({ code }) => code)).toStrictEqual(['times-differ', 'times-reversed'])
    expect(mergeCalls(both, callWith(late))).toStrictEqual(both)
    expect(mergeCalls(both, callWith(cdr()))).toStrictEqual(callWith(reversed, late, cdr()))
  })

  it('throws a TypeError for two ids, without them', () => {
    const other = callWith(cdr({ requestId: '2' }))
    expect(() => mergeCalls(callWith(cdr()), other)).toThrow(
      new TypeError('calls with different requestIds cannot be merged')
    )
  })
})
