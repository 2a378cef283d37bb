import { type Kind, yuan } from '../../src'
import { build } from '../../src/testing'

const circle: unknown[] = []
circle.push(circle)

const DATE = 'a valid Date in the years 2000 to 9999'
const TERMS = 'a list of STATE_TERMS and { code: "unrecognised", text }'
const PLAIN = '`extra` must be plain JSON, without cycles, holes and toJSON'
const READ_OTHERWISE = '`extra` must not have a key that would be read as another field'

/** Callers in plain JavaScript can pass anything. */
const building = (kind: Kind, overrides: unknown) => () =>
  (build[kind] as (overrides: unknown) => unknown)(overrides)

type Case = readonly [kind: Kind, overrides: unknown, message: string]

const expectMessage = (kind: Kind, overrides: unknown, message: string): void => {
  expect(building(kind, overrides)).toThrow(new RangeError(`cannot build a ${kind}: ${message}`))
}

describe('build', () => {
  it.each<Case>([
    ['callback-cdr', { tel: '1' }, '`tel` is not a field of callback-cdr'],
    ['callback-cdr', { tel: undefined }, '`tel` is not a field of callback-cdr'],
    ['callback-cdr', { caller: { phone: '1' } }, '`caller.phone` is not a field of callback-cdr'],
    ['callback-cdr', { called: { tel: '1' }, x: 1 }, '`called.tel` is not a field of callback-cdr'],
    ['voice-code', { caller: {} }, '`caller` is not a field of voice-code'],
    ['conference', { tapesurl: null }, '`tapesurl` is not a field of conference'],
    ['conference', JSON.parse('{"__proto__":1}'), '`__proto__` is not a field of conference'],
    ['conference', { toString: 1 }, '`toString` is not a field of conference'],
    ['callback-state', { state: { code: 'answer', x: 1 } }, '`state.x` is not a field of callback-state']
  ])('rejects an unknown field: %s, %j', expectMessage)

  it.each<Case>([
    ['callback-cdr', { kind: 'voice-code' }, '`kind` must be callback-cdr'],
    ['voice-code', { kind: null }, '`kind` must be voice-code'],
    ['callback-cdr', { caller: null }, '`caller` must be an object (got null)'],
    ['callback-cdr', { called: '1' }, '`called` must be an object (got a string of length 1)'],
    ['callback-cdr', { called: [] }, '`called` must be an object (got an array)'],
    [
      'callback-cdr',
      { requestId: '' },
      '`requestId` must be a string, not empty, without whitespace around it (got an empty string)'
    ],
    [
      'callback-cdr',
      { caller: { number: ' 1' } },
      '`caller.number` must be a string without whitespace around it (got a string with whitespace around it)'
    ],
    [
      'callback-state',
      { src: null, dst: null },
      '`src` must be a string without whitespace around it (got null)'
    ],
    [
      'callback-cdr',
      { called: { answerTime: '2024-01-05' } },
      `\`called.answerTime\` must be null or ${DATE} (got a date without a time)`
    ],
    [
      'callback-cdr',
      { caller: { answerTime: new Date(NaN) } },
      `\`caller.answerTime\` must be null or ${DATE} (got an invalid Date)`
    ],
    ['conference', { releaseTime: 7 }, `\`releaseTime\` must be null or ${DATE} (got a whole number)`],
    [
      'callback-state',
      { timestamp: null },
      '`timestamp` must be a valid Date in the years 0 to 9999 (got null)'
    ],
    [
      'callback-state',
      { timestamp: new Date(1e15) },
      '`timestamp` must be a valid Date in the years 0 to 9999 (got a Date of another year)'
    ],
    [
      'voice-code',
      { durationSeconds: -1 },
      '`durationSeconds` must be a whole number, not negative (got a negative number)'
    ],
    [
      'conference',
      { durationSeconds: 1.5 },
      '`durationSeconds` must be a whole number, not negative (got a number with a fraction)'
    ],
    [
      'conference',
      { charge: '1.' },
      '`charge` must be a Yuan: digits with at most one point between them (got a string with a fraction)'
    ],
    [
      'callback-cdr',
      { recordingUrl: 'ftp://192.0.2.10/' },
      '`recordingUrl` must be null or an http:// or https:// URL (got a string with letters)'
    ],
    ['callback-cdr', { stateDesc: '正常' }, `\`stateDesc\` must be ${TERMS} (got a string with letters)`],
    [
      'callback-state',
      { stateDesc: [{ code: 'busy', text: '正常' }] },
      `\`stateDesc\` must be ${TERMS} (got an array)`
    ],
    [
      'conference',
      { customParm: '' },
      '`customParm` must be null or a string, not empty (got an empty string)'
    ],
    [
      'callback-state',
      { state: 'answer' },
      '`state` must be one of CALL_STATES, or { code: "unrecognised", text } (got a string with letters)'
    ]
  ])('names an invalid field: %s, %j', expectMessage)

  it.each<Case>([
    [
      'callback-cdr',
      { durationSeconds: 1e12 },
      `\`caller.releaseTime\` must be null or ${DATE} (got a Date of another year)`
    ],
    [
      'conference',
      { releaseTime: new Date(0), durationSeconds: Number.MAX_SAFE_INTEGER },
      `\`releaseTime\` must be null or ${DATE} (got a Date of another year)`
    ],
    [
      'conference',
      { answerTime: new Date('9999-12-31T23:59:59+08:00') },
      `\`releaseTime\` must be null or ${DATE} (got a Date of another year)`
    ]
  ])('names a field that follows from the given ones and is invalid: %s, %j', expectMessage)

  it.each<readonly [name: string, kind: Kind, extra: unknown, message: string]>([
    ['null', 'callback-cdr', null, '`extra` must be an object (got null)'],
    ['a list', 'callback-cdr', [], '`extra` must be an object (got an array)'],
    [
      'a wire name of the kind',
      'callback-cdr',
      { x: 1, fid: '4' },
      '`extra` must not have the key `fid`, a field of callback-cdr'
    ],
    [
      'a wire name with whitespace around it',
      'conference',
      { ' tel ': '1' },
      '`extra` must not have the key `tel`, a field of conference'
    ],
    ['a cycle', 'callback-cdr', { circle }, PLAIN],
    ['a gap', 'callback-cdr', { x: [undefined] }, PLAIN],
    ['a date', 'callback-cdr', { x: new Date(0) }, PLAIN],
    ['two keys that differ in whitespace', 'callback-cdr', { a: 1, ' a': 2 }, READ_OTHERWISE],
    ['the fid of another kind', 'callback-state', { fid: '4' }, READ_OTHERWISE]
  ])('rejects an extra with %s', (_name, kind, extra, message) => {
    expectMessage(kind, { extra }, message)
  })

  it.each<readonly [unknown, string]>([
    [null, 'expected an object (got null)'],
    [[], 'expected an object (got an array)'],
    ['voice-code', 'expected an object (got a string with letters)']
  ])('rejects overrides that are not an object: %j', (overrides, message) => {
    expectMessage('voice-code', overrides, message)
  })

  it('prints no value of the event', () => {
    const secrets = { requestId: ' 13912345678', customParm: 13912345678, extra: { tel: '13912345678' } }
    for (const [key, value] of Object.entries(secrets)) {
      expect(building('conference', { [key]: value })).toThrow(RangeError)
      expect(building('conference', { [key]: value })).not.toThrow('139')
    }
  })

  it('accepts the kind itself, and undefined', () => {
    const kind: unknown = { kind: 'conference' }
    for (const overrides of [kind, { kind: undefined }, undefined, {}]) {
      expect(building('conference', overrides)()).toMatchObject({ kind: 'conference', charge: yuan('0.044') })
    }
  })

  it('does not compile with a field of another type or kind', () => {
    const wrong = [
      // @ts-expect-error a duration is a number
      () => build['callback-cdr']({ durationSeconds: '61' }),
      // @ts-expect-error a charge is a `Yuan`
      () => build['callback-cdr']({ charge: '0.15' }),
      // @ts-expect-error a leg has no such field
      () => build['callback-cdr']({ called: { phone: '13800000002' } }),
      // @ts-expect-error a voice code has no legs
      () => build['voice-code']({ caller: {} }),
      // @ts-expect-error the builder decides the kind
      () => build.conference({ kind: 'conference' })
    ]
    expect(wrong).toHaveLength(5)
  })
})
