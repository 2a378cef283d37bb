import { type CallbackError, fromJson, isCallbackError, toJson } from '../../src'
import { callbackCdrSample, KIND_SAMPLES } from '../events/samples'

const caught = (read: () => unknown): unknown => {
  try {
    return read()
  } catch (error) {
    return error
  }
}

describe('fromJson', () => {
  it.each(KIND_SAMPLES)('returns the event of $event.kind that toJson has converted', ({ event }) => {
    expect(fromJson(toJson(event))).toStrictEqual(event)
    expect(fromJson(JSON.parse(JSON.stringify(toJson(event))))).toStrictEqual(event)
    expect(fromJson(JSON.parse(JSON.stringify(event)))).toStrictEqual(event)
    expect(fromJson(structuredClone(event))).toStrictEqual(event)
  })

  it('reads the first hours of the year 2000 in China, which are in 1999 at Z', () => {
    const { event } = callbackCdrSample
    const early = { ...event, called: { ...event.called, answerTime: new Date('2000-01-01T00:30:00+08:00') } }
    const none = { ...early, caller: { ...early.caller, answerTime: null, releaseTime: null } }
    expect(fromJson(JSON.parse(JSON.stringify(none)))).toStrictEqual(none)
    expect(fromJson(toJson(none, { utcOffset: 'Z' }))).toStrictEqual(none)
  })

  it('throws every issue, in our names', () => {
    const json = toJson(callbackCdrSample.event)
    const error = caught(() => fromJson({ ...json, charge: 1, 13800000001: 1, caller: null }))
    expect(isCallbackError(error)).toBe(true)
    const { message, issues, events, rejected, repairs, extra } = error as CallbackError
    expect(issues.map(({ path }) => path)).toStrictEqual([['13800000001'], ['caller'], ['charge']])
    expect([events, rejected, repairs, extra]).toStrictEqual([[], [], [], undefined])
    expect(message).toBe(
      '"…": `…` must be absent: not a field of callback-cdr (got a whole number) [invalid-field]\n' +
        'caller: `caller` is missing; it must be an object [missing-field]\n' +
        'charge: `charge` must be a Yuan: digits with at most one point between them (got a whole number) [invalid-field]'
    )
  })
})
