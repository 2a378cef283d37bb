import { yuan } from '../../src'
import { type CallJson, callFromJson, callToJson } from '../../src/calls'
import { CALLED, CALLER, callWith, cdr, push } from './events'

const call = callWith(
  push(CALLER, 'callout', '09:59:54'),
  push(CALLER, 'callout', '09:59:55'),
  push(CALLED, 'unrecognised', '10:00:00'),
  cdr({ extra: { note: 'x' } }),
  cdr({ charge: yuan('0.30') })
)
const json = callToJson(call)

/** Returns the JSON form with one value replaced, by its path. */
const withValue = (path: string, value: unknown): unknown => {
  const copy = JSON.parse(JSON.stringify(json)) as Record<string, unknown>
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  const parent = keys.reduce<Record<string, unknown>>(
    (inner, key) => inner[key] as Record<string, unknown>,
    copy
  )
  parent[last] = value
  return copy
}

describe('callToJson', () => {
  it('writes the same fields, with times as text', () => {
    expect(Object.keys(json)).toStrictEqual(Object.keys(call))
    expect(json.states[0]?.callout).toStrictEqual({
      first: '2024-01-05T09:59:54.000+08:00',
      last: '2024-01-05T09:59:55.000+08:00'
    })
    expect(json.cdr?.called.answerTime).toBe('2024-01-05T10:00:04.000+08:00')
    expect(JSON.parse(JSON.stringify(json))).toStrictEqual(json)
  })

  it('writes times in another zone', () => {
    expect(callToJson(call, { utcOffset: 'Z' }).legs[0]?.callout).toBe('2024-01-05T01:59:54.000+00:00')
    expect(() => callToJson(call, { utcOffset: 'CST' })).toThrow(RangeError)
  })
})

describe('callFromJson', () => {
  it('returns the call', () => {
    expect(callFromJson(json)).toStrictEqual(call)
    expect(callFromJson(structuredClone(call))).toStrictEqual(call)
    expect(callFromJson(callToJson(call, { utcOffset: '-03:30' }))).toStrictEqual(call)
  })

  it('derives what follows, and does not read it', () => {
    const { missing, ...stored }: CallJson = json
    expect(missing).toStrictEqual([])
    expect(callFromJson({ ...stored, charge: '9', legs: [], later: 1 })).toStrictEqual(call)
  })

  it('gives a call that events can give', () => {
    const dialled = callToJson(callWith(push(CALLER, 'alerting', '09:59:56')))
    const [phone] = dialled.states
    const changed = { ...dialled, status: 'dialling', states: [phone, phone] }
    expect(callFromJson(changed).status).toBe('ringing')
    expect(callFromJson(changed).states).toHaveLength(1)
    // Nothing was dropped of nothing.
    const dropped = { ...dialled, contradictions: [{ code: 'too-many-cdrs' }, { code: 'later' }] }
    expect(callFromJson(dropped).contradictions).toStrictEqual([])
    const more = { ...dialled, contradictions: [{ code: 'too-many-legs' }] }
    expect(callFromJson(more).contradictions).toStrictEqual([{ code: 'too-many-legs' }])
  })

  it('puts the range of all pushes around that of each state', () => {
    const late = '2024-01-05T10:00:09.000+08:00'
    const changed = withValue('states.0.disconnect', { first: late, last: late })
    expect(callFromJson(changed).states[0]?.pushed.last).toStrictEqual(new Date(late))
  })

  const TIME = 'an ISO 8601 time with offset, such as 2016-02-02T11:19:36.000+08:00'

  it.each([
    ['requestId', 1, '`requestId` must be a string'],
    ['requestId', '', '`requestId` must be a string that is not empty'],
    ['status', 'open', '`status` must be one of dialling, ringing, answered, ended'],
    ['cdr', 1, '`cdr` must be a CDR, as toJson returns it'],
    ['cdr.kind', 'voice-code', /^`cdr\./],
    ['cdr.called', 1, '`cdr.called` must be an object (got a whole number)'],
    ['cdr.called.answerTime', '13800000001', /^`cdr\.called\.answerTime` must be null or an ISO 8601 time/],
    ['cdr.charge', 0.15, /^`cdr\.charge` must be /],
    ['cdr.requestId', 'other', '`cdr.requestId` must be the requestId of the call'],
    ['states', {}, '`states` must be an array'],
    ['states.0', [], '`states.0` must be an object'],
    ['states.1.number', 1, '`states.1.number` must be a string'],
    ['states.0.pushed', null, '`states.0.pushed` must be an object'],
    ['states.0.answer', undefined, '`states.0.answer` must be an object'],
    ['states.0.callout.first', '2024-01-05', `\`states.0.callout.first\` must be ${TIME}`],
    ['states.0.callout.first', new Date(NaN), `\`states.0.callout.first\` must be ${TIME}`],
    ['states.0.callout.last', 1, `\`states.0.callout.last\` must be ${TIME}`],
    [
      'states.0.callout.last',
      '2024-01-01T00:00:00+08:00',
      '`states.0.callout.last` must be a time that is not before `first`'
    ],
    ['contradictions', undefined, '`contradictions` must be an array'],
    ['contradictions.0', 'a', '`contradictions.0` must be an object'],
    ['contradictions.0.cdrs', 'a', '`contradictions.0.cdrs` must be an array'],
    ['contradictions.0.cdrs.1', null, '`contradictions.0.cdrs.1` must be a CDR, as toJson returns it'],
    ['contradictions.0.cdrs.1.charge', '-1', /^`contradictions\.0\.cdrs\.1\.charge` must be /]
  ])('rejects a call whose %s is %p', (path, value, message) => {
    const error = (() => {
      try {
        return callFromJson(withValue(path, value))
      } catch (thrown) {
        return thrown as Error
      }
    })()
    expect(error).toBeInstanceOf(TypeError)
    expect((error as Error).message).toMatch(
      typeof message === 'string'
        ? new RegExp(`^${message.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`)
        : message
    )
    expect((error as Error).message).not.toContain('1380000')
  })

  it('rejects an event of another kind as the CDR', () => {
    const state = push(CALLER, 'answer', '10:00:00')
    expect(() => callFromJson({ ...json, cdr: state })).toThrow(
      new TypeError('`cdr.kind` must be callback-cdr')
    )
  })

  it.each([null, 1, 'text', []])('rejects %p', (value) => {
    expect(() => callFromJson(value)).toThrow(new TypeError('`call` must be an object'))
  })

  it('rejects a call without events', () => {
    const empty = { ...json, cdr: null, contradictions: [], states: [] }
    expect(() => callFromJson(empty)).toThrow(
      new TypeError('`states` must be an array of at least one phone, because there is no CDR')
    )
  })
})
