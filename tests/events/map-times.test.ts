import type { CallbackEvent } from '../../src'
import { hasExtra, mapTimes } from '../../src/events/map-times'
import { callbackCdrSample, callbackStateSample } from './samples'

const cdr = callbackCdrSample.event
const state = callbackStateSample.event
const TEXT = '2016-02-02T11:19:36.000+08:00'

const stored = (event: object): CallbackEvent => event as CallbackEvent

describe('mapTimes', () => {
  it('gives each time and the path of its field', () => {
    const event = { ...cdr, caller: { ...cdr.caller, releaseTime: null } }
    expect(mapTimes(event, (time, path) => `${path} ${time.getTime()}`)).toStrictEqual({
      ...cdr,
      caller: { number: cdr.caller.number, answerTime: 'caller.answerTime 1454383176000', releaseTime: null },
      called: {
        number: cdr.called.number,
        answerTime: 'called.answerTime 1454383180000',
        releaseTime: 'called.releaseTime 1454383240000'
      }
    })
    expect(mapTimes(state, (_time, path) => path).timestamp).toBe('timestamp')
  })

  it.each<[string, CallbackEvent]>([
    ['timestamp', stored({ ...state, timestamp: TEXT })],
    ['timestamp', stored({ ...state, timestamp: '' })],
    ['caller.releaseTime', stored({ ...cdr, caller: { ...cdr.caller, releaseTime: TEXT } })],
    ['called.answerTime', stored({ ...cdr, called: { ...cdr.called, answerTime: TEXT } })]
  ])('says what to do if %s is text', (path, event) => {
    expect(() => mapTimes(event, () => 0)).toThrow(
      new TypeError(`\`${path}\` is a string, not a Date: read events from JSON with fromJson`)
    )
  })

  it('leaves extra as it is, whatever its keys', () => {
    const extra = { timestamp: TEXT, caller: { answerTime: TEXT } }
    expect(mapTimes({ ...cdr, extra }, () => 0).extra).toBe(extra)
  })

  it.each([NaN, undefined, new Date(0)])('throws if extra is not JSON: %p', (x) => {
    expect(() => mapTimes({ ...cdr, extra: { x } }, () => 0)).toThrow(new RangeError('extra is not JSON'))
  })
})

it('tells whether an event has extra fields', () => {
  expect([hasExtra(cdr), hasExtra({ ...cdr, extra: { x: undefined } })]).toStrictEqual([false, true])
})
