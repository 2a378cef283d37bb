import type { Reason, WireRecord } from '../../src'
import { findByKnownFid, findByPaddedFid, findKind, noKind } from '../../src/events/find-kind'
import type { RecordTable } from '../../src/records/record-table'
import { callbackCdr } from '../../src/events/callback-cdr'
import { callbackState } from '../../src/events/callback-state'
import { conference } from '../../src/events/conference'
import { voiceCode } from '../../src/events/voice-code'

const KIND_BY_TABLE = new Map<RecordTable<unknown> | undefined, string>([
  [voiceCode, 'voice-code'],
  [callbackCdr, 'callback-cdr'],
  [callbackState, 'callback-state'],
  [conference, 'conference']
])

const kindOf = (table: RecordTable<unknown> | undefined): string => KIND_BY_TABLE.get(table) ?? 'none'

const kindIn = (record: WireRecord): string => kindOf(findKind(record))

describe('findKind', () => {
  it.each<[WireRecord, string]>([
    [{ fid: '2' }, 'voice-code'],
    [{ fid: 2 }, 'voice-code'],
    [{ fid: '4' }, 'callback-cdr'],
    [{ fid: 4 }, 'callback-cdr'],
    [{ fid: ' 4 ' }, 'callback-cdr'],
    [{ fid: '4\n' }, 'callback-cdr'],
    [{ ' fid ': '4' }, 'callback-cdr'],
    [{ '\tfid': ' 4 ' }, 'callback-cdr'],
    [{ fid: '5' }, 'conference'],
    [{ fid: 5 }, 'conference'],
    [{ state: 'answer' }, 'callback-state'],
    [{ state: '' }, 'callback-state'],
    [{ state: null }, 'callback-state'],
    [{ ' state': 'answer' }, 'callback-state']
  ])('finds for %j the kind %s', (record, kind) => {
    expect(kindIn(record)).toBe(kind)
  })

  it.each<[WireRecord, string]>([
    [{ fid: '4', state: 'answer' }, 'callback-cdr'],
    [{ fid: '8', state: 'answer' }, 'callback-state'],
    [{ fid: null, state: 'answer' }, 'callback-state'],
    [{ fid: '8', ' state ': 'answer' }, 'callback-state']
  ])('prefers a known fid to the state: %j is %s', (record, kind) => {
    expect(kindIn(record)).toBe(kind)
  })

  it.each<[WireRecord, string]>([
    [{ ' fid ': '4', ' state ': 'answer' }, 'callback-cdr'],
    [{ ' state ': 'answer', ' fid ': 2 }, 'voice-code'],
    [{ ' fid ': '8', ' state ': 'answer' }, 'callback-state'],
    [{ ' fid ': '4', fid: '8', ' state ': 'answer' }, 'callback-state'],
    [{ ' fid ': '4', fid: '5' }, 'conference']
  ])('looks at padded keys after the clean ones: %j is %s', (record, kind) => {
    expect(kindIn(record)).toBe(kind)
  })

  it('leaves a padded fid beside a clean state to findByPaddedFid', () => {
    const record = { ' fid ': '4', state: 'answer' }
    expect([kindIn(record), kindOf(findByPaddedFid(record))]).toStrictEqual([
      'callback-state',
      'callback-cdr'
    ])
  })

  it.each([
    {},
    { requestid: '1' },
    { fid: '8' },
    { fid: 8 },
    { fid: '' },
    { fid: null },
    { fid: '04' },
    { fid: '4.0' },
    { fid: 4.5 },
    { fid: '四' },
    { fid: true },
    { fid: ['4'] },
    { fid: { 4: 4 } },
    { FID: '4' },
    { kind: 'voice-code' },
    { stateDesc: '正常' }
  ])('finds no kind for %j', (record) => {
    expect(kindIn(record)).toBe('none')
  })
})

