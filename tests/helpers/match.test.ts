import { type CallbackEvent, type Handlers, match } from '../../src'
import { callbackCdrSample, callbackStateSample, conferenceSample, voiceCodeSample } from '../events/samples'

const EVENTS: readonly CallbackEvent[] = [
  voiceCodeSample.event,
  callbackCdrSample.event,
  callbackStateSample.event,
  conferenceSample.event
]

describe('match', () => {
  it('calls the handler of the kind of each event', () => {
    const numbers = EVENTS.map(
      match({
        'voice-code': ({ phoneNumber }) => phoneNumber,
        'callback-cdr': ({ called }) => called.number,
        'callback-state': ({ dst }) => dst,
        conference: ({ phoneNumber }) => phoneNumber
      })
    )
    expect(numbers).toStrictEqual(['2016010000000213', '18810207016', '13600007556', '15801445465'])
  })

  it.each(EVENTS)('calls only the handler of $kind, once, with the event itself', (event) => {
    const handlers = {
      'voice-code': jest.fn(),
      'callback-cdr': jest.fn(),
      'callback-state': jest.fn(),
      conference: jest.fn()
    }
    match<unknown>(handlers)(event)
    const calls = Object.entries(handlers).flatMap(([kind, handler]) =>
      handler.mock.calls.map((args: unknown[]) => [kind, ...args])
    )
    expect(calls).toStrictEqual([[event.kind, event]])
    expect(calls[0]?.[1]).toBe(event)
  })

  it('does not catch what a handler throws', () => {
    const fail = (): never => {
      throw new Error('the database is down')
    }
    const handlers: Handlers<never> = {
      'voice-code': fail,
      'callback-cdr': fail,
      'callback-state': fail,
      conference: fail
    }
    expect(() => match(handlers)(voiceCodeSample.event)).toThrow(new Error('the database is down'))
  })
})
