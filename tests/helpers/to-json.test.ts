import { type CallbackEvent, toJson } from '../../src'
import { callbackCdrSample, callbackStateSample } from '../events/samples'

const state = callbackStateSample.event

describe('toJson', () => {
  it('returns the fields in their order, with times in ISO 8601', () => {
    expect(JSON.stringify(toJson(state))).toBe(
      '{"kind":"callback-state","requestId":"20180635240289460415365120401","src":"01053180002",' +
        '"dst":"13600007556","timestamp":"2018-06-04T11:13:04.000+08:00",' +
        '"state":{"code":"callout","text":"callout"},"stateDesc":[],"extra":{}}'
    )
  })

  it.each([
    [undefined, '2018-06-04T11:13:04.000+08:00'],
    [{}, '2018-06-04T11:13:04.000+08:00'],
    [{ utcOffset: undefined }, '2018-06-04T11:13:04.000+08:00'],
    [{ utcOffset: 'Z' }, '2018-06-04T03:13:04.000+00:00'],
    [{ utcOffset: '+00:00' }, '2018-06-04T03:13:04.000+00:00'],
    [{ utcOffset: '-03:30' }, '2018-06-03T23:43:04.000-03:30']
  ])('writes times at the offset of %j', (options, timestamp) => {
    expect(toJson(state, options)).toStrictEqual({ ...state, timestamp })
  })

  it('throws for an offset that is none', () => {
    expect(() => toJson(state, { utcOffset: '8' })).toThrow(new RangeError('utcOffset must look like +08:00'))
  })

  it('throws for a time that is invalid, with its field', () => {
    expect(() => toJson({ ...state, timestamp: new Date(NaN) })).toThrow(
      new RangeError('`timestamp` must be a valid Date in the years 0 to 9999')
    )
  })

  it('throws if extra is not JSON', () => {
    expect(() => toJson({ ...state, extra: { x: Infinity } })).toThrow(new RangeError('extra is not JSON'))
  })

  it('says what to do if a time is text', () => {
    expect(() => toJson(toJson(callbackCdrSample.event) as unknown as CallbackEvent)).toThrow(
      new TypeError('`caller.answerTime` is a string, not a Date: read events from JSON with fromJson')
    )
  })
})
