import fc from 'fast-check'
import { right } from 'fp-ts/lib/Either.js'
import {
  type CallbackEvent,
  decode,
  encode,
  parse,
  type Repair,
  REPAIR_CODES,
  type RepairCode
} from '../../src'
import { bodyOf, build, samples } from '../../src/testing'
import { eventsOf } from '../support/arbitraries/events'
import { assertProperty, expectSame } from '../support/property'

/** Every code alone, all together, and some sets in between. */
const sets = fc
  .array(fc.subarray([...REPAIR_CODES]), { minLength: 8, maxLength: 8 })
  .map((some) => [[], ...REPAIR_CODES.map((code) => [code]), [...REPAIR_CODES], ...some])
const lists = fc.array(eventsOf(), { maxLength: 4 })

const DIALLED = { 'voice-code': 'tel', 'callback-cdr': 'called', 'callback-state': 'dsc', conference: 'tel' }

/** Returns the times of an event by wire name, in order. */
const timesOf = (event: CallbackEvent): readonly (readonly [string, Date | null])[] => {
  switch (event.kind) {
    case 'callback-state':
      return [['timestamp', event.timestamp]]
    case 'callback-cdr':
      return [
        ['callerstime', event.caller.answerTime],
        ['calleretime', event.caller.releaseTime],
        ['calledstime', event.called.answerTime],
        ['calledetime', event.called.releaseTime]
      ]
    default:
      return [
        ['stime', event.answerTime],
        ['etime', event.releaseTime]
      ]
  }
}

/** Returns true if a number would lose some of the digits. */
const isLongId = (id: string): boolean => /^[1-9]\d{15,}$/.test(id) && BigInt(id) !== BigInt(Number(id))

const paddedKeyOf = (event: CallbackEvent): string => {
  switch (event.kind) {
    case 'voice-code':
      return 'oriamount'
    case 'callback-cdr':
      return 'stateDesc'
    case 'callback-state':
      return event.stateDesc.length > 0 ? 'stateDesc' : 'timestamp'
    case 'conference':
      return event.recordingUrl === null ? 'customParm' : 'tapesurl'
  }
}

/** The expected repairs, sorted, without the offsets of commas. */
const repairsOf = (
  events: readonly CallbackEvent[],
  quirks: readonly RepairCode[],
  isEnveloped: boolean
): readonly string[] => {
  const inRecords = events.flatMap((event, index) => {
    const path = (name: string): Repair['path'] => (isEnveloped ? ['cdr', index, name] : [name])
    const times = timesOf(event)
    const [zero] = quirks.includes('zero-time')
      ? (times.filter(([, time]) => time === null).at(-1) ?? [])
      : []
    const [glued] = times.filter(([name, time]) => time !== null || name === zero).at(-1) ?? []
    return [
      { code: 'missing-comma' },
      { code: 'padded-key', path: path(paddedKeyOf(event)) },
      { code: 'padded-value', path: path(DIALLED[event.kind]) },
      ...(glued === undefined ? [] : [{ code: 'glued-timestamp', path: path(glued) }]),
      ...(isLongId(event.requestId) ? [{ code: 'long-number', path: path('requestid') }] : []),
      ...(zero === undefined ? [] : [{ code: 'zero-time', path: path(zero) }])
    ]
  })
  return [{ code: 'byte-order-mark' }, ...inRecords]
    .filter(({ code }) => quirks.some((quirk) => quirk === code))
    .map((repair) => JSON.stringify(repair))
    .sort()
}

const withoutOffset = (repairs: readonly Repair[]): readonly string[] =>
  repairs.map(({ code, path }) => JSON.stringify({ code, path })).sort()

const LONG_ID = '20240105100000000000000000401'

/** The part of a voice code's body that each quirk changes, without it and with it. */
const INJECTED: Readonly<Record<RepairCode, readonly [clean: string, faulty: string]>> = {
  'byte-order-mark': ['{"cdr":[{"requestid"', '\ufeff{"cdr":[{"requestid"'],
  'missing-comma': ['"duration":"60","oriamount":"0.06"}', '"duration":"60""oriamount":"0.06"}'],
  'padded-key': ['"oriamount":', '" oriamount ":'],
  'padded-value': ['"tel":"13800000001"', '"tel":" 13800000001 "'],
  'glued-timestamp': ['"etime":"2024-01-05 10:01:00.000"', '"etime":"2024-01-0510:01:00.000"'],
  'long-number': [`"requestid":"${LONG_ID}"`, `"requestid":${LONG_ID}`],
  'zero-time': ['"stime":""', '"stime":"1970-01-01 08:00:00"']
}