describe('findByPaddedFid', () => {
  it.each<[WireRecord, string]>([
    [{ ' fid ': '4' }, 'callback-cdr'],
    [{ 'fid\n': ' 5\t' }, 'conference'],
    [{ '\u3000fid': 2, state: 'answer' }, 'voice-code']
  ])('finds for %j the kind %s', (record, kind) => {
    expect(kindOf(findByPaddedFid(record))).toBe(kind)
  })

  it.each<WireRecord>([
    {},
    { fid: '4' },
    { fid: '8', ' fid ': '4' },
    { ' fid ': '8' },
    { ' fid ': null },
    { ' state ': 'answer' },
    { state: 'answer' }
  ])('finds no kind for %j', (record) => {
    expect(kindOf(findByPaddedFid(record))).toBe('none')
  })
})

describe('findByKnownFid', () => {
  it.each<[WireRecord, string]>([
    [{ fid: '4' }, 'callback-cdr'],
    [{ fid: ' 5 ', state: 'answer' }, 'conference'],
    [{ ' fid ': 2, state: 'answer' }, 'voice-code'],
    [{ fid: '4', ' fid ': '5' }, 'callback-cdr']
  ])('finds for %j the kind %s', (record, kind) => {
    expect(kindOf(findByKnownFid(record))).toBe(kind)
  })

  it.each<WireRecord>([
    {},
    { state: 'answer' },
    { ' state ': 'answer' },
    { fid: '8', state: 'answer' },
    { fid: '8', ' fid ': '4' },
    { fid: null }
  ])('finds no kind for %j', (record) => {
    expect(kindOf(findByKnownFid(record))).toBe('none')
  })
})

describe('noKind', () => {
  it.each<WireRecord>([{}, { fid: null }, { ' fid ': null }])('returns missing-field for %j', (record) => {
    expect(noKind(record, ['cdr', 1, 'fid'])).toStrictEqual({
      code: 'missing-field',
      message: '`fid` is missing; it must be one of the known fids 2, 4, 5',
      path: ['cdr', 1, 'fid'],
      expected: 'one of the known fids 2, 4, 5',
      received: 'fid' in record || ' fid ' in record ? 'null' : 'nothing'
    })
  })

  it('says that the key is there in another case', () => {
    expect(noKind({ FID: '4' }, ['fid'])).toStrictEqual({
      code: 'missing-field',
      message: '`fid` is missing; found `FID`, but keys are case-sensitive',
      path: ['fid'],
      expected: 'one of the known fids 2, 4, 5',
      received: 'nothing',
      reason: { word: 'key-in-another-case', key: 'FID' }
    })
  })

  it.each<WireRecord>([
    { fid: null, 'fid ': '2' },
    { ' fid': '8', fid: '9' },
    { fid: '', '\tfid': '' }
  ])('returns ambiguous-key for %j, which has two fids', (record) => {
    expect(noKind(record, ['cdr', 1, 'fid'])).toStrictEqual({
      code: 'ambiguous-key',
      message: '`fid` occurs more than once, so its value is uncertain',
      path: ['cdr', 1, 'fid']
    })
  })

  it.each<[WireRecord, string, string, Reason]>([
    [{ fid: '8' }, 'a string of length 1', '8', { word: 'unknown-fid', fid: '8' }],
    [{ ' fid ': '8' }, 'a string of length 1', '8', { word: 'unknown-fid', fid: '8' }],
    [{ fid: 8 }, 'a whole number', '8', { word: 'unknown-fid', fid: '8' }],
    [{ fid: '' }, 'an empty string', 'another empty string', { word: 'empty-string' }],
    [{ fid: true }, 'a boolean', 'another boolean', { word: 'boolean' }]
  ])('returns unknown-kind for %j', (record, received, got, reason) => {
    expect(noKind(record, ['fid'])).toStrictEqual({
      code: 'unknown-kind',
      message: `\`fid\` must be one of the known fids 2, 4, 5 (got ${got})`,
      path: ['fid'],
      expected: 'one of the known fids 2, 4, 5',
      received,
      reason
    })
  })
})
