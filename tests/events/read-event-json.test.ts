import { runInNewContext } from 'node:vm'
import type { CallbackEvent, Issue } from '../../src'
import { plainEvent } from '../../src/events/event-json'
import { readEventJson } from '../../src/events/read-event-json'
import { CHINA_UTC_OFFSET } from '../../src/options'
import { callbackCdrSample, callbackStateSample, KIND_SAMPLES } from './samples'

const cdr = callbackCdrSample.event
const state = callbackStateSample.event
const STATE = plainEvent(state, CHINA_UTC_OFFSET, '+08:00')
const ONE_OF = 'one of voice-code, callback-cdr, callback-state, conference'

const messagesOf = (value: unknown): readonly string[] =>
  readEventJson(value).issues?.map(({ message }: Issue) => message) ?? []

const fail = (): never => {
  throw new Error('must not be read')
}

const revoked = (): object => {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  return proxy
}

const cycle: Record<string, unknown> = { ...STATE }
cycle.cycle = cycle

/** An object that gives another value each time. */
const changing = (values: readonly unknown[]): object => {
  let read = 0
  return Object.defineProperty({}, 'x', { enumerable: true, get: () => values[read++] ?? 1 })
}

describe('readEventJson', () => {
  it.each(KIND_SAMPLES)('reads what plainEvent writes: $event.kind', ({ event }) => {
    const json = plainEvent(event, CHINA_UTC_OFFSET, '+08:00')
    expect(readEventJson(json)).toStrictEqual({ value: event })
    expect(readEventJson(Object.fromEntries(Object.entries(json).reverse()))).toStrictEqual({ value: event })
  })

  it.each([
    '2018-06-04T11:13:04.000+08:00',
    '2018-06-04T11:13:04+08:00',
    '2018-06-04T03:13:04Z',
    '2018-06-03T23:43:04.0-03:30',
    new Date('2018-06-04T03:13:04Z'),
    runInNewContext('new Date("2018-06-04T03:13:04Z")') as Date
  ])('reads the time %p', (timestamp) => {
    const { value } = readEventJson({ ...STATE, timestamp }) as { readonly value: CallbackEvent }
    expect(value).toStrictEqual(state)
  })

  it('returns an event of its own', () => {
    const event = structuredClone(cdr)
    const { value } = readEventJson(event) as { readonly value: typeof cdr }
    expect(value).not.toBe(event)
    expect(value.caller).not.toBe(event.caller)
    expect(value.caller.answerTime).not.toBe(event.caller.answerTime)
  })

  it('reads a time at the end of the year 9999, at the offset with which it is written', () => {
    const event = {
      ...cdr,
      called: { ...cdr.called, answerTime: new Date('+010000-01-01T03:00:00Z'), releaseTime: null }
    }
    expect(readEventJson(plainEvent(event, -4 * 3_600_000, '-04:00'))).toStrictEqual({ value: event })
    expect(messagesOf(event)).toStrictEqual([
      '`called.answerTime` must be null or an ISO 8601 time with offset, such as 2016-02-02T11:19:36.000+08:00, in the years 2000 to 9999 (got a Date)'
    ])
  })

  it.each<[unknown, string]>([
    [undefined, 'nothing'],
    [null, 'null'],
    [7, 'a whole number'],
    ['{"kind":"callback-state"}', 'a string with JSON'],
    [[STATE], 'an array'],
    [() => STATE, 'a function']
  ])('says of %p that it is not an object', (value, received) => {
    expect(readEventJson(value)).toStrictEqual({
      issues: [
        {
          code: 'invalid-field',
          message: `\`event\` must be an object, as toJson returns it; for text, call JSON.parse first (got ${received})`,
          path: [],
          expected: 'an object, as toJson returns it; for text, call JSON.parse first',
          received
        }
      ]
    })
  })

  it.each<[string, object, string]>([
    ['no kind', {}, 'nothing'],
    ['a wire record', callbackCdrSample.record, 'nothing'],
    ['null as its kind', { ...STATE, kind: null }, 'null'],
    ['an inherited kind', Object.create(STATE) as object, 'nothing'],
    ['a Map', new Map([['kind', 'callback-state']]), 'nothing']
  ])('says that the kind is missing: %s', (_name, value, received) => {
    expect(readEventJson(value)).toStrictEqual({
      issues: [
        {
          code: 'missing-field',
          message: `\`kind\` is missing; it must be ${ONE_OF}`,
          path: ['kind'],
          expected: ONE_OF,
          received
        }
      ]
    })
  })

  it.each<[unknown, string]>([
    ['sms', 'another string with letters'],
    ['toString', 'another string with letters'],
    ['__proto__', 'another string with letters'],
    [4, 'another whole number'],
    [['callback-state'], 'another array'],
    [Symbol('callback-state'), 'another symbol']
  ])('says which kinds there are instead of %p', (kind, received) => {
    const { issues } = readEventJson({ ...STATE, kind })
    expect(issues?.map(({ code, path, message }) => ({ code, path, message }))).toStrictEqual([
      { code: 'unknown-kind', path: ['kind'], message: `\`kind\` must be ${ONE_OF} (got ${received})` }
    ])
  })

  it.each<[string, unknown]>([
    ['a getter', Object.defineProperty({ ...STATE }, 'src', { get: fail, enumerable: true })],
    [
      'a getter in extra',
      { ...STATE, extra: Object.defineProperty({}, 'x', { get: fail, enumerable: true }) }
    ],
    ['a proxy that throws when it is read', new Proxy({ ...STATE }, { get: fail })],
    ['a proxy that throws when its keys are listed', new Proxy({ ...STATE }, { ownKeys: fail })],
    ['a proxy that was revoked', revoked()],
    ['a proxy that was revoked as a leg', { ...cdr, caller: revoked() }],
    ['a false Date', { ...STATE, timestamp: { [Symbol.toStringTag]: 'Date' } }],
    ['an extra that is valid at the second look', { ...STATE, extra: changing([1, 2]) }]
  ])('never throws what %s throws', (_name, value) => {
    expect(readEventJson(value)).toStrictEqual({
      issues: [
        {
          code: 'invalid-field',
          message: '`event` must be plain data (got getters or a proxy)',
          path: [],
          expected: 'plain data',
          received: 'getters or a proxy'
        }
      ]
    })
  })

  it('rejects a cycle', () => {
    expect(messagesOf(cycle)).toStrictEqual([
      '`cycle` must be absent: not a field of callback-state (got an object)'
    ])
    expect(messagesOf({ ...STATE, extra: { cycle } })).toStrictEqual([
      '`extra` must be plain JSON, without cycles, holes and toJSON (got an object)'
    ])
  })

  it('reads an extra that is nested 100,000 times', () => {
    const extra = JSON.parse(`{"x":${'['.repeat(100_000)}${']'.repeat(100_000)}}`) as CallbackEvent['extra']
    const result = readEventJson({ ...STATE, extra })
    expect(result.issues).toBeUndefined()
    expect((result as { readonly value: CallbackEvent }).value.extra.x).toBe(extra.x)
  })
})
