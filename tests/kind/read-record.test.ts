import type { CallbackEvent, Path } from '../../src'
import { ambiguousKey } from '../../src/issue/make-issue'
import { readRecord } from '../../src/kind/read-record'
import { settingsOf } from '../../src/options'
import { RecordReader } from '../../src/record/record-reader'
import {
  callbackCdrSample,
  callbackStateSample,
  conferenceSample,
  unansweredSample,
  voiceCodeSample
} from './samples'

/** What becomes of the fourth record of an envelope. */
const read = (
  record: unknown
): { readonly event: CallbackEvent | undefined; readonly issues: readonly [string, Path][] | undefined } => {
  const reader = new RecordReader(settingsOf(undefined))
  const event = readRecord(record, 3, reader, undefined)
  return { event, issues: reader.issues?.map(({ code, path }) => [code, path]) }
}

describe('readRecord', () => {
  it.each([voiceCodeSample, callbackCdrSample, callbackStateSample, conferenceSample, unansweredSample])(
    'reads a record of $event.kind',
    ({ record, event }) => {
      expect(read(record)).toStrictEqual({ event, issues: undefined })
    }
  )

  it.each([null, undefined, 7, '', 'text', true, [], [{}]])('refuses %p, which is no record', (record) => {
    expect(read(record)).toStrictEqual({ event: undefined, issues: [['invalid-field', ['cdr', 3]]] })
  })

  it.each([{}, { fid: null }, { requestid: '1' }])('refuses %j, which has no fid', (record) => {
    expect(read(record)).toStrictEqual({ event: undefined, issues: [['missing-field', ['cdr', 3, 'fid']]] })
  })

  it('refuses a record of an unknown fid for that alone', () => {
    expect(read({ fid: '8', duration: 'x' })).toStrictEqual({
      event: undefined,
      issues: [['unknown-kind', ['cdr', 3, 'fid']]]
    })
  })

  it('refuses a record whose keys the text repeats', () => {
    const reader = new RecordReader(settingsOf(undefined))
    const ambiguous = [ambiguousKey(['cdr', 3, 'duration'])]
    expect(readRecord(voiceCodeSample.record, 3, reader, ambiguous)).toBeUndefined()
    expect(reader.issues).toStrictEqual(ambiguous)
  })

  it('refuses a record of no kind for its repeated keys as well', () => {
    const reader = new RecordReader(settingsOf(undefined))
    expect(readRecord({ fid: '8' }, 3, reader, [ambiguousKey(['cdr', 3, 'x'])])).toBeUndefined()
    expect(reader.issues?.map(({ code }) => code)).toStrictEqual(['ambiguous-key', 'unknown-kind'])
  })
})
