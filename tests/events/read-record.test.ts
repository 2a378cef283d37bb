import type { CallbackEvent, Path, Repair } from '../../src'
import { ambiguousKey } from '../../src/diagnostics/create-issue'
import { readRecord } from '../../src/events/read-record'
import { WIRE_NAMES } from '../../src/events/wire-names'
import { type DecodeOptions, settingsOf } from '../../src/options'
import { RecordReader, REJECTED } from '../../src/records/record-reader'
import {
  callbackCdrSample,
  callbackStateSample,
  conferenceSample,
  unansweredSample,
  voiceCodeSample
} from './samples'

const newReader = (options?: DecodeOptions): RecordReader => new RecordReader(settingsOf(options), WIRE_NAMES)

interface Outcome {
  readonly event: CallbackEvent | typeof REJECTED
  readonly issues: readonly [string, Path][]
}

/** Reads the fourth record of an envelope. */
const read = (record: unknown, options?: DecodeOptions): Outcome => {
  const reader = newReader(options)
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

describe('the kind of a record', () => {
  const { fid, ...withoutFid } = callbackCdrSample.record
  const paddedFid = { ' fid ': fid, ...withoutFid, state: 'answer' }
  const asCdr = { ...callbackCdrSample.event, extra: { state: 'answer' } }

  it('follows its keys after repair: a padded fid comes before a state', () => {
    expect(read(paddedFid)).toStrictEqual({ event: asCdr, issues: [] })
    const reader = newReader()
    readRecord(paddedFid, 3, reader)
    const repairs: Repair[] = []
    reader.addRepairsTo(repairs)
    expect(repairs).toStrictEqual([{ code: 'padded-key', path: ['cdr', 3, 'fid'] }])
  })

  it('follows a padded fid even where its repair is disabled, which rejects the record', () => {
    const { event, issues } = read(paddedFid, { repair: ['padded-value'] })
    expect([event, issues]).toStrictEqual([REJECTED, [['missing-field', ['cdr', 3, 'fid']]]])
  })

  it('is decided before its fields are read, so the issues are those of the one kind', () => {
    expect(read({ ' fid ': '4', state: 'answer' }).issues.map(([, path]) => path.at(-1))).toStrictEqual([
      'requestid',
      'appid',
      'caller',
      'called',
      'duration',
      'oriamount'
    ])
  })

  it.each(['8', '', null, true, 44])(
    'is callback-state with the padded fid %j, which no kind has',
    (other) => {
      expect(read({ ...callbackStateSample.record, ' fid ': other })).toStrictEqual({
        event: { ...callbackStateSample.event, extra: { ' fid ': other } },
        issues: []
      })
    }
  )

  it('is uncertain with two fids', () => {
    expect(read({ ...callbackStateSample.record, fid: '8', ' fid ': '4' })).toStrictEqual({
      event: REJECTED,
      issues: [['ambiguous-key', ['cdr', 3, 'fid']]]
    })
  })

  it('is callback-state with a padded state, which is repaired', () => {
    const { state, ...rest } = callbackStateSample.record
    expect(read({ ...rest, ' state ': state })).toStrictEqual({
      event: callbackStateSample.event,
      issues: []
    })
  })

  it('keeps what the text has lost when the record is read again', () => {
    const reader = newReader()
    const numbers = new Map([['oriamount', '0.1234567890123456789']])
    const record = { ...paddedFid, oriamount: '0.1234567890123456789' }
    expect(readRecord(record, 3, reader, { issues: [], numbers })).toStrictEqual({
      ...asCdr,
      charge: '0.1234567890123456789'
    })
    const ambiguous = [ambiguousKey(['cdr', 3, 'x'], WIRE_NAMES)]
    expect(readRecord(record, 3, reader, { issues: ambiguous, numbers })).toBe(REJECTED)
    expect(reader.issues()).toStrictEqual(ambiguous)
  })
})
