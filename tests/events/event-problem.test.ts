import type { CallbackEvent } from '../../src'
import { KINDS } from '../../src/events'
import { eventProblem } from '../../src/events/event-problem'
import { fieldsOf, type FieldTypeName } from '../../src/events/fields-of'
import { isEvent } from '../../src/events/is-event'
import { parseUtcOffset } from '../../src/options'
import {
  callbackCdrSample,
  callbackStateSample,
  conferenceSample,
  KIND_SAMPLES,
  voiceCodeSample
} from './samples'

const cdr = callbackCdrSample.event
const state = callbackStateSample.event
const conference = conferenceSample.event
const voiceCode = voiceCodeSample.event

const fail = (): never => {
  throw new Error('must not be read')
}

/** A copy of a value with another value at a path. */
const withValueAt = (into: unknown, [key = '', ...rest]: readonly string[], value: unknown): unknown => {
  const inner = into as Readonly<Record<string, unknown>>
  return { ...inner, [key]: rest.length === 0 ? value : withValueAt(inner[key], rest, value) }
}

/** What must be there, an invalid value for each type, and how that is described. */
const INVALID: Readonly<Record<FieldTypeName, readonly (readonly [value: unknown, problem: string])[]>> = {
  id: [
    ['', 'must be a string, not empty, without whitespace around it (got an empty string)'],
    [
      ' 1',
      'must be a string, not empty, without whitespace around it (got a string with whitespace around it)'
    ],
    [7, 'must be a string, not empty, without whitespace around it (got a whole number)'],
    [undefined, 'must be a string, not empty, without whitespace around it (got nothing)']
  ],
  text: [
    [
      '13800000001 ',
      'must be a string without whitespace around it (got a string with whitespace around it)'
    ],
    [13800000001, 'must be a string without whitespace around it (got a whole number)'],
    [null, 'must be a string without whitespace around it (got null)']
  ],
  time: [
    [null, 'must be a valid Date in the years 0 to 9999 (got null)'],
    ['2016-02-02 11:19:36', 'must be a valid Date in the years 0 to 9999 (got a string of length 19)'],
    ['1606356000', 'must be a valid Date in the years 0 to 9999 (got digits: a Unix timestamp)'],
    [new Date(NaN), 'must be a valid Date in the years 0 to 9999 (got an invalid Date)'],
    [
      new Date('+010000-01-01T00:00:00Z'),
      'must be a valid Date in the years 0 to 9999 (got a Date of another year)'
    ]
  ],
  seconds: [
    [-1, 'must be a whole number, not negative (got a negative number)'],
    [0.5, 'must be a whole number, not negative (got a number with a fraction)'],
    ['60', 'must be a whole number, not negative (got a string of length 2)'],
    [NaN, 'must be a whole number, not negative (got NaN)'],
    [new Date(0), 'must be a whole number, not negative (got a Date)']
  ],
  charge: [
    [2.94, 'must be a Yuan: digits with at most one point between them (got a number with a fraction)'],
    [
      '-2.94',
      'must be a Yuan: digits with at most one point between them (got a string with a negative number)'
    ],
    [undefined, 'must be a Yuan: digits with at most one point between them (got nothing)']
  ],
  callState: [
    ['answer', 'must be one of CALL_STATES, or { code: "unrecognised", text } (got a string with letters)'],
    [
      { code: 'answer', text: 'callout' },
      'must be one of CALL_STATES, or { code: "unrecognised", text } (got an object)'
    ]
  ],
  optionalTime: [
    [undefined, 'must be null or a valid Date in the years 2000 to 9999 (got nothing)'],
    [0, 'must be null or a valid Date in the years 2000 to 9999 (got a whole number)'],
    [new Date(NaN), 'must be null or a valid Date in the years 2000 to 9999 (got an invalid Date)'],
    [
      new Date('-000001-01-01T00:00:00Z'),
      'must be null or a valid Date in the years 2000 to 9999 (got a Date of another year)'
    ]
  ],
  recordingUrl: [
    ['NoTapes', 'must be null or an http:// or https:// URL (got a string with letters)'],
    ['', 'must be null or an http:// or https:// URL (got an empty string)']
  ],
  stateDesc: [
    ['正常', 'must be a list of STATE_TERMS and { code: "unrecognised", text } (got a string with letters)'],
    [['正常'], 'must be a list of STATE_TERMS and { code: "unrecognised", text } (got an array)'],
    [
      [{ code: 'unrecognised', text: 'a|b' }],
      'must be a list of STATE_TERMS and { code: "unrecognised", text } (got an array)'
    ]
  ],
  freeText: [
    ['', 'must be null or a string, not empty (got an empty string)'],
    [undefined, 'must be null or a string, not empty (got nothing)'],
    [7, 'must be null or a string, not empty (got a whole number)']
  ]
}

