import { isLeft, right } from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { PathReporter } from 'io-ts/lib/PathReporter.js'
import { EventJson, formatIssues, toJson } from '../../src'
import { callbackCdrSample, KIND_SAMPLES } from '../events/samples'

const cdr = callbackCdrSample.event
const json = toJson(cdr)

describe('EventJson', () => {
  it('has its name', () => {
    expect(EventJson.name).toBe('EventJson')
  })

  it.each(KIND_SAMPLES)('converts $event.kind both ways', ({ event, record }) => {
    expect(EventJson.encode(event)).toStrictEqual(toJson(event))
    expect(EventJson.decode(EventJson.encode(event))).toStrictEqual(right(event))
    expect([event, record, toJson(event), null].map((value) => EventJson.is(value))).toStrictEqual([
      true,
      false,
      false,
      false
    ])
  })

  it('reports every issue, with its path as context', () => {
    const broken = { ...json, durationSeconds: '60', called: { ...cdr.called, answerTime: 'now' } }
    const decoded = EventJson.decode(broken)
    expect(PathReporter.report(decoded)).toStrictEqual([
      '`called.answerTime` must be null or an ISO 8601 time with offset, such as 2016-02-02T11:19:36.000+08:00, in the years 2000 to 9999 (got a string with letters)',
      '`durationSeconds` must be a whole number, not negative (got a string of length 2)'
    ])
    const errors = isLeft(decoded) ? decoded.left : []
    expect(errors.map(({ value, context }) => [value, context.map(({ key }) => key)])).toStrictEqual([
      ['now', ['', 'called', 'answerTime']],
      ['60', ['', 'durationSeconds']]
    ])
  })

  it('is a Standard Schema', () => {
    const { version, vendor, validate } = EventJson['~standard']
    expect([version, vendor]).toStrictEqual([1, 'huadan'])
    expect(validate(json)).toStrictEqual({ value: cdr })
    const result = validate({ ...json, customParm: '' })
    const issues = 'issues' in result ? (result.issues ?? []) : []
    expect(formatIssues(issues as Parameters<typeof formatIssues>[0])).toBe(
      'customParm: `customParm` must be null or a string, not empty (got an empty string) [invalid-field]'
    )
  })

  it('works inside another type', () => {
    const Row = t.type({ id: t.string, event: EventJson })
    expect(Row.decode({ id: '1', event: json })).toStrictEqual(right({ id: '1', event: cdr }))
    expect(Row.encode({ id: '1', event: cdr })).toStrictEqual({ id: '1', event: json })
  })
})
