import { inspect } from 'node:util'
import { type Callback, CallbackError, type DecodeOptions, encode, parse, safeParse } from '../src'
import { callbackStateSample, voiceCodeSample } from './events/samples'

const events = [voiceCodeSample.event, callbackStateSample.event]
const GOOD = encode(events)
const CALLBACK: Callback = { events, repairs: [] }
const HALF_GOOD = JSON.stringify({ cdr: [{ fid: '8' }, voiceCodeSample.record, 7] })

const errorOf = (body: unknown, options?: DecodeOptions): unknown => {
  try {
    return parse(body, options)
  } catch (error) {
    return error
  }
}

describe('parse', () => {
  it('returns the callback', () => {
    expect(parse(GOOD)).toStrictEqual(CALLBACK)
    expect(parse(Buffer.from(GOOD))).toStrictEqual(CALLBACK)
    expect(parse(JSON.parse(GOOD))).toStrictEqual(CALLBACK)
  })

  it('returns what was repaired', () => {
    expect(parse(`\ufeff${GOOD}`)).toStrictEqual({
      events,
      repairs: [{ code: 'byte-order-mark', offset: 0 }]
    })
  })

  it('throws the issues, with the good events', () => {
    const error = errorOf(HALF_GOOD)
    expect(error).toBeInstanceOf(CallbackError)
    expect(error).toMatchObject({
      issues: [
        { code: 'unknown-kind', path: ['cdr', 0, 'fid'] },
        { code: 'invalid-field', path: ['cdr', 2] }
      ],
      events: [voiceCodeSample.event],
      rejected: [
        { index: 0, record: { fid: '8' } },
        { index: 2, record: 7 }
      ],
      repairs: []
    })
  })

  it.each([undefined, null, '', 7, '[]', '{', new Uint8Array([0xff])])(
    'throws a CallbackError for %p',
    (body) => {
      expect(errorOf(body)).toBeInstanceOf(CallbackError)
    }
  )

  it('accepts options', () => {
    expect(errorOf(`\ufeff${GOOD}`, { repair: false })).toMatchObject({
      issues: [{ code: 'malformed-json' }]
    })
    expect(errorOf(GOOD, { maxBytes: 10 })).toMatchObject({ issues: [{ code: 'body-too-large' }] })
  })

  it('throws a RangeError for an invalid option', () => {
    expect(() => parse(GOOD, { utcOffset: '+8' })).toThrow(new RangeError('utcOffset must look like +08:00'))
  })
})

describe('safeParse', () => {
  it('returns the callback as data', () => {
    expect(safeParse(GOOD)).toStrictEqual({ success: true, data: CALLBACK })
  })

  it('returns as error what parse throws', () => {
    const result = safeParse(HALF_GOOD)
    expect(result).toStrictEqual({ success: false, error: errorOf(HALF_GOOD) })
    expect(result.success ? undefined : result.error).toBeInstanceOf(CallbackError)
  })

  it.each([undefined, null, '', 7, '[]', '{', new Uint8Array([0xff])])('returns an error for %p', (body) => {
    expect(safeParse(body)).toStrictEqual({ success: false, error: errorOf(body) })
  })

  it('accepts options', () => {
    expect(safeParse(`\ufeff${GOOD}`, { repair: false })).toMatchObject({
      success: false,
      error: { issues: [{ code: 'malformed-json' }] }
    })
  })

  it('throws a RangeError for an invalid option', () => {
    expect(() => safeParse(GOOD, { maxBytes: -1 })).toThrow(
      new RangeError('maxBytes must be a number of bytes, not negative')
    )
  })
})

describe('a rejected body with other fields in its envelope', () => {
  it('has them in its error, which does not print them', () => {
    const result = safeParse('{"cdr":[{"fid":"4"}],"next":"13800000001"}')
    const error = result.success ? undefined : result.error
    expect(error?.extra).toStrictEqual({ next: '13800000001' })
    expect(inspect(error)).not.toContain('13800000001')
  })

  it('has none in its error if there are none', () => {
    const result = safeParse('{"cdr":[{"fid":"4"}]}')
    expect(result.success || 'extra' in result.error).toBe(false)
  })
})

describe('fields that other code has added to Object.prototype', () => {
  it.each(['issues', 'code', 'rejected', 'path'])('do not make a good body a rejected one: %s', (name) => {
    Object.defineProperty(Object.prototype, name, { value: [], configurable: true })
    try {
      expect(safeParse('{"cdr":[]}').success).toBe(true)
    } finally {
      Reflect.deleteProperty(Object.prototype, name)
    }
  })
})
