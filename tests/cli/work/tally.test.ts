import { addTally, countPayload, noTally } from '../../../src/cli/work/tally'
import { ISSUE_CODES } from '../../../src/diagnostics/catalogue'
import { createIssue } from '../../../src/diagnostics/create-issue'
import { REPAIR_CODES } from '../../../src/repairs'

const emptyBody = createIssue('empty-body')

describe('noTally', () => {
  it('has a zero for every kind and every code', () => {
    const { events, repairs, rejected, ...counts } = noTally()
    expect(counts).toStrictEqual({ payloads: 0, rejectedPayloads: 0, repairedPayloads: 0 })
    expect(events).toStrictEqual({
      'voice-code': 0,
      'callback-cdr': 0,
      'callback-state': 0,
      conference: 0
    })
    expect(Object.keys(repairs)).toStrictEqual([...REPAIR_CODES])
    expect(Object.keys(rejected)).toStrictEqual([...ISSUE_CODES])
    expect(new Set([...Object.values(repairs), ...Object.values(rejected)])).toStrictEqual(new Set([0]))
  })

  it('is new each time', () => {
    countPayload(noTally(), [], [{ code: 'padded-key' }], [emptyBody])
    expect(noTally().rejected['empty-body']).toBe(0)
  })
})

describe('countPayload', () => {
  it('counts events, repairs and issues, and payloads once', () => {
    const tally = noTally()
    countPayload(tally, [{ kind: 'conference' }, { kind: 'conference' }, { kind: 'voice-code' }], [], [])
    countPayload(tally, [{ kind: 'conference' }], [{ code: 'padded-key' }, { code: 'padded-key' }], [])
    countPayload(tally, [], [{ code: 'missing-comma', offset: 7 }], [emptyBody, emptyBody])
    countPayload(tally, [], [], [])
    const none = noTally()
    expect(tally).toStrictEqual({
      payloads: 4,
      rejectedPayloads: 1,
      repairedPayloads: 2,
      events: { ...none.events, conference: 3, 'voice-code': 1 },
      repairs: { ...none.repairs, 'padded-key': 2, 'missing-comma': 1 },
      rejected: { ...none.rejected, 'empty-body': 2 }
    })
  })
})

describe('addTally', () => {
  it('adds every count to the first and leaves the second', () => {
    const one = noTally()
    countPayload(one, [{ kind: 'conference' }], [{ code: 'padded-key' }], [emptyBody])
    const other = structuredClone(one)
    const before = structuredClone(other)
    addTally(one, other)
    const none = noTally()
    expect(one).toStrictEqual({
      payloads: 2,
      rejectedPayloads: 2,
      repairedPayloads: 2,
      events: { ...none.events, conference: 2 },
      repairs: { ...none.repairs, 'padded-key': 2 },
      rejected: { ...none.rejected, 'empty-body': 2 }
    })
    expect(other).toStrictEqual(before)
  })
})