describe('bodyOf', () => {
  it('writes what decode repairs, fault by fault, for all events and any set of quirks', () => {
    assertProperty(
      100,
      fc.property(lists, sets, (events, subsets) => {
        const isEnveloped = 'cdr' in (JSON.parse(encode(events)) as object)
        for (const quirks of subsets) {
          const body = bodyOf(events, { quirks })
          const { repairs } = parse(body)
          expectSame(decode(body), right({ events, repairs }))
          expectSame(withoutOffset(repairs), repairsOf(events, quirks, isEnveloped))
        }
      })
    )
  })

  it('writes as encode does without quirks', () => {
    assertProperty(
      200,
      fc.property(lists, (events) => {
        expect(bodyOf(events)).toBe(encode(events))
        expect(bodyOf(events, { quirks: [] })).toBe(encode(events))
      })
    )
  })

  it('ignores the order of the quirks, and duplicates', () => {
    const cdr = build['callback-cdr']()
    const quirks = [...REPAIR_CODES]
    expect(bodyOf(cdr, { quirks: [...quirks, ...quirks].reverse() })).toBe(bodyOf(cdr, { quirks }))
  })

  it("writes the document's own sample, except for its line breaks", () => {
    const sample = samples['callback-cdr']
    const [event] = parse(sample).events
    expect(event && bodyOf(event, { quirks: ['missing-comma', 'padded-key', 'glued-timestamp'] })).toBe(
      sample.replaceAll('\n', '')
    )
  })

  it.each(REPAIR_CODES)('injects %s, and nothing else', (quirk) => {
    const unanswered = quirk === 'zero-time' ? { answerTime: null } : {}
    const event = build['voice-code']({ requestId: LONG_ID, ...unanswered })
    const [clean, faulty] = INJECTED[quirk]
    expect(bodyOf(event)).toContain(clean)
    expect(bodyOf(event, { quirks: [quirk] })).toBe(bodyOf(event).replace(clean, faulty))
  })

  it('leaves a record unchanged that cannot hold a quirk', () => {
    const event = build['voice-code']({ answerTime: null, releaseTime: null })
    expect(bodyOf(event, { quirks: ['glued-timestamp'] })).toBe(bodyOf(event))
    expect(bodyOf([], { quirks: ['missing-comma', 'padded-key', 'padded-value'] })).toBe('{"cdr":[]}')
  })

  it('does not change the kind of a state push whose extra has another discriminator', () => {
    const event = build['callback-state']({ extra: { ' fid ': '8' } })
    expect(parse(bodyOf(event, { quirks: REPAIR_CODES })).events).toStrictEqual([event])
    expect(parse(bodyOf([event, event], { quirks: REPAIR_CODES })).events).toStrictEqual([event, event])
  })

  it.each<[object, string]>([
    [
      { durationSeconds: -1 },
      '`durationSeconds` must be a whole number, not negative (got a negative number)'
    ],
    [{ extra: { x: [undefined] } }, '`extra` must be plain JSON, without cycles, holes and toJSON'],
    [{ phone: '1' }, '`phone` is not a field of voice-code']
  ])('rejects an event that cannot be encoded, with %j', (wrong, problem) => {
    const event = { ...build['voice-code'](), ...wrong }
    for (const quirks of [[], ['padded-key'] as const]) {
      expect(() => bodyOf(event, { quirks })).toThrow(new RangeError(`cannot encode the event: ${problem}`))
      expect(() => bodyOf([event], { quirks })).toThrow(new RangeError(`cannot encode the event: ${problem}`))
      expect(() => bodyOf([build.conference(), event], { quirks })).toThrow(
        new RangeError(`cannot encode event 1: ${problem}`)
      )
    }
  })

  it.each([{ quirk: ['missing-comma'] }, { quirks: [], quirk: undefined }])(
    'rejects an unknown option: %j',
    (options) => {
      expect(() => bodyOf([], options as object)).toThrow(
        new RangeError('unknown option `quirk`; the options are quirks')
      )
    }
  )

  it('accepts undefined for an option', () => {
    const event = build['voice-code']()
    expect(bodyOf(event, { quirks: undefined })).toBe(bodyOf(event))
    expect(bodyOf(event, undefined)).toBe(bodyOf(event))
  })

  it.each<[string, unknown]>([
    ['a list with an unknown code', ['padded-key', 'padded']],
    ['a string', 'missing-comma'],
    ['an empty string', ''],
    ['null', null],
    ['an object', {}]
  ])('rejects quirks that are %s', (_name, quirks) => {
    expect(() => bodyOf([], { quirks: quirks as RepairCode[] })).toThrow(
      new RangeError(`quirks must be a list of ${REPAIR_CODES.join(', ')}`)
    )
  })
})

it.each([[null], ['missing-comma'], [[]]])('rejects %j in place of options', (options) => {
  expect(() => bodyOf([], options as never)).toThrow(
    new RangeError('expected an object; the options are quirks')
  )
})

it('does not repeat an unknown option that is not a word', () => {
  expect(() => bodyOf([], { '13800000001': 1 } as never)).toThrow(
    new RangeError('unknown option "…"; the options are quirks')
  )
})
