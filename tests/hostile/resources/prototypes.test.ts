import { isLeft, right } from 'fp-ts/lib/Either.js'
import {
  CallbackBody,
  decode,
  decodeEach,
  encode,
  eventKey,
  isCallbackError,
  parse,
  safeParse
} from '../../../src'
import { isSameJson } from '../../conformance/same-json'
import { CODECS } from '../../support/codecs'
import { leftOf, rightOf } from '../../support/property'
import { run } from '../../support/memory-host'
import { onlyEvent, RECORDS } from './samples'

/** What every object inherits from its prototype, or what other code reads of objects. */
const NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'toLocaleString',
  'valueOf',
  'hasOwnProperty',
  'isPrototypeOf',
  'propertyIsEnumerable',
  '__defineGetter__',
  '__lookupSetter__',
  'toJSON',
  'then',
  'length',
  'inspect',
  'asymmetricMatch',
  'Symbol(Symbol.toPrimitive)',
  '_tag',
  'kind',
  'extra'
]

const VALUES = [
  '1',
  'null',
  '"x"',
  '[]',
  '{"polluted":true}',
  '{"__proto__":{"polluted":true}}',
  '{"constructor":{"prototype":{"polluted":true}}}',
  '{"toString":null,"valueOf":null,"hasOwnProperty":null}',
  '[{"__proto__":[{"__proto__":{"polluted":true}}]}]'
]

const MEMBERS = NAMES.flatMap((name) => VALUES.map((value) => `${JSON.stringify(name)}:${value}`))
/** All of the names, in one object and in objects in objects. */
const ALL = NAMES.map((name) => `"${name}":{"polluted":true}`).join(',')
const NESTED = NAMES.reduceRight((inner, name) => `{"${name}":${inner}}`, '{"polluted":true}')

const KINDS = Object.keys(RECORDS) as (keyof typeof RECORDS)[]
const json = (text: string): unknown => JSON.parse(text)

/** Everything that other code would see of a polluted prototype. */
const shapeOf = (prototype: object): readonly unknown[] =>
  Reflect.ownKeys(prototype).map((name) => [name, Object.getOwnPropertyDescriptor(prototype, name)])

const PROTOTYPES = [
  Object.prototype,
  Array.prototype,
  Function.prototype,
  String.prototype,
  Error.prototype,
  Map.prototype
]
const BEFORE = PROTOTYPES.map(shapeOf)

describe.each(KINDS)('an unknown field of %s, with a name that objects inherit', (kind) => {
  it.each([...MEMBERS, ALL, `"a":${NESTED}`])(
    '%s: is kept in extra, when decoded and when encoded',
    (member) => {
      const record = `{${RECORDS[kind]},${member}}`
      const event = onlyEvent(`{"cdr":[${record}]}`)
      const expected = json(`{${member}}`)
      expect(event.kind).toBe(kind)
      expect(isSameJson(event.extra, expected)).toBe(true)
      expect(Object.getPrototypeOf(event)).toBe(Object.prototype)
      expect(isSameJson(onlyEvent(encode(event)), event)).toBe(true)
      expect(isSameJson(CODECS[kind].decode(json(record)), right(event))).toBe(true)
      expect(isSameJson(rightOf(decode(json(record))).events, [event])).toBe(true)
      expect(CODECS[kind].is(event)).toBe(true)
      expect(eventKey(event)).toBe(eventKey({ ...event, extra: {} }))
    }
  )
})

