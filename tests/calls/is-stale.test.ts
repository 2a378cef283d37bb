import { callOf, isStale } from '../../src/calls'
import { at, CALLED, CALLER, callWith, cdr, push } from './events'

const call = callWith(push(CALLER, 'disconnect', '10:00:00'), push(CALLED, 'unrecognised', '10:00:10'))

describe('isStale', () => {
  it('is true if the CDR did not come for longer than this after the last push', () => {
    expect(isStale(call, at('10:01:10'), 60)).toBe(false)
    expect(isStale(call, at('10:01:11'), 60)).toBe(true)
    expect(isStale(call, at('10:00:11'), 0)).toBe(true)
    expect(isStale(call, at('09:00:00'), 0)).toBe(false)
  })

  it('is false with a CDR', () => {
    expect(isStale(callOf(cdr()), at('23:00:00'), 60)).toBe(false)
  })

  it.each([-1, NaN, '60' as never, undefined as never])('rejects %s seconds', (seconds) => {
    expect(() => isStale(call, at('10:00:00'), seconds)).toThrow(
      new RangeError('afterSeconds must be a number of seconds, not negative')
    )
  })

  it('rejects an invalid time, and a call with times as text', () => {
    expect(() => isStale(call, new Date(NaN), 60)).toThrow(new RangeError('now must be a valid Date'))
    expect(() => isStale(JSON.parse(JSON.stringify(call)) as never, at('10:00:00'), 60)).toThrow(TypeError)
  })
})
