import type { Issue } from '../../src'
import { eventIssues } from '../../src/events/event-issues'
import type { WireRecord } from '../../src/records/wire-record'
import { parseUtcOffset } from '../../src/options'
import { callbackCdrSample, callbackStateSample, conferenceSample } from './samples'

const cdr = callbackCdrSample.event
const state = callbackStateSample.event
const conference = conferenceSample.event

const ISO = 'an ISO 8601 time with offset, such as 2016-02-02T11:19:36.000+08:00'
const TIME = `${ISO}, in the years 0 to 9999`
const OPTIONAL_TIME = `null or ${ISO}, in the years 2000 to 9999`

type Short = readonly [code: Issue['code'], path: string, message: string]

const short = ({ code, path, message }: Issue): Short => [code, path.join('/'), message]

const issuesOf = (event: object, utcOffset?: number): readonly Short[] =>
  eventIssues(event as WireRecord, (event as typeof cdr).kind, utcOffset).map(short)

describe('eventIssues', () => {
  it('returns no issue for a valid event', () => {
    expect([cdr, state, conference].map((event) => issuesOf(event))).toStrictEqual([[], [], []])
  })

  it.each<[object, Short]>([
    [
      { ...cdr, called: { ...cdr.called, answerTime: '2016-02-02 11:19:36' } },
      [
        'invalid-field',
        'called/answerTime',
        `\`called.answerTime\` must be ${OPTIONAL_TIME} (got a string of length 19)`
      ]
    ],
    [
      { ...cdr, caller: { number: '1', answerTime: null } },
      [
        'missing-field',
        'caller/releaseTime',
        `\`caller.releaseTime\` is missing; it must be ${OPTIONAL_TIME}`
      ]
    ],
    [
      { ...state, timestamp: new Date(NaN) },
      ['invalid-field', 'timestamp', `\`timestamp\` must be ${TIME} (got an invalid Date)`]
    ],
    [
      { ...state, timestamp: null },
      ['missing-field', 'timestamp', `\`timestamp\` is missing; it must be ${TIME}`]
    ],
    [
      { ...cdr, requestId: '' },
      [
        'invalid-field',
        'requestId',
        '`requestId` must be a string, not empty, without whitespace around it (got an empty string)'
      ]
    ],
    [
      { ...state, state: { ...state.state, x: 1 } },
      [
        'invalid-field',
        'state',
        '`state` must be one of CALL_STATES, or { code: "unrecognised", text } (got an object)'
      ]
    ],
    [
      { ...conference, customParm: undefined },
      ['missing-field', 'customParm', '`customParm` is missing; it must be null or a string, not empty']
    ],
    [{ ...cdr, called: undefined }, ['missing-field', 'called', '`called` is missing; it must be an object']],
    [{ ...cdr, called: null }, ['missing-field', 'called', '`called` is missing; it must be an object']],
    [
      { ...cdr, called: '1' },
      ['invalid-field', 'called', '`called` must be an object (got a string of length 1)']
    ],
    [{ ...cdr, called: [] }, ['invalid-field', 'called', '`called` must be an object (got an array)']],
    [
      { ...cdr, phoneNumber: '1' },
      [
        'invalid-field',
        'phoneNumber',
        '`phoneNumber` must be absent: not a field of callback-cdr (got a string of length 1)'
      ]
    ],
    [
      { ...state, appId: undefined },
      ['invalid-field', 'appId', '`appId` must be absent: not a field of callback-state (got nothing)']
    ],
    [
      { ...cdr, caller: { ...cdr.caller, 13800000001: new Date(0) } },
      [
        'invalid-field',
        'caller/13800000001',
        '`…` must be absent: not a field of callback-cdr (got an object)'
      ]
    ],
    [
      { ...cdr, caller: { ...cdr.caller, kind: 1 } },
      [
        'invalid-field',
        'caller/kind',
        '`caller.kind` must be absent: not a field of callback-cdr (got a whole number)'
      ]
    ],
    [{ ...cdr, extra: undefined }, ['missing-field', 'extra', '`extra` is missing; it must be an object']],
    [{ ...cdr, extra: [] }, ['invalid-field', 'extra', '`extra` must be an object (got an array)']],
    [
      { ...cdr, extra: { ' fid ': 4 } },
      [
        'invalid-field',
        'extra/ fid ',
        '`extra.fid` must be absent: it is a field of callback-cdr (got a whole number)'
      ]
    ],
    [
      { ...cdr, extra: { x: NaN } },
      [
        'invalid-field',
        'extra',
        '`extra` must be plain JSON, without cycles, holes and toJSON (got an object)'
      ]
    ],
    [
      { ...state, extra: { fid: '4' } },
      [
        'invalid-field',
        'extra',
        '`extra` must be without keys that would be read as other fields (got an object)'
      ]
    ]
  ])('names the one fault of %p', (event, issue) => {
    expect(issuesOf(event)).toStrictEqual([issue])
  })

  it('returns all issues at once, none twice', () => {
    const event = {
      ...cdr,
      x: 1,
      y: 2,
      requestId: 7,
      caller: 'x',
      called: { number: 1, answerTime: 2, z: 3 },
      durationSeconds: -1,
      extra: { duration: 1, ' appid': NaN }
    }
    expect(issuesOf(event).map(([code, path]) => `${code} ${path}`)).toStrictEqual([
      'invalid-field x',
      'invalid-field y',
      'invalid-field requestId',
      'invalid-field caller',
      'invalid-field called/z',
      'invalid-field called/number',
      'invalid-field called/answerTime',
      'missing-field called/releaseTime',
      'invalid-field durationSeconds',
      'invalid-field extra/duration',
      'invalid-field extra/ appid',
      'invalid-field extra'
    ])
  })

  it('describes what is there and what should be, as data', () => {
    expect(eventIssues({ ...cdr, charge: 1 }, 'callback-cdr', undefined)).toStrictEqual([
      {
        code: 'invalid-field',
        message: '`charge` must be a Yuan: digits with at most one point between them (got a whole number)',
        path: ['charge'],
        expected: 'a Yuan: digits with at most one point between them',
        received: 'a whole number'
      }
    ])
  })

  it('depends on the offset at which a time is written', () => {
    const event = { ...state, timestamp: new Date('9999-12-31T15:59:59Z') }
    expect(issuesOf(event)).toStrictEqual([])
    expect(issuesOf(event, parseUtcOffset('+09:00'))).toStrictEqual([
      ['invalid-field', 'timestamp', `\`timestamp\` must be ${TIME} (got a Date)`]
    ])
  })
})
