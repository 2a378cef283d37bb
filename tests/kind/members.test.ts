import type { Issue } from '../../src'
import { KINDS } from '../../src/kind'
import { readRecord } from '../../src/kind/read-record'
import { settingsOf } from '../../src/options'
import { RecordReader } from '../../src/record/record-reader'

/** The members of each kind, in the order in which its event has them. */
const MEMBERS = {
  'voice-code': ['requestid', 'appid', 'tel', 'stime', 'etime', 'duration', 'oriamount'],
  'callback-cdr': [
    'requestid',
    'appid',
    'caller',
    'callerstime',
    'calleretime',
    'called',
    'calledstime',
    'calledetime',
    'tapesurl',
    'duration',
    'oriamount',
    'stateDesc',
    'customParm'
  ],
  'callback-state': ['requestid', 'src', 'dsc', 'timestamp', 'state', 'stateDesc'],
  conference: [
    'requestid',
    'appid',
    'tel',
    'stime',
    'etime',
    'confid',
    'duration',
    'singleoriamount',
    'customParm',
    'tapesurl'
  ]
}

const issuesOf = (record: unknown): readonly Issue[] => {
  const reader = new RecordReader(settingsOf(undefined))
  expect(readRecord(record, 3, reader)).toBeUndefined()
  return reader.reasons
}

describe.each(Object.entries(MEMBERS))('the members of %s', (kind, members) => {
  const { fid } = KINDS[kind as keyof typeof KINDS]
  const wrong = (names: readonly string[]): Record<string, unknown> => ({
    ...Object.fromEntries(names.map((name) => [name, []])),
    ...(fid === null ? {} : { fid })
  })

  it('are named where they are wrong, in the order of the event', () => {
    expect(issuesOf(wrong(members)).map(({ code, path }) => [code, path])).toStrictEqual(
      members.map((name) => ['invalid-field', ['cdr', 3, name]])
    )
  })
})

it('says of an item that is no record what is expected', () => {
  expect(issuesOf(7)).toStrictEqual([
    {
      code: 'invalid-field',
      message: 'the record should be an object, but is a whole number',
      path: ['cdr', 3],
      expected: 'an object',
      received: 'a whole number'
    }
  ])
})
