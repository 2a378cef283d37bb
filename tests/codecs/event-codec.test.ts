import { type Either, isLeft, isRight, left, right } from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { PathReporter } from 'io-ts/lib/PathReporter.js'
import {
  CallbackCdr,
  type CallbackEvent,
  CallbackState,
  type Codec,
  Conference,
  VoiceCode,
  type WireRecord
} from '../../src'
import { RecordReader } from '../../src/records/record-reader'
import {
  callbackCdrSample,
  callbackStateSample,
  conferenceSample,
  unansweredSample,
  voiceCodeSample
} from '../events/samples'

/** Any of the codecs, with one type for all. */
type AnyCodec = Codec<CallbackEvent, WireRecord>

const CODECS = [
  { name: 'VoiceCode', codec: VoiceCode as unknown as AnyCodec, ...voiceCodeSample },
  { name: 'CallbackCdr', codec: CallbackCdr as unknown as AnyCodec, ...callbackCdrSample },
  {
    name: 'CallbackState',
    codec: CallbackState as unknown as AnyCodec,
    ...callbackStateSample,
    otherFid: '4'
  },
  { name: 'Conference', codec: Conference as unknown as AnyCodec, ...conferenceSample }
]

const EVENTS = CODECS.map(({ event }) => event)

const fail = (): never => {
  throw new Error('must not be read')
}

const revoked = (): object => {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  return proxy
}

const HOSTILE: [string, unknown][] = [
  ['a getter', Object.defineProperty({}, 'requestid', { get: fail, enumerable: true })],
  ['a getter for fid', Object.defineProperty({}, 'fid', { get: fail, enumerable: true })],
  ['a proxy that throws when read', new Proxy({}, { get: fail })],
  ['a proxy that throws when its keys are listed', new Proxy({ x: 1 }, { ownKeys: fail })],
  [
    'a proxy that throws at anything',
    new Proxy({}, { get: fail, ownKeys: fail, getOwnPropertyDescriptor: fail, has: fail })
  ],
  ['a proxy that was revoked', revoked()]
]

/** The keys of the context of each error. */
const pathsOf = (decoded: Either<t.Errors, unknown>): unknown =>
  isLeft(decoded) ? decoded.left.map(({ context }) => context.map(({ key }) => key)) : 'none'

describe.each(CODECS)('$name', ({ name, codec, record, event }) => {
  it('has its name', () => {
    expect(codec.name).toBe(name)
  })

  it('decodes a record', () => {
    expect(codec.decode(record)).toStrictEqual(right(event))
  })

  it('encodes an event, field by field in the order of the table', () => {
    expect(JSON.stringify(codec.encode(event))).toBe(JSON.stringify(record))
  })

  it('rejects an invalid event with the field at fault', () => {
    expect(() => codec.encode({ ...event, requestId: '' })).toThrow(
      new RangeError(
        'cannot encode the event: `requestId` must be a string, not empty, without whitespace around it (got an empty string)'
      )
    )
  })

  it('decodes what it encodes', () => {
    const extended = { ...event, extra: { x: [1], ' y ': null } }
    expect(codec.decode(codec.encode(extended))).toStrictEqual(right(extended))
  })

  it('repairs a record', () => {
    const { requestid, ...rest } = record
    expect(codec.decode({ ...rest, ' requestid ': ` ${String(requestid)}\n` })).toStrictEqual(right(event))
  })

  it('accepts only events of its kind', () => {
    expect(EVENTS.map(codec.is)).toStrictEqual(EVENTS.map(({ kind }) => kind === event.kind))
  })

  it.each([undefined, null, 0, '', [], {}, () => event])('does not accept %p as its event', (value) => {
    expect(codec.is(value)).toBe(false)
  })

  it('does not accept an event that no record can become', () => {
    const broken = [
      record,
      { ...event, requestId: '' },
      { ...event, extra: { requestid: '1' } },
      { ...event, x: 1 }
    ]
    expect(broken.map(codec.is)).toStrictEqual([false, false, false, false])
  })

  it.each([undefined, null, 0, 17, '', '{"requestid":"1"}', true, [], [{}], 1n, Symbol('a'), () => ({})])(
    'rejects %p, which is not an object',
    (value) => {
      const result = codec['~standard'].validate(value)
      expect(result).toStrictEqual({
        issues: [expect.objectContaining({ code: 'invalid-field', path: [], expected: 'an object' })]
      })
      expect(pathsOf(codec.decode(value))).toStrictEqual([['']])
    }
  )

  it.each(HOSTILE)('rejects %s, without throwing', (_name, value) => {
    expect(isLeft(codec.decode(value))).toBe(true)
    expect(codec['~standard'].validate(value)).toStrictEqual({
      issues: [
        {
          code: 'unknown-payload',
          message: 'the body is not a callback of the platform: reading one of its fields throws an error',
          reason: { word: 'throwing-field' },
          path: []
        }
      ]
    })
    expect(codec.is(value)).toBe(false)
  })

  it('throws a defect of this library, and does not report it as a field that throws', () => {
    const defect = new TypeError('a defect')
    const begin = jest.spyOn(RecordReader.prototype, 'begin').mockImplementation(() => {
      throw defect
    })
    try {
      expect(() => codec.decode(record)).toThrow(defect)
    } finally {
      begin.mockRestore()
    }
  })

  it('reports its messages by PathReporter, and the paths of its issues as contexts', () => {
    const broken = { ...record, requestid: '', x: 1, ' x ': 2 }
    const decoded = codec.decode(broken)
    expect(PathReporter.report(decoded)).toStrictEqual([
      'a key occurs more than once, so its value is uncertain',
      '`requestid` must be a string or a whole number up to 2^53 - 1, not empty (got an empty string)'
    ])
    expect(pathsOf(decoded)).toStrictEqual([
      ['', 'x'],
      ['', 'requestid']
    ])
  })

  it('returns to io-ts the invalid value and its type', () => {
    const decoded = codec.decode({ ...record, requestid: '' })
    const errors = isLeft(decoded) ? decoded.left : []
    expect(
      errors.map(({ value, context }) => [value, context.at(-1)?.actual, context[0]?.type])
    ).toStrictEqual([['', '', codec]])
  })

  it('works inside a list', () => {
    const list = t.array(codec)
    expect(list.decode([record, record])).toStrictEqual(right([event, event]))
    expect(list.encode([event])).toStrictEqual([record])
    expect(list.is([event, event])).toBe(true)
    expect(list.is([event, record])).toBe(false)
    expect(pathsOf(list.decode([record, { ...record, requestid: '' }, null]))).toStrictEqual([
      ['', '1', 'requestid'],
      ['', '2']
    ])
  })

  it('works inside another type', () => {
    const Delivery = t.type({ received: t.string, payload: codec })
    expect(Delivery.decode({ received: 'now', payload: record })).toStrictEqual(
      right({ received: 'now', payload: event })
    )
    expect(Delivery.encode({ received: 'now', payload: event })).toStrictEqual({
      received: 'now',
      payload: record
    })
    expect(
      pathsOf(Delivery.decode({ received: 'now', payload: { ...record, requestid: null } }))
    ).toStrictEqual([['', 'payload', 'requestid']])
  })

  it('works after another type in a pipe', () => {
    const piped = t.UnknownRecord.pipe(codec)
    expect(piped.decode(record)).toStrictEqual(right(event))
    expect(piped.encode(event)).toStrictEqual(record)
    expect(isLeft(piped.decode({ ...record, requestid: '' }))).toBe(true)
  })

  it('is a Standard Schema', () => {
    const { version, vendor, validate } = codec['~standard']
    expect([version, vendor]).toStrictEqual([1, 'huadan'])
    expect(validate(record)).toStrictEqual({ value: event })
    expect(validate({ ...record, requestid: '' })).toStrictEqual({
      issues: [
        {
          code: 'invalid-field',
          message:
            '`requestid` must be a string or a whole number up to 2^53 - 1, not empty (got an empty string)',
          path: ['requestid'],
          expected: 'a string or a whole number up to 2^53 - 1, not empty',
          received: 'an empty string',
          reason: { word: 'empty-string' }
        }
      ]
    })
  })
})

