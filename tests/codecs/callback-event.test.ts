import { left, right } from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { PathReporter } from 'io-ts/lib/PathReporter.js'
import { CallbackEvent, decode } from '../../src'
import { callbackCdrSample, callbackStateSample, conferenceSample, voiceCodeSample } from '../events/samples'

const SAMPLES = [voiceCodeSample, callbackCdrSample, callbackStateSample, conferenceSample].map((sample) => ({
  kind: sample.event.kind,
  ...sample
}))

const throwing = Object.defineProperty({}, 'fid', {
  get: () => {
    throw new Error('must not be read')
  }
})

describe('CallbackEvent', () => {
  it('has its name', () => {
    expect(CallbackEvent.name).toBe('CallbackEvent')
  })

  it.each(SAMPLES)('converts a record of $kind, and back', ({ record, event }) => {
    expect(CallbackEvent.decode(record)).toStrictEqual(right(event))
    expect(JSON.stringify(CallbackEvent.encode(event))).toBe(JSON.stringify(record))
    expect(CallbackEvent['~standard'].validate(record)).toStrictEqual({ value: event })
    expect([event, record].map(CallbackEvent.is)).toStrictEqual([true, false])
  })

  it('repairs a record as decode does in an envelope', () => {
    const { fid, ...rest } = callbackCdrSample.record
    const record = { ...rest, ' fid ': fid, cdr: [] }
    const event = { ...callbackCdrSample.event, extra: { cdr: [] } }
    expect(CallbackEvent.decode(record)).toStrictEqual(right(event))
    expect(decode({ cdr: [record] })).toMatchObject(right({ events: [event] }))
  })

  it('reads a state push with a padded fid as the kind of the fid', () => {
    const { fid, ...rest } = callbackCdrSample.record
    const record = { state: 'answer', ...rest, ' fid ': fid }
    expect(CallbackEvent.decode(record)).toMatchObject(
      right({ kind: 'callback-cdr', extra: { state: 'answer' } })
    )
  })

  it.each<[string, unknown, string, string[]]>([
    ['a value that is no record', 7, 'the record must be an object (got a whole number)', ['']],
    [
      'a record without a kind',
      {},
      '`fid` is missing; it must be one of the known fids 2, 4, 5',
      ['', 'fid']
    ],
    ['an unknown kind', { fid: '8' }, '`fid` must be one of the known fids 2, 4, 5 (got 8)', ['', 'fid']],
    [
      'a getter that throws',
      throwing,
      'the body is not a callback of the platform: reading one of its fields throws an error',
      ['']
    ]
  ])('rejects %s', (_name, value, message, path) => {
    const decoded = CallbackEvent.decode(value)
    expect(PathReporter.report(decoded)).toStrictEqual([message])
    expect(decoded).toMatchObject(left([{ context: path.map((key) => ({ key })) }]))
  })

  it('rejects an invalid event with the field at fault', () => {
    expect(() => CallbackEvent.encode({ ...voiceCodeSample.event, durationSeconds: -1 })).toThrow(
      new RangeError(
        'cannot encode the event: `durationSeconds` must be a whole number, not negative (got a negative number)'
      )
    )
  })

  it('goes into a list', () => {
    const records = SAMPLES.map(({ record }) => record)
    const events = SAMPLES.map(({ event }) => event)
    expect(t.array(CallbackEvent).decode(records)).toStrictEqual(right(events))
    expect(t.array(CallbackEvent).encode(events)).toStrictEqual(records)
  })
})
