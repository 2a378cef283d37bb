import type { CallbackEvent, Path } from '../../src'
import { ambiguousKey } from '../../src/diagnostics/create-issue'
import { readRecord } from '../../src/events/read-record'
import { WIRE_NAMES } from '../../src/events/wire-names'
import { settingsOf } from '../../src/options'
import { RecordReader, REJECTED } from '../../src/records/record-reader'
import {
  callbackCdrSample,
  callbackStateSample,
  conferenceSample,
  unansweredSample,
  voiceCodeSample
} from './samples'

const newReader = (): RecordReader => new RecordReader(settingsOf(undefined), WIRE_NAMES)

interface Outcome {
  readonly event: CallbackEvent | typeof REJECTED
  readonly issues: readonly [string, Path][]
}

/** Reads the fourth record of an envelope. */
const read = (record: unknown): Outcome => {
  const reader = newReader()
  const event = readRecord(record, 3, reader, undefined)
  return { event, issues: reader.issues().map(({ code, path }) => [code, path]) }
}

describe('readRecord', () => {
  it.each([voiceCodeSample, callbackCdrSample, callbackStateSample, conferenceSample, unansweredSample])(
    'reads a record of $event.kind',
    ({ record, event }) => {
      expect(read(record)).toStrictEqual({ event, issues: [] })
    }
  )

  it.each([null, undefined, 7, '', 'text', true, [], [{}]])(
    'rejects %p, which is not an object',
    (record) => {
      expect(read(record)).toStrictEqual({ event: REJECTED, issues: [['invalid-field', ['cdr', 3]]] })
    }
  )

  it('says what a record must be', () => {
    const reader = newReader()
    readRecord(7, 3, reader)
    expect(reader.issues()).toStrictEqual([
      {
        code: 'invalid-field',
        message: 'the record must be an object (got a whole number)',
        path: ['cdr', 3],
        expected: 'an object',
        received: 'a whole number',
        reason: { word: 'whole-number' }
      }
    ])
  })

  it.each([{}, { fid: null }, { requestid: '1' }])('rejects %j, which has no fid', (record) => {
    expect(read(record)).toStrictEqual({ event: REJECTED, issues: [['missing-field', ['cdr', 3, 'fid']]] })
  })

  it('rejects a record with an unknown fid for that alone', () => {
    expect(read({ fid: '8', duration: 'x' })).toStrictEqual({
      event: REJECTED,
      issues: [['unknown-kind', ['cdr', 3, 'fid']]]
    })
  })

  it('rejects a record with duplicate keys', () => {
    const reader = newReader()
    const ambiguous = [ambiguousKey(['cdr', 3, 'duration'], WIRE_NAMES)]
    expect(readRecord(voiceCodeSample.record, 3, reader, { issues: ambiguous, numbers: new Map() })).toBe(
      REJECTED
    )
    expect(reader.issues()).toStrictEqual(ambiguous)
  })

  it('rejects a record of no kind for its duplicate keys as well', () => {
    const reader = newReader()
    expect(
      readRecord({ fid: '8' }, 3, reader, {
        issues: [ambiguousKey(['cdr', 3, 'x'], WIRE_NAMES)],
        numbers: new Map()
      })
    ).toBe(REJECTED)
    expect(reader.issues().map(({ code }) => code)).toStrictEqual(['ambiguous-key', 'unknown-kind'])
  })
})
