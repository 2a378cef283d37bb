import { type CallbackEvent, yuan } from '../../../../src'
import {
  addHour,
  addHours,
  emptyHours,
  hourText,
  MOST_HOURS,
  spanOf
} from '../../../../src/cli/reports/statistics/hours'
import { zeroPerKind } from '../../../../src/cli/reports/statistics/per-kind'

const MS_PER_HOUR = 3_600_000
const at = (hour: number): Date => new Date(hour * MS_PER_HOUR)

const stateAt = (timestamp: Date): CallbackEvent => ({
  kind: 'callback-state',
  requestId: '1',
  src: '13800000001',
  dst: '13800000002',
  timestamp,
  state: { code: 'answer', text: 'answer' },
  stateDesc: [],
  extra: {}
})

const cdr = (times: readonly (Date | null)[]): CallbackEvent => {
  const [callerAnswer = null, callerRelease = null, calledAnswer = null, calledRelease = null] = times
  return {
    kind: 'callback-cdr',
    requestId: '1',
    appId: '1',
    caller: { number: '13800000001', answerTime: callerAnswer, releaseTime: callerRelease },
    called: { number: '13800000002', answerTime: calledAnswer, releaseTime: calledRelease },
    recordingUrl: null,
    durationSeconds: 1,
    charge: yuan('1'),
    stateDesc: [],
    customParm: null,
    extra: {}
  }
}

describe('addHour', () => {
  it('counts by hours on the clock of the platform', () => {
    const hours = emptyHours()
    addHour(hours, stateAt(new Date('2020-04-27T16:30:00Z')), 8 * MS_PER_HOUR)
    addHour(hours, stateAt(new Date('1969-12-31T23:59:59Z')), 0)
    const [first, second] = [...hours.counts.keys()].map((hour) => at(hour).toISOString())
    expect([first, second]).toStrictEqual(['2020-04-28T00:00:00.000Z', '1969-12-31T23:00:00.000Z'])
  })

  it.each<[string, readonly (Date | null)[], number]>([
    ["the caller's answer", [at(1), at(2), at(3), at(4)], 1],
    ["the called party's answer", [null, at(2), at(3), at(4)], 3],
    ["the caller's release", [null, at(2), null, at(4)], 2],
    ["the called party's release", [null, null, null, at(4)], 4]
  ])('counts a two-way call at %s', (_name, times, expected) => {
    const hours = emptyHours()
    addHour(hours, cdr(times), 0)
    expect([...hours.counts]).toStrictEqual([[expected, { ...zeroPerKind(), 'callback-cdr': 1 }]])
    expect(hours.withoutTime).toStrictEqual(zeroPerKind())
  })

  it('counts an event without a time separately', () => {
    const hours = emptyHours()
    addHour(hours, cdr([]), 0)
    expect(hours.counts.size).toBe(0)
    expect(hours.withoutTime).toStrictEqual({ ...zeroPerKind(), 'callback-cdr': 1 })
  })
})

describe('addHours', () => {
  it('keeps 10,000 hours and sums up the events of the others', () => {
    const block = emptyHours()
    for (let hour = 0; hour < MOST_HOURS + 5; hour++) addHour(block, stateAt(at(hour)), 0)
    addHour(block, stateAt(at(0)), 0)
    const hours = emptyHours()
    addHours(hours, block)
    addHours(hours, block)
    expect(hours.counts.size).toBe(10_000)
    expect(hours.counts.get(0)).toStrictEqual({ ...zeroPerKind(), 'callback-state': 4 })
    expect(hours.others).toStrictEqual({ ...zeroPerKind(), 'callback-state': 10 })
    expect(spanOf(hours)).toStrictEqual(['1970-01-01 00:00', '1971-02-21 15:00'])
  })
})

describe('hourText and spanOf', () => {
  it('show the hour as the platform writes times, without seconds', () => {
    expect([hourText(0), hourText(-1)]).toStrictEqual(['1970-01-01 00:00', '1969-12-31 23:00'])
  })

  it('return the first and the last hour, in any order of the events', () => {
    const hours = emptyHours()
    for (const hour of [5, 3, 9]) addHour(hours, stateAt(at(hour)), 0)
    expect(spanOf(hours)).toStrictEqual(['1970-01-01 03:00', '1970-01-01 09:00'])
  })

  it('return nothing if no event has a time', () => {
    const hours = emptyHours()
    addHour(hours, cdr([]), 0)
    expect(spanOf(hours)).toStrictEqual([])
  })
})
