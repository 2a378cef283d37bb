import { freeText } from '../fields/free-text'
import { id } from '../fields/id'
import { optionalTime } from '../fields/optional-time'
import { recordingUrl } from '../fields/recording-url'
import { seconds } from '../fields/seconds'
import { text } from '../fields/text'
import { charge, type Yuan } from '../fields/yuan'
import type { Extra } from '../records/wire-record'
import { type EventKind, type Identity, identityOfTime } from './kind'

/**
 * 电话会议: the call detail record of one participant of a conference (`fid` 5). Source: the platform's document,
 * unless a field says otherwise.
 */
export interface ConferenceEvent {
  /** The discriminant: `switch (event.kind)`. */
  readonly kind: 'conference'
  /**
   * The id of the record, up to 29 digits. Never empty. Participants can share it: use `eventKey` as a key.
   * Wire: `requestid`.
   */
  readonly requestId: string
  /** The id of your application, as sent. Wire: `appid`. */
  readonly appId: string
  /** The phone number of this participant, as sent. Wire: `tel`. */
  readonly phoneNumber: string
  /**
   * The time when this participant answered; `null` if they never did. Wire: `stime`, as
   * `YYYY-MM-DD HH:mm:ss.SSS` or without milliseconds (seen in production), China time; `''` if there is none
   * (seen in production).
   */
  readonly answerTime: Date | null
  /**
   * The time when this participant was released; `null` if it was not sent. Wire: `etime`, in the format of
   * `stime`.
   */
  readonly releaseTime: Date | null
  /** The number of the conference, as sent; all its participants share it. Wire: `confid`. */
  readonly conferenceId: string
  /**
   * The duration of this participation in whole seconds. Wire: `duration`, a string or a number (seen in
   * production).
   */
  readonly durationSeconds: number
  /**
   * The charge of this participant in yuan, with the digits as sent. Wire: `singleoriamount`, a string; a
   * number is accepted.
   */
  readonly charge: Yuan
  /**
   * The text that your request gave to the platform, echoed; `null` if it is not set. Not unique. Wire:
   * `customParm`; `''` if it is not set (seen in production).
   */
  readonly customParm: string | null
  /**
   * The URL of the recording, `http://` or `https://`; `null` if there is none. Wire: `tapesurl`, which the
   * document's sample has but its table does not list; `NoTapes` and `''` mean none.
   */
  readonly recordingUrl: string | null
  /**
   * The unknown fields, which the platform's table does not list, exactly as sent; `{}` if there are none.
   */
  readonly extra: Extra
}

/** Returns the identity: a participant who leaves and returns has two records, with different times. */
export const identity = (event: ConferenceEvent): Identity => [
  event.requestId,
  event.conferenceId,
  event.phoneNumber,
  identityOfTime(event.answerTime, 'answerTime'),
  identityOfTime(event.releaseTime, 'releaseTime')
]

const NAMES = [
  'requestid',
  'appid',
  'fid',
  'tel',
  'stime',
  'etime',
  'confid',
  'duration',
  'singleoriamount',
  'customParm',
  // The document's sample has it; its table does not list it.
  'tapesurl'
] as const

/** 电话会议: one participant of a conference. */
export const conference: EventKind<ConferenceEvent, (typeof NAMES)[number]> = {
  kind: 'conference',
  fid: '5',
  names: /* @__PURE__ */ new Set(NAMES),
  read: (wire, field) => ({
    kind: 'conference',
    requestId: field.id(wire.requestid, 'requestid'),
    appId: field.text(wire.appid, 'appid'),
    phoneNumber: field.text(wire.tel, 'tel'),
    answerTime: field.optionalTime(wire.stime, 'stime'),
    releaseTime: field.optionalTime(wire.etime, 'etime'),
    conferenceId: field.text(wire.confid, 'confid'),
    durationSeconds: field.seconds(wire.duration, 'duration'),
    charge: field.charge(wire.singleoriamount, 'singleoriamount'),
    customParm: field.freeText(wire.customParm, 'customParm'),
    recordingUrl: field.recordingUrl(wire.tapesurl, 'tapesurl'),
    extra: field.extra()
  }),
  write: (event, utcOffset) => ({
    requestid: id.write(event.requestId),
    appid: text.write(event.appId),
    fid: '5',
    tel: text.write(event.phoneNumber),
    stime: optionalTime.write(event.answerTime, utcOffset),
    etime: optionalTime.write(event.releaseTime, utcOffset),
    confid: text.write(event.conferenceId),
    duration: seconds.write(event.durationSeconds),
    singleoriamount: charge.write(event.charge),
    customParm: freeText.write(event.customParm),
    tapesurl: event.recordingUrl === null ? undefined : recordingUrl.write(event.recordingUrl)
  }),
  occurredAt: ({ answerTime, releaseTime }) => answerTime ?? releaseTime,
  phoneNumbers: ['tel']
}
