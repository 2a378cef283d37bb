import { type CallbackEvent, type Handlers, match } from '../../src'
import { callbackCdrSample, callbackStateSample, conferenceSample, voiceCodeSample } from '../kind/samples'

const EVENTS: readonly CallbackEvent[] = [
  voiceCodeSample.event,
  callbackCdrSample.event,
  callbackStateSample.event,
  conferenceSample.event
]

describe('match', () => {
  it('hands each event to the handler of its kind', () => {
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

  it.each(EVENTS)('calls the handler of $kind alone, once, with the event itself', (event) => {
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

  it('lets through what a handler throws', () => {
    const fail = (): never => {
      throw new Error('the database is away')
    }
    const handlers: Handlers<never> = {
      'voice-code': fail,
      'callback-cdr': fail,
      'callback-state': fail,
      conference: fail
    }
    expect(() => match(handlers)(voiceCodeSample.event)).toThrow(new Error('the database is away'))
  })
})
