import fc from 'fast-check'
import { right } from 'fp-ts/lib/Either.js'
import { type Callback, CallbackBody, type CallbackEvent, decode, encode } from '../../src'
import { writtenTexts } from '../support/arbitraries/bodies'
import { eventsOf } from '../support/arbitraries/events'
import { hostileTexts } from '../support/arbitraries/texts'
import { expectSame, assertProperty, rightOf } from '../support/property'

describe('encode', () => {
  it('writes an event that decode returns', () => {
    assertProperty(
      1000,
      fc.property(eventsOf(), (event) => {
        expectSame(decode(encode(event)), right({ events: [event], repairs: [] }))
        expectSame(encode([event]), encode(event))
      })
    )
  })

  it('writes a list of events that decode returns', () => {
    assertProperty(
      500,
      fc.property(fc.array(eventsOf(), { maxLength: 5 }), (events) => {
        expectSame(decode(encode(events)), right({ events, repairs: [] }))
      })
    )
  })

  it('writes events at any offset from UTC that decode returns at that offset', () => {
    const offsets = {
      Z: 0,
      '+00:00': 0,
      '-05:00': -300,
      '+05:30': 330,
      '+14:00': 840,
      '-12:00': -720,
      '-00:30': -30
    }
    const cases = Object.entries(offsets).map(([utcOffset, minutes]) =>
      fc.tuple(
        fc.constant({ utcOffset }),
        fc.array(eventsOf(minutes * 60_000), { minLength: 1, maxLength: 2 })
      )
    )
    assertProperty(
      500,
      fc.property(fc.oneof(...cases), ([options, events]) => {
        expectSame(decode(encode(events, options), options), right({ events, repairs: [] }))
      })
    )
  })

  it('writes whatever decode returns', () => {
    assertProperty(
      500,
      fc.property(writtenTexts, (text) => {
        const { events, extra } = rightOf(decode(text))
        expectSame(decode(encode(events)), right({ events, repairs: [] }))
        const callback: Callback = { events, repairs: [], ...(extra === undefined ? {} : { extra }) }
        expectSame(CallbackBody.is(callback), true)
        expectSame(CallbackBody.decode(CallbackBody.encode(callback)), right(callback))
      })
    )
  })

  it('rejects what decode would not return', () => {
    const numbers = fc.double().map((number) => (number === 0 ? 0 : number))
    const values = fc.anything({
      values: [fc.boolean(), numbers, fc.string(), fc.constantFrom(null, undefined)]
    })
    const members = fc.tuple(
      fc.constantFrom('x', 'cdr', 'fid', ' fid ', ' tel', 'state', 'duration', '__proto__'),
      values
    )
    const plain = { noNullPrototype: true } as const
    const changes = fc.record(
      {
        requestId: hostileTexts,
        appId: hostileTexts,
        phoneNumber: hostileTexts,
        src: hostileTexts,
        durationSeconds: numbers,
        charge: hostileTexts,
        timestamp: fc.date({ noInvalidDate: false }),
        answerTime: fc.option(fc.date({ noInvalidDate: false })),
        recordingUrl: fc.option(hostileTexts),
        customParm: fc.option(hostileTexts),
        state: fc.record({ code: fc.constantFrom('answer', 'unrecognised'), text: hostileTexts }, plain),
        stateDesc: fc.array(
          fc.record({ code: fc.constantFrom('busy', 'unrecognised'), text: hostileTexts }, plain)
        ),
        extra: fc.array(members, { maxLength: 2 }).map((list) => Object.fromEntries(list))
      },
      { requiredKeys: [] }
    )
    const outcomeOf = (event: CallbackEvent): unknown => {
      try {
        return decode(encode(event))
      } catch (error) {
        const isNamed =
          error instanceof RangeError && /^cannot encode the event: `\w+(?:\.\w+)?` /.test(error.message)
        return isNamed ? 'rejected' : error
      }
    }
    const changed = fc.tuple(eventsOf(), changes).map(([event, change]) => {
      const known = Object.entries(change).filter(([name]) => name in event)
      return { ...event, ...Object.fromEntries(known) }
    })
    assertProperty(
      1000,
      fc.property(changed, (event) => {
        const outcome = outcomeOf(event)
        if (outcome !== 'rejected') expectSame(outcome, right({ events: [event], repairs: [] }))
      })
    )
  })

  it('rejects what is not JSON, anywhere in extra', () => {
    const cycle: unknown[] = []
    cycle.push({ cycle })
    const foreign = fc.constantFrom<unknown>(
      undefined,
      NaN,
      -Infinity,
      1n,
      Symbol('x'),
      () => 0,
      new Date(0),
      new Map(),
      new Array(1),
      Object.assign([1], { x: 2 }),
      Object.create({ toJSON: () => 1 }),
      { toJSON: () => 1 },
      { [Symbol('x')]: 1 },
      cycle
    )
    const { holder } = fc.letrec<{ holder: unknown }>((tie) => ({
      holder: fc.oneof(
        { maxDepth: 4 },
        foreign,
        fc
          .tuple(fc.array(fc.jsonValue()), tie('holder'), fc.array(fc.jsonValue()))
          .map(([before, held, after]) => [...before, held, ...after]),
        fc
          .tuple(fc.dictionary(fc.string(), fc.jsonValue()), fc.string(), tie('holder'))
          .map(([members, name, held]) => Object.fromEntries([...Object.entries(members), [name, held]]))
      )
    }))
    assertProperty(
      500,
      fc.property(eventsOf(), holder, (event, x) => {
        const extra = { ...event.extra, x }
        expect(() => encode({ ...event, extra })).toThrow(
          new RangeError(
            'cannot encode the event: `extra` must be plain JSON, without cycles, holes and toJSON'
          )
        )
      })
    )
  })
})
