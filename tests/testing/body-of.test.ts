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
import { expectSame, holds } from '../support/law'

const subsets = REPAIR_CODES.reduce<readonly (readonly RepairCode[])[]>(
  (sets, code) => [...sets, ...sets.map((set) => [...set, code])],
  [[]]
)
const lists = fc.array(eventsOf(), { maxLength: 4 })

const DIALLED = { 'voice-code': 'tel', 'callback-cdr': 'called', 'callback-state': 'dsc', conference: 'tel' }

/** The time that comes last of those that are not empty, by its wire name. */
const lastTime = (event: CallbackEvent): string | undefined => {
  const found = (times: readonly (readonly [string, Date | null])[]): string | undefined =>
    times.filter(([, time]) => time !== null).at(-1)?.[0]
  switch (event.kind) {
    case 'callback-state':
      return 'timestamp'
    case 'callback-cdr':
      return found([
        ['callerstime', event.caller.answerTime],
        ['calleretime', event.caller.releaseTime],
        ['calledstime', event.called.answerTime],
        ['calledetime', event.called.releaseTime]
      ])
    default:
      return found([
        ['stime', event.answerTime],
        ['etime', event.releaseTime]
      ])
  }
}

const markedKey = (event: CallbackEvent): string => {
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

/** What has to be repaired, sorted, but for the places of commas. */
const repairsOf = (
  events: readonly CallbackEvent[],
  quirks: readonly RepairCode[],
  isEnveloped: boolean
): readonly string[] => {
  const inRecords = events.flatMap((event, index) => {
    const path = (name: string): Repair['path'] => (isEnveloped ? ['cdr', index, name] : [name])
    const time = lastTime(event)
    return [
      { code: 'missing-comma' },
      { code: 'padded-key', path: path(markedKey(event)) },
      { code: 'padded-value', path: path(DIALLED[event.kind]) },
      ...(time === undefined ? [] : [{ code: 'glued-timestamp', path: path(time) }])
    ]
  })
  return [{ code: 'byte-order-mark' }, ...inRecords]
    .filter(({ code }) => quirks.some((quirk) => quirk === code))
    .map((repair) => JSON.stringify(repair))
    .sort()
}

const withoutOffset = (repairs: readonly Repair[]): readonly string[] =>
  repairs.map(({ code, path }) => JSON.stringify({ code, path })).sort()

describe('bodyOf', () => {
  it('is undone by decode, which names every fault, whatever the events, for every set of quirks', () => {
    expect(subsets).toHaveLength(32)
    holds(
      100,
      fc.property(lists, (events) => {
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

  it('writes as encode does where no quirks are asked for', () => {
    holds(
      200,
      fc.property(lists, (events) => {
        expect(bodyOf(events)).toBe(encode(events))
        expect(bodyOf(events, { quirks: [] })).toBe(encode(events))
      })
    )
  })

  it('does not care for the order of the quirks, or for one that is named twice', () => {
    const cdr = build['callback-cdr']()
    const quirks = [...REPAIR_CODES]
    expect(bodyOf(cdr, { quirks: [...quirks, ...quirks].reverse() })).toBe(bodyOf(cdr, { quirks }))
  })

  it("writes the document's own sample, its line breaks aside", () => {
    const sample = samples['callback-cdr']
    const [event] = parse(sample).events
    expect(event && bodyOf(event, { quirks: ['missing-comma', 'padded-key', 'glued-timestamp'] })).toBe(
      sample.replaceAll('\n', '')
    )
  })

  it.each<[RepairCode, string, string]>([
    ['byte-order-mark', '{"cdr":[{"requestid"', '\ufeff{"cdr":[{"requestid"'],
    ['missing-comma', '"duration":"60","oriamount":"0.06"}', '"duration":"60""oriamount":"0.06"}'],
    ['padded-key', '"oriamount":', '" oriamount ":'],
    ['padded-value', '"tel":"13800000001"', '"tel":" 13800000001 "'],
    ['glued-timestamp', '"etime":"2024-01-05 10:01:00.000"', '"etime":"2024-01-0510:01:00.000"']
  ])('commits %s at its place', (quirk, clean, faulty) => {
    const event = build['voice-code']()
    expect(bodyOf(event)).toContain(clean)
    expect(bodyOf(event, { quirks: [quirk] })).toBe(bodyOf(event).replace(clean, faulty))
  })

  it('leaves a record as it is that has no place for a quirk', () => {
    const event = build['voice-code']({ answerTime: null, releaseTime: null })
    expect(bodyOf(event, { quirks: ['glued-timestamp'] })).toBe(bodyOf(event))
    expect(bodyOf([], { quirks: ['missing-comma', 'padded-key', 'padded-value'] })).toBe('{"cdr":[]}')
  })

  it('does not make another kind of a state whose extra members bear other marks', () => {
    const event = build['callback-state']({ extra: { ' fid ': '4' } })
    expect(parse(bodyOf(event, { quirks: REPAIR_CODES })).events).toStrictEqual([event])
    expect(parse(bodyOf([event, event], { quirks: REPAIR_CODES })).events).toStrictEqual([event, event])
  })

  it.each([{ durationSeconds: -1 }, { extra: { x: [undefined] } }])(
    'refuses an event that no body can hold, with %j',
    (wrong) => {
      const event = { ...build['voice-code'](), ...wrong }
      expect(() => bodyOf(event)).toThrow(RangeError)
      expect(() => bodyOf(event, { quirks: ['padded-key'] })).toThrow(RangeError)
    }
  )

  it.each<[string, unknown]>([
    ['a list with an unknown one', ['padded-key', 'padded']],
    ['one that is in no list', 'missing-comma'],
    ['no text', ''],
    ['null', null],
    ['an object', {}]
  ])('refuses quirks that are %s', (_name, quirks) => {
    expect(() => bodyOf([], { quirks: quirks as RepairCode[] })).toThrow(
      new RangeError(`quirks must be a list of ${REPAIR_CODES.join(', ')}`)
    )
  })
})