it('rejects a record as a state push whose padded fid is that of another kind', () => {
  expect(CallbackState['~standard'].validate({ ...callbackStateSample.record, ' fid ': '4' })).toStrictEqual({
    issues: [
      expect.objectContaining({
        code: 'invalid-field',
        path: ['fid'],
        expected: 'absent',
        received: 'a string of length 1'
      })
    ]
  })
})

describe.each([
  {
    name: 'VoiceCode',
    codec: VoiceCode,
    record: voiceCodeSample.record,
    expected: 'fid 2',
    fids: ['4', 4, '', '02', true]
  },
  {
    name: 'CallbackCdr',
    codec: CallbackCdr,
    record: callbackCdrSample.record,
    expected: 'fid 4',
    fids: ['2', 5, ' 8 ', ['4']]
  },
  {
    name: 'CallbackState',
    codec: CallbackState,
    record: callbackStateSample.record,
    expected: 'absent',
    fids: ['2', 2, ' 4 ', '5']
  },
  {
    name: 'Conference',
    codec: Conference,
    record: conferenceSample.record,
    expected: 'fid 5',
    fids: ['2', 8, '5.0', {}]
  }
])('$name', ({ codec, record, expected, fids }) => {
  it.each(fids)('rejects a record of fid %j, which is of another kind', (fid) => {
    expect(codec['~standard'].validate({ ...record, fid })).toStrictEqual({
      issues: [expect.objectContaining({ code: 'invalid-field', path: ['fid'], expected })]
    })
  })
})

describe('CallbackState', () => {
  it('keeps a fid that no kind has', () => {
    expect(CallbackState.decode({ ...callbackStateSample.record, fid: '8' })).toStrictEqual(
      right({ ...callbackStateSample.event, extra: { fid: '8' } })
    )
  })
})

describe('all four codecs', () => {
  it('can be joined to a union', () => {
    const AnyEvent = t.union([VoiceCode, CallbackCdr, CallbackState, Conference])
    expect(CODECS.map(({ record }) => AnyEvent.decode(record))).toStrictEqual(
      EVENTS.map((event) => right(event))
    )
    expect(EVENTS.map((event) => AnyEvent.encode(event))).toStrictEqual(CODECS.map(({ record }) => record))
  })

  it('decode the record that the platform really sent', () => {
    expect(CallbackCdr.decode(unansweredSample.record)).toStrictEqual(right(unansweredSample.event))
    expect(
      CODECS.filter(({ codec }) => isRight(codec.decode(unansweredSample.record))).map(({ name }) => name)
    ).toStrictEqual(['CallbackCdr'])
  })

  it('show no value of the record when PathReporter prints their errors', () => {
    const decoded = CallbackCdr.decode({
      ...callbackCdrSample.record,
      caller: ['13800000001'],
      fid: '13800000001'
    })
    expect(PathReporter.report(decoded).join()).not.toContain('1380')
    expect(decoded).not.toStrictEqual(left([]))
  })
})
