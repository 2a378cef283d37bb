import { CALLED, CALLER, callWith, cdr, push } from './events'

describe('the status of a call', () => {
  it.each([
    ['callout', 'dialling'],
    ['alerting', 'ringing'],
    ['answer', 'answered'],
    ['disconnect', 'ended'],
    ['unrecognised', 'dialling']
  ] as const)('after %s is %s', (state, status) => {
    expect(callWith(push(CALLER, state, '10:00:00')).status).toBe(status)
  })

  it('is ended with the CDR alone', () => {
    expect(callWith(cdr()).status).toBe('ended')
  })

  it('does not go back if a push is late, or a leg is new', () => {
    const ended = [push(CALLER, 'answer', '10:00:00'), push(CALLER, 'disconnect', '10:00:30')]
    expect(callWith(...ended, push(CALLER, 'alerting', '09:59:50')).status).toBe('ended')
    expect(callWith(...ended, push(CALLED, 'callout', '10:00:01')).status).toBe('ended')
  })

  it('follows the order of states, not the clock', () => {
    const reversed = [push(CALLER, 'answer', '10:00:00'), push(CALLER, 'alerting', '10:00:05')]
    expect(callWith(...reversed).status).toBe('answered')
  })

  it('does not go back if its leg is dropped', () => {
    const many = Array.from({ length: 64 }, (_, n) => push(`1380000${1_000 + n}`, 'callout', '10:00:00'))
    const call = callWith(push('139', 'answer', '10:00:00'), ...many)
    expect(call.states.map(({ number }) => number)).not.toContain('139')
    expect(call.status).toBe('answered')
  })
})
