import { findKind, noKind } from '../../src/kind/find-kind'
import type { RecordTable } from '../../src/record/record-table'
import { callbackCdr } from '../../src/kind/callback-cdr'
import { callbackState } from '../../src/kind/callback-state'
import { conference } from '../../src/kind/conference'
import { voiceCode } from '../../src/kind/voice-code'
import type { WireRecord } from '../../src/record/wire-record'

const TABLES = new Map<RecordTable<unknown> | undefined, string>([
  [voiceCode, 'voice-code'],
  [callbackCdr, 'callback-cdr'],
  [callbackState, 'callback-state'],
  [conference, 'conference']
])

const kindIn = (record: WireRecord): string => TABLES.get(findKind(record)) ?? 'none'

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
  ])('of %j is %s', (record, kind) => {
    expect(kindIn(record)).toBe(kind)
  })

  it.each<[WireRecord, string]>([
    [{ fid: '4', state: 'answer' }, 'callback-cdr'],
    [{ fid: '8', state: 'answer' }, 'callback-state'],
    [{ fid: null, state: 'answer' }, 'callback-state'],
    [{ fid: '8', ' state ': 'answer' }, 'callback-state']
  ])('goes by a known fid before the state: %j is %s', (record, kind) => {
    expect(kindIn(record)).toBe(kind)
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
  ])('finds none of %j', (record) => {
    expect(kindIn(record)).toBe('none')
  })
})

describe('noKind', () => {
  it.each<WireRecord>([{}, { fid: null }, { ' fid ': null }])('misses a fid in %j', (record) => {
    expect(noKind(record, ['cdr', 1, 'fid'])).toStrictEqual({
      code: 'missing-field',
      message: 'fid is missing, expected fid 2, 4, 5',
      path: ['cdr', 1, 'fid'],
      expected: 'fid 2, 4, 5',
      received: 'fid' in record || ' fid ' in record ? 'null' : 'nothing'
    })
  })

  it.each<WireRecord>([
    { fid: null, 'fid ': '2' },
    { ' fid': '8', fid: '9' },
    { fid: '', '\tfid': '' }
  ])('is uncertain of the fid of %j, which stands twice', (record) => {
    expect(noKind(record, ['cdr', 1, 'fid'])).toStrictEqual({
      code: 'ambiguous-key',
      message: 'fid occurs more than once, so its value is uncertain',
      path: ['cdr', 1, 'fid']
    })
  })

  it.each<[WireRecord, string]>([
    [{ fid: '8' }, 'a string of length 1'],
    [{ ' fid ': '8' }, 'a string of length 1'],
    [{ fid: 8 }, 'a whole number'],
    [{ fid: '' }, 'an empty string'],
    [{ fid: true }, 'a boolean']
  ])('does not know the fid of %j', (record, received) => {
    expect(noKind(record, ['fid'])).toStrictEqual({
      code: 'unknown-kind',
      message: `fid should be one of the known fids 2, 4, 5, but is another ${received.replace(/^an? /, '')}`,
      path: ['fid'],
      expected: 'one of the known fids 2, 4, 5',
      received
    })
  })
})