const CASES = KIND_SAMPLES.flatMap(({ event }) =>
  fieldsOf(KINDS[event.kind]).flatMap(({ type, path }) =>
    INVALID[type].map(([value, problem]) => ({ event, path, name: path.join('.'), value, problem }))
  )
)

describe('eventProblem', () => {
  it('is tested with every field type and kind', () => {
    const types = KIND_SAMPLES.flatMap(({ event }) => fieldsOf(KINDS[event.kind]).map(({ type }) => type))
    expect([...new Set(types)].sort()).toStrictEqual(Object.keys(INVALID).sort())
    expect([...new Set(KIND_SAMPLES.map(({ event }) => event.kind))]).toStrictEqual(Object.keys(KINDS))
  })

  it.each(CASES)('says of $event.kind: $name $problem', ({ event, path, name, value, problem }) => {
    const invalid = withValueAt(event, path, value)
    expect(isEvent(invalid)).toBe(false)
    expect(eventProblem(invalid)).toBe(`\`${name}\` ${problem}`)
  })

  it.each<[unknown, string]>([
    [undefined, 'it must be an event (got nothing)'],
    [null, 'it must be an event (got null)'],
    [7, 'it must be an event (got a whole number)'],
    ['{"cdr":[]}', 'it must be an event (got a string with JSON)'],
    [[cdr], 'it must be an event (got an array)']
  ])('says of %p that it is not an event', (value, problem) => {
    expect(eventProblem(value)).toBe(problem)
  })

  it.each([undefined, null, 'sms', 'toString', '__proto__', 4, Symbol('callback-cdr')])(
    'says which kinds there are instead of %p',
    (kind) => {
      expect(eventProblem({ ...cdr, kind })).toBe(
        '`kind` must be one of voice-code, callback-cdr, callback-state, conference'
      )
    }
  )

  it.each<[string, unknown, string]>([
    ['an unknown field', { ...cdr, phoneNumber: '1' }, '`phoneNumber` is not a field of callback-cdr'],
    ['a field of undefined', { ...state, appId: undefined }, '`appId` is not a field of callback-state'],
    [
      'a record',
      { ...callbackCdrSample.record, kind: 'callback-cdr' },
      '`requestid` is not a field of callback-cdr'
    ],
    [
      'an unknown field of a leg',
      withValueAt(cdr, ['called', 'name'], '张三'),
      '`called.name` is not a field of callback-cdr'
    ],
    [
      'an unknown field of a term',
      withValueAt(state, ['state', 'x'], 1),
      '`state.x` is not a field of callback-state'
    ],
    ['an inherited name', { ...voiceCode, toString: 1 }, '`toString` is not a field of voice-code']
  ])('names %s before all else that is wrong', (_name, value, problem) => {
    expect(eventProblem(value)).toBe(problem)
    expect(eventProblem({ ...(value as object), requestId: '' })).toBe(problem)
  })

  it.each([null, undefined, 7, [], '13800000001'])('names the first field of a leg that is %p', (leg) => {
    expect(eventProblem({ ...cdr, caller: leg })).toBe(
      '`caller.number` must be a string without whitespace around it (got nothing)'
    )
  })

  it('names the first of several invalid fields, in the order of the event', () => {
    expect(eventProblem({ ...conference, extra: null, charge: 1, appId: 1, durationSeconds: -1 })).toBe(
      '`appId` must be a string without whitespace around it (got a whole number)'
    )
    expect(eventProblem({ ...conference, extra: null, charge: 1 })).toMatch(/^`charge` /)
    expect(eventProblem({ ...conference, extra: null })).toMatch(/^`extra` /)
  })

  it.each<[CallbackEvent, unknown, string]>([
    [cdr, undefined, 'must be an object (got nothing)'],
    [cdr, null, 'must be an object (got null)'],
    [cdr, [], 'must be an object (got an array)'],
    [cdr, { x: 1, duration: '0' }, 'must not have the key `duration`, a field of callback-cdr'],
    [cdr, { ' fid ': '4' }, 'must not have the key `fid`, a field of callback-cdr'],
    [conference, { tapesurl: null }, 'must not have the key `tapesurl`, a field of conference'],
    [cdr, { x: NaN }, 'must be plain JSON, without cycles, holes and toJSON'],
    [cdr, { x: new Array(1) }, 'must be plain JSON, without cycles, holes and toJSON'],
    [cdr, { x: new Date(0) }, 'must be plain JSON, without cycles, holes and toJSON'],
    [cdr, { [Symbol('x')]: 1 }, 'must be plain JSON, without cycles, holes and toJSON'],
    [cdr, { x: 1, ' x ': 2 }, 'must not have a key that would be read as another field'],
    [state, { fid: '4' }, 'must not have a key that would be read as another field']
  ])('of $kind says of the extra %p: %s', (event, extra, problem) => {
    const invalid = { ...event, extra }
    expect(isEvent(invalid)).toBe(false)
    expect(eventProblem(invalid)).toBe(`\`extra\` ${problem}`)
  })

  it('says of a time in ISO 8601 what to do, before any other invalid field', () => {
    const stored = (path: string): string =>
      `\`${path}\` is a string, not a Date: read events from JSON with fromJson`
    const text = '2016-02-02T11:19:36.000+08:00'
    expect(eventProblem({ ...state, requestId: '', timestamp: text })).toBe(stored('timestamp'))
    expect(eventProblem({ ...cdr, called: { ...cdr.called, releaseTime: text } })).toBe(
      stored('called.releaseTime')
    )
    expect(eventProblem({ ...cdr, customParm: text, charge: text })).toMatch(/^`charge` must be a Yuan/)
    expect(eventProblem({ ...state, timestamp: text, x: 1 })).toBe('`x` is not a field of callback-state')
  })

  it('depends on the offset at which a time is written', () => {
    const event = { ...state, timestamp: new Date('9999-12-31T15:59:59Z') }
    expect(isEvent(event)).toBe(true)
    expect(eventProblem(event, parseUtcOffset('+09:00'))).toBe(
      '`timestamp` must be a valid Date in the years 0 to 9999 (got a Date of another year)'
    )
    const early = { ...cdr, called: { ...cdr.called, answerTime: new Date('1999-12-31T20:00:00Z') } }
    expect(isEvent(early)).toBe(true)
    expect(eventProblem(early, parseUtcOffset('Z'))).toMatch(/^`called.answerTime` /)
  })

  it.each<[string, unknown]>([
    ['a getter', Object.defineProperty({ ...cdr }, 'charge', { get: fail, enumerable: true })],
    ['a kind', Object.defineProperty({ ...cdr }, 'kind', { get: fail })],
    ['a kind without toString', { ...cdr, kind: Object.create(null) as unknown }],
    ['a proxy', new Proxy({ ...cdr }, { ownKeys: fail })]
  ])('does not throw what %s throws', (_name, value) => {
    expect(eventProblem(value)).toBe('reading one of its fields throws an error')
  })

  it('has no message with a value of the event', () => {
    const secret = ' 13800000001 '
    const problems = CASES.map(({ event, path }) => eventProblem(withValueAt(event, path, secret)))
    expect(problems.join()).not.toContain('1380')
  })
})

it('never prints a key that can hold a number or a control character', () => {
  const event = { ...voiceCode, '\u001b[31m13800000001\n': 1 }
  expect(eventProblem(event)).toBe('"…" is not a field of voice-code')
})
