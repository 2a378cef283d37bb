import { type CallbackEvent, type Kind } from '../../src'
import { KINDS } from '../../src/events'
import { fieldsOf } from '../../src/events/fields-of'
import { CHINA_UTC_OFFSET } from '../../src/options'
import { readBy } from './read-by'
import { KIND_SAMPLES } from './samples'

/** Wire name, type and path of each field, in the order of the event. */
const FIELDS: Readonly<Record<Kind, readonly (readonly [string, string, string])[]>> = {
  'voice-code': [
    ['requestid', 'id', 'requestId'],
    ['appid', 'text', 'appId'],
    ['tel', 'text', 'phoneNumber'],
    ['stime', 'optionalTime', 'answerTime'],
    ['etime', 'optionalTime', 'releaseTime'],
    ['duration', 'seconds', 'durationSeconds'],
    ['oriamount', 'charge', 'charge']
  ],
  'callback-cdr': [
    ['requestid', 'id', 'requestId'],
    ['appid', 'text', 'appId'],
    ['caller', 'text', 'caller.number'],
    ['callerstime', 'optionalTime', 'caller.answerTime'],
    ['calleretime', 'optionalTime', 'caller.releaseTime'],
    ['called', 'text', 'called.number'],
    ['calledstime', 'optionalTime', 'called.answerTime'],
    ['calledetime', 'optionalTime', 'called.releaseTime'],
    ['tapesurl', 'recordingUrl', 'recordingUrl'],
    ['duration', 'seconds', 'durationSeconds'],
    ['oriamount', 'charge', 'charge'],
    ['stateDesc', 'stateDesc', 'stateDesc'],
    ['customParm', 'freeText', 'customParm']
  ],
  'callback-state': [
    ['requestid', 'id', 'requestId'],
    ['src', 'text', 'src'],
    ['dsc', 'text', 'dst'],
    ['timestamp', 'time', 'timestamp'],
    ['state', 'callState', 'state'],
    ['stateDesc', 'stateDesc', 'stateDesc']
  ],
  conference: [
    ['requestid', 'id', 'requestId'],
    ['appid', 'text', 'appId'],
    ['tel', 'text', 'phoneNumber'],
    ['stime', 'optionalTime', 'answerTime'],
    ['etime', 'optionalTime', 'releaseTime'],
    ['confid', 'text', 'conferenceId'],
    ['duration', 'seconds', 'durationSeconds'],
    ['singleoriamount', 'charge', 'charge'],
    ['customParm', 'freeText', 'customParm'],
    ['tapesurl', 'recordingUrl', 'recordingUrl']
  ]
}

describe('fieldsOf', () => {
  it.each(Object.values(KINDS))('returns the fields of $kind in the order of its event', (kind) => {
    expect(fieldsOf(kind)).toStrictEqual(
      FIELDS[kind.kind].map(([name, type, path]) => ({ name, type, path: path.split('.') }))
    )
  })

  it('returns no field for a value that read makes by itself', () => {
    const kind = { read: () => ({ kind: 'x', none: null, list: [], time: new Date(0) }) }
    expect(fieldsOf(kind)).toStrictEqual([])
  })
})

describe.each(KIND_SAMPLES)('the declaration of $event.kind', ({ record, event }) => {
  const kind = KINDS[event.kind]
  const fieldNames = fieldsOf(kind).map(({ name }) => name)

  it('has as names its fields, and fid if the kind has one', () => {
    const fid = kind.fid === null ? [] : ['fid']
    expect([...kind.names].sort()).toStrictEqual([...fieldNames, ...fid].sort())
  })

  it('writes exactly its names, in their order', () => {
    const write = kind.write as (event: unknown, utcOffset: number) => object
    expect(Object.keys(write(event, CHINA_UTC_OFFSET))).toStrictEqual([...kind.names])
  })

  it('has its phone numbers among its texts', () => {
    const texts = fieldsOf(kind).flatMap(({ name, type }) => (type === 'text' ? [name] : []))
    expect(kind.phoneNumbers.length).toBeGreaterThan(0)
    expect(kind.phoneNumbers.filter((name) => !texts.includes(name))).toStrictEqual([])
  })

  it('reports invalid fields in the order of the event, and valid ones not at all', () => {
    const wrong = { ...record, ...Object.fromEntries(fieldNames.map((name) => [name, []])) }
    const { issues } = readBy<CallbackEvent>(kind, wrong)
    expect(issues.map(({ code, path }) => [code, ...path])).toStrictEqual(
      fieldNames.map((name) => ['invalid-field', name])
    )
  })
})
