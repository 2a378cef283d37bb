import { freeText } from '../fields/free-text'
import { id } from '../fields/id'
import { optionalTime } from '../fields/optional-time'
import { recordingUrl } from '../fields/recording-url'
import { seconds } from '../fields/seconds'
import { stateDesc } from '../fields/state-desc'
import type { StateTerm } from '../fields/state-terms'
import { text } from '../fields/text'
import { charge, type Yuan } from '../fields/yuan'
import type { Extra } from '../records/wire-record'
import type { EventKind, Identity } from './kind'

/**
 * One leg of a two-way call: the caller's or the called party's. Source: the platform's document, unless a
 * field says otherwise.
 */
export interface CallLeg {
  /**
   * The phone number of this leg, as sent; a string, because numbers can begin with `0`. Wire: `caller`,
   * `called`.
   */
  readonly number: string
  /**
   * The time when this leg answered; `null` if it never did. Wire: `callerstime`, `calledstime`, as
   * `YYYY-MM-DD HH:mm:ss.SSS` or without milliseconds (seen in production), China time; `''` if there is none
   * (seen in production).
   */
  readonly answerTime: Date | null
  /**
   * The time when this leg was released; `null` if it was not sent. A called leg that never answered has one
   * too (seen in production): only `answerTime` shows if a leg connected. Wire: `calleretime`, `calledetime`,
   * in the format of the answer time.
   */
  readonly releaseTime: Date | null
}

/**
 * 双向呼叫（话单推送）: the call detail record of one two-way ("callback") call (`fid` 4). Source: the platform's
 * document, unless a field says otherwise.
 */
export interface CallbackCdrEvent {
  /** The discriminant: `switch (event.kind)`. */
  readonly kind: 'callback-cdr'
  /**
   * The unique id of the record, up to 29 digits. Never empty. The state pushes of the call have the same id:
   * use `eventKey` as a key. Wire: `requestid`.
   */
  readonly requestId: string
  /** The id of your application, as sent. Wire: `appid`. */
  readonly appId: string
  /** 主叫, the leg of the caller. Wire: `caller`, `callerstime`, `calleretime`. */
  readonly caller: CallLeg
  /**
   * 被叫, the leg of the called party. Only its `answerTime` shows if the call connected (seen in production):
   * see `wasConnected`. Wire: `called`, `calledstime`, `calledetime`.
   */
  readonly called: CallLeg
  /**
   * The URL of the recording, `http://` or `https://`, often with an IP address and port as host (seen in
   * production); `null` if there is none. Wire: `tapesurl`; `NoTapes` and `''` (seen in production) mean
   * none.
   */
  readonly recordingUrl: string | null
  /**
   * The duration of the caller's leg in whole seconds. This is what the platform bills: for example 10
   * seconds if the two people talked for 4 (seen in production). For the time they talked, use `talkSeconds`.
   * Wire: `duration`, a string or a number (seen in production).
   */
  readonly durationSeconds: number
  /**
   * The charge in yuan, with the digits as sent. Wire: `oriamount`, a string or a number (seen in
   * production).
   */
  readonly charge: Yuan
  /**
   * The platform's words for the result, in the order sent; `[]` if there are none. They do not show if the
   * call connected: the platform sent 应答|正常 for a call that nobody answered (seen in production). Use
   * `wasConnected`. Wire: `stateDesc`, words joined by `|`.
   */
  readonly stateDesc: readonly StateTerm[]
  /**
   * The text that your request gave to the platform, echoed; `null` if it is not set. Not unique. Wire:
   * `customParm`; `''` if it is not set (seen in production).
   */
  readonly customParm: string | null
  /**
   * The unknown fields, which the platform's table does not list, exactly as sent; `{}` if there are none.
   */
  readonly extra: Extra
}

/** Returns the identity: a two-way call has one record. */
export const identity = ({ requestId }: CallbackCdrEvent): Identity => [requestId]

const NAMES = [
  'requestid',
  'appid',
  'fid',
  'caller',
  'called',
  'callerstime',
  'calleretime',
  'calledstime',
  'calledetime',
  'tapesurl',
  'duration',
  'oriamount',
  'stateDesc',
  'customParm'
] as const

/** 双向呼叫（话单推送）: one two-way call, after it has ended. */
export const callbackCdr: EventKind<CallbackCdrEvent, (typeof NAMES)[number]> = {
  kind: 'callback-cdr',
  fid: '4',
  names: /* @__PURE__ */ new Set(NAMES),
  read: (wire, field) => ({
    kind: 'callback-cdr',
    requestId: field.id(wire.requestid, 'requestid'),
    appId: field.text(wire.appid, 'appid'),
    caller: {
      number: field.text(wire.caller, 'caller'),
      answerTime: field.optionalTime(wire.callerstime, 'callerstime'),
      releaseTime: field.optionalTime(wire.calleretime, 'calleretime')
    },
    called: {
      number: field.text(wire.called, 'called'),
      answerTime: field.optionalTime(wire.calledstime, 'calledstime'),
      releaseTime: field.optionalTime(wire.calledetime, 'calledetime')
    },
    recordingUrl: field.recordingUrl(wire.tapesurl, 'tapesurl'),
    durationSeconds: field.seconds(wire.duration, 'duration'),
    charge: field.charge(wire.oriamount, 'oriamount'),
    stateDesc: field.stateDesc(wire.stateDesc, 'stateDesc'),
    customParm: field.freeText(wire.customParm, 'customParm'),
    extra: field.extra()
  }),
  write: (event, utcOffset) => ({
    requestid: id.write(event.requestId),
    appid: text.write(event.appId),
    fid: '4',
    caller: text.write(event.caller.number),
    called: text.write(event.called.number),
    callerstime: optionalTime.write(event.caller.answerTime, utcOffset),
    calleretime: optionalTime.write(event.caller.releaseTime, utcOffset),
    calledstime: optionalTime.write(event.called.answerTime, utcOffset),
    calledetime: optionalTime.write(event.called.releaseTime, utcOffset),
    tapesurl: recordingUrl.write(event.recordingUrl),
    duration: seconds.write(event.durationSeconds),
    oriamount: charge.write(event.charge),
    stateDesc: stateDesc.write(event.stateDesc),
    customParm: freeText.write(event.customParm)
  }),
  occurredAt: ({ caller, called }) =>
    caller.answerTime ?? called.answerTime ?? caller.releaseTime ?? called.releaseTime,
  phoneNumbers: ['caller', 'called']
}
