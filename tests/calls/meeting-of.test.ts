import { type ConferenceEvent, yuan } from '../../src'
import { meetingOf, meetingsOf, mergeMeetings } from '../../src/calls'
import { build, resetRequestIds, scenarios } from '../../src/testing'
import { at, cdr } from './events'

beforeEach(resetRequestIds)

const ID = '20240100000000000000000000401'

/** Returns the record of a participant. */
const record = (
  phoneNumber: string,
  answered: string | null,
  released: string | null,
  overrides: Partial<ConferenceEvent> = {}
): ConferenceEvent => ({
  ...build.conference({ requestId: ID, conferenceId: '516152', phoneNumber }),
  answerTime: answered === null ? null : at(answered),
  releaseTime: released === null ? null : at(released),
  durationSeconds: 60,
  charge: yuan('0.044'),
  ...overrides
})

const codes = (...events: readonly ConferenceEvent[]): readonly string[] =>
  meetingOf(events).contradictions.map(({ code }) => code)

describe('meetingOf', () => {
  it('has the participants by their first answers, with a span for each time they take part', () => {
    const meeting = meetingOf([
      record('2', '10:05:00', '10:06:00'),
      record('3', null, '10:00:30', { durationSeconds: 0, charge: yuan('0') }),
      record('1', '10:00:00', '10:01:00'),
      record('2', '10:00:05', '10:01:00')
    ])
    const span = { durationSeconds: 60, charge: '0.044' }
    expect(meeting).toMatchObject({
      conferenceId: '516152',
      participants: [
        { number: '1', spans: [{ ...span, answerTime: at('10:00:00'), releaseTime: at('10:01:00') }] },
        {
          number: '2',
          spans: [
            { ...span, answerTime: at('10:00:05'), releaseTime: at('10:01:00') },
            { ...span, answerTime: at('10:05:00'), releaseTime: at('10:06:00') }
          ]
        },
        { number: '3', spans: [{ durationSeconds: 0, charge: '0', answerTime: null }] }
      ],
      charge: '0.132',
      contradictions: []
    })
    expect(meeting.records).toHaveLength(4)
  })

  it('takes records with an empty number for different participants', () => {
    const { participants } = meetingOf([record('', '10:00:00', null), record('', '10:00:01', null)])
    expect(participants.map(({ number, spans }) => [number, spans.length])).toStrictEqual([
      ['', 1],
      ['', 1]
    ])
  })

  it('orders participants with equal times by their numbers', () => {
    const { participants } = meetingOf([record('b', '10:00:00', null), record('a', '10:00:00', null)])
    expect(participants.map(({ number }) => number)).toStrictEqual(['a', 'b'])
  })

  it('keeps both of two records of one span that differ, and sums no charge that is uncertain', () => {
    const [one, other] = [record('1', '10:00:00', '10:01:00'), record('1', '10:00:00', '10:01:00')]
    const differing = { ...other, charge: yuan('1'), durationSeconds: 61 }
    const meeting = meetingOf([one, differing, record('2', '10:00:00', '10:01:00')])
    expect(meeting.contradictions).toMatchObject([{ code: 'records-differ', records: [one, differing] }])
    expect(meeting.participants[0]?.spans).toMatchObject([{ charge: null, durationSeconds: null }])
    expect(meeting.charge).toBeNull()
    expect(meetingOf([differing, one]).contradictions).toStrictEqual(
      meetingOf([one, differing]).contradictions
    )
    expect(meetingOf([one, { ...other, customParm: 'other' }]).charge).toBe('0.044')
  })

  it('reports more records of one span than it keeps', () => {
    const records = Array.from({ length: 9 }, (_, n) =>
      record('1', '10:00:00', '10:01:00', { customParm: String(n) })
    )
    expect(codes(...records)).toStrictEqual(['records-differ', 'too-many-records'])
    const meeting = meetingOf(records)
    expect(meeting.records).toHaveLength(8)
    expect(meeting.charge).toBeNull()
    expect(mergeMeetings(meeting, meetingOf(records.slice(8)))).toStrictEqual(meeting)
  })

  it('reports spans that are reversed or overlap', () => {
    expect(codes(record('1', '10:01:00', '10:00:00'))).toStrictEqual(['times-reversed'])
    const overlapping = [record('1', '10:00:00', '10:01:00'), record('1', '10:00:30', '10:02:00')]
    expect(meetingOf(overlapping).contradictions).toStrictEqual([
      { code: 'spans-overlap', participant: 0, span: 1 }
    ])
    expect(codes(record('1', '10:00:00', null), record('1', '10:00:30', null))).toStrictEqual([])
  })

  it('rejects other kinds, other conferences, no events, and times as text', () => {
    expect(() => meetingOf([cdr() as never])).toThrow(
      new TypeError('a meeting has events of the kind conference only')
    )
    expect(() => meetingOf([null as never])).toThrow(TypeError)
    expect(() => meetingOf([])).toThrow(new TypeError('a meeting has at least one event'))
    const events = [record('1', null, null), record('1', null, null, { conferenceId: '1' })] as const
    const message = 'meetings with different conferenceIds cannot be merged'
    expect(() => meetingOf(events)).toThrow(new TypeError(message))
    expect(() => mergeMeetings(meetingOf(events.slice(0, 1)), meetingOf(events.slice(1)))).toThrow(
      new TypeError(message)
    )
    expect(() => meetingOf([JSON.parse(JSON.stringify(record('1', '10:00:00', null))) as never])).toThrow(
      TypeError
    )
  })
})

describe('meetingsOf', () => {
  it('has the meetings by conferenceId', () => {
    const events = scenarios.conference().flatMap((delivery) => delivery.events) as ConferenceEvent[]
    const other = record('1', null, null, { conferenceId: '1' })
    const meetings = meetingsOf([other, ...events])
    expect([...meetings.keys()]).toStrictEqual(['1', events[0]?.conferenceId])
    expect(meetings.get('1')).toStrictEqual(meetingOf([other]))
  })
})