describe('such a name', () => {
  it.each([...MEMBERS, ALL])('in an envelope, as in %s, is kept in the extra of the body', (member) => {
    const callback = rightOf(decode(`{${member},"cdr":[{${RECORDS.conference}}]}`))
    expect(callback.events).toHaveLength(1)
    expect(isSameJson(callback.extra, json(`{${member}}`))).toBe(true)
    expect(Object.hasOwn(callback, 'polluted')).toBe(false)
  })

  it.each([...MEMBERS, ALL])('in a rejected record, as in %s, is in the record as sent', (member) => {
    const record = `{"fid":"4",${member}}`
    const { rejected } = rightOf(decodeEach(`{"cdr":[${record}]}`))
    expect(
      isSameJson(
        rejected.map((one) => one.record),
        [json(record)]
      )
    ).toBe(true)
  })

  it.each(NAMES)('%s with whitespace around it is not taken for a wire name', (name) => {
    const { extra } = onlyEvent(`{"cdr":[{${RECORDS['voice-code']}," ${name} ":{"polluted":true}}]}`)
    expect(isSameJson(extra, json(`{" ${name} ":{"polluted":true}}`))).toBe(true)
  })

  it.each(NAMES)('%s as a duplicate key rejects the record', (name) => {
    const { events, rejected } = rightOf(
      decodeEach(`{"cdr":[{${RECORDS['voice-code']},"${name}":1,"${name}":2},{${RECORDS.conference}}]}`)
    )
    expect(events.map(({ kind }) => kind)).toStrictEqual(['conference'])
    expect(
      rejected.map(({ index, issues }) => [index, issues.map(({ code, path }) => [code, path])])
    ).toStrictEqual([[0, [['ambiguous-key', ['cdr', 0, name]]]]])
  })

  it.each(NAMES)('%s as a duplicate key with whitespace around it rejects the record', (name) => {
    const body = json(`{"cdr":[{${RECORDS['voice-code']},"${name}":1," ${name} ":2}]}`)
    const { issues } = leftOf(decode(body))
    expect(issues.map(({ code, path }) => [code, path])).toStrictEqual([['ambiguous-key', ['cdr', 0, name]]])
  })

  it.each(NAMES)('%s as a kind, a state or a word of stateDesc is unknown', (name) => {
    const word = JSON.stringify(name)
    const state = RECORDS['callback-state'].replace('"answer"', word)
    const event = onlyEvent(`{"cdr":[{${state},"stateDesc":"${name}|${name}"}]}`)
    const unrecognised = { code: 'unrecognised', text: name }
    expect(event).toMatchObject({ state: unrecognised, stateDesc: [unrecognised, unrecognised] })
    const { issues } = leftOf(decode(`{"cdr":[{"fid":${word}}]}`))
    expect(issues.map(({ code, path }) => [code, path])).toStrictEqual([['unknown-kind', ['cdr', 0, 'fid']]])
    expect(CallbackBody.is({ events: [{ kind: name }], repairs: [] })).toBe(false)
    expect(KINDS.map((kind) => CODECS[kind].is({ kind: name, extra: {} }))).toStrictEqual(
      KINDS.map(() => false)
    )
  })

  // Fields of an object under the key `__proto__` are fields of that object, and of nothing else.
  it.each([
    ['an envelope', `{"__proto__":{"cdr":[{${RECORDS.conference}}]}}`, 'unknown-payload'],
    ['a bare record', `{"__proto__":{${RECORDS.conference}}}`, 'unknown-payload'],
    ['the kind of a record', `{"cdr":[{"__proto__":{${RECORDS.conference}}}]}`, 'missing-field'],
    ['the state of a record', `{"cdr":[{"__proto__":{${RECORDS['callback-state']}}}]}`, 'missing-field'],
    ['a list of records', '{"cdr":{"__proto__":[],"length":1,"0":{}}}', 'invalid-field'],
    ['a list of records by its length', '{"cdr":{"length":1,"0":{}}}', 'invalid-field']
  ])('cannot replace %s', (_what, body, code) => {
    for (const sent of [body, json(body)]) {
      const outcome = decode(sent)
      expect(isLeft(outcome) && outcome.left.issues.map((issue) => issue.code)).toStrictEqual([code])
    }
  })

  it('in a rejected body is as harmless in the error as in the result', () => {
    const body = `{"cdr":[{"fid":"4",${ALL}}],${ALL}}`
    const { success, error } = safeParse(body) as { success: boolean; error: unknown }
    expect([success, isCallbackError(error)]).toStrictEqual([false, true])
    expect(() => parse(body)).toThrow('`requestid` is missing')
    expect(() => parse(body)).not.toThrow('polluted')
  })

  it('is printed by the command as it is', async () => {
    const record = `{${RECORDS['callback-state'].replace('"answer"', '"__proto__"')},"stateDesc":"constructor|toString",${ALL}}`
    const files = { 'a.txt': `{"cdr":[${record}]}` }
    const decoded = await run('decode --format ndjson a.txt', { files })
    expect(decoded.status).toBe(0)
    expect(isSameJson((json(decoded.stdout) as { extra: unknown }).extra, json(`{${ALL}}`))).toBe(true)
    const counted = await run('stats a.txt', { files })
    expect(counted.status).toBe(0)
    expect(counted.stdout).toContain('__proto__: constructor|toString')
    const validated = await run('validate --format json a.txt', { files })
    expect(validated.status).toBe(0)
    expect(json(validated.stdout)).toMatchObject({
      payloads: [{ findings: [{ code: 'unknown-word' }, { code: 'unknown-word' }] }],
      problems: []
    })
  })
})

describe('the prototypes', () => {
  it('are unchanged after all this', () => {
    expect(PROTOTYPES.map(shapeOf)).toStrictEqual(BEFORE)
    expect('polluted' in {}).toBe(false)
  })
})
