import type { ConferenceEvent } from '../events/conference'
import { sumYuan } from '../helpers/money'
import { compareTexts } from './compare-texts'
import type { Meeting, Participant, ParticipantSpan } from './meeting'
import type { SpanContradiction } from './meeting-contradiction'
import type { MeetingRecords } from './meeting-records'

/** The records of one span: the first, and any others with different content. */
type SpanRecords = readonly [ConferenceEvent, ...ConferenceEvent[]]

const agreed = <Value>(
  [first, ...others]: SpanRecords,
  valueOf: (record: ConferenceEvent) => Value
): Value | null => (others.every((record) => valueOf(record) === valueOf(first)) ? valueOf(first) : null)

const momentOr = (time: Date | null): number => time?.getTime() ?? Infinity

/** Compares spans by their answer times, then their release times. Times that are missing are last. */
const compareSpans = ([one]: SpanRecords, [other]: SpanRecords): number =>
  compareNumbers(momentOr(one.answerTime), momentOr(other.answerTime)) ||
  compareNumbers(momentOr(one.releaseTime), momentOr(other.releaseTime))

/** Not by subtraction: the difference of two missing times is not a number. */
const compareNumbers = (one: number, other: number): number => Number(one > other) - Number(one < other)

/** The records of one participant, by span. */
type ParticipantRecords = readonly [SpanRecords, ...SpanRecords[]]

/** Returns the records by participant and span, in order. Records with an empty number match no others. */
const participantsOf = (records: MeetingRecords): readonly ParticipantRecords[] => {
  const byNumber = new Map<string, SpanRecords[]>()
  // In the order of their keys, so that spans that compare as equal are in the same order in each merge.
  for (const [key, { items }] of [...records].sort(([one], [other]) => compareTexts(one, other))) {
    const span = items as SpanRecords
    // A key is never a phone number: it is JSON.
    const number = span[0].phoneNumber === '' ? key : span[0].phoneNumber
    byNumber.set(number, [...(byNumber.get(number) ?? []), span])
  }
  return [...byNumber]
    .sort(([one], [other]) => compareTexts(one, other))
    .map(([, spans]) => spans.sort(compareSpans) as unknown as ParticipantRecords)
    .sort(([one], [other]) => compareSpans(one, other))
}

const spanOf = (span: SpanRecords): ParticipantSpan => ({
  answerTime: span[0].answerTime,
  releaseTime: span[0].releaseTime,
  durationSeconds: agreed(span, ({ durationSeconds }) => durationSeconds),
  charge: agreed(span, ({ charge }) => charge)
})

const isBefore = (time: Date | null, other: Date | null): boolean =>
  time !== null && other !== null && time < other

const spanContradictions = ({ spans }: Participant, participant: number): readonly SpanContradiction[] =>
  spans.flatMap(({ answerTime, releaseTime }, span): readonly SpanContradiction[] => [
    ...(isBefore(releaseTime, answerTime) ? [{ code: 'times-reversed', participant, span } as const] : []),
    ...(isBefore(answerTime, spans[span - 1]?.releaseTime ?? null)
      ? [{ code: 'spans-overlap', participant, span } as const]
      : [])
  ])

/** Returns the meeting with everything that follows from its records. */
export const meetingFrom = (conferenceId: string, records: MeetingRecords): Meeting => {
  const byParticipant = participantsOf(records)
  const participants = byParticipant.map((spans) => ({
    number: spans[0][0].phoneNumber,
    spans: spans.map(spanOf)
  }))
  const hasMore = [...records.values()].some((kept) => kept.hasMore)
  const charges = participants.flatMap(({ spans }) => spans.map(({ charge }) => charge))
  const known = charges.flatMap((charge) => charge ?? [])
  return {
    conferenceId,
    participants,
    charge: hasMore || known.length < charges.length ? null : sumYuan(known),
    contradictions: [
      ...byParticipant
        .flat()
        .filter((span) => span.length > 1)
        .map((span) => ({ code: 'records-differ', records: span }) as const),
      ...(hasMore ? [{ code: 'too-many-records' } as const] : []),
      ...participants.flatMap(spanContradictions)
    ],
    records: byParticipant.flat(2)
  }
}
