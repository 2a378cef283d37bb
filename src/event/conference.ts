import type { Extra } from './extra'
import type { Yuan } from './yuan'

/** 电话会议: the call detail record of one participant of a conference (`fid` 5). Source: the platform's document. */
export interface ConferenceEvent {
  /** Tells the kinds apart: `switch (event.kind)`. */
  readonly kind: 'conference'
  /** The record's id; participants of one conference share it or not. Never empty. Wire: `requestid`. */
  readonly requestId: string
  /** The application the record belongs to. Wire: `appid`. */
  readonly appId: string
  /** The participant's number. Wire: `tel`. */
  readonly phoneNumber: string
  /** When the participant answered; `null` when they never did. Wire: `stime`, China time. */
  readonly answerTime: Date | null
  /** When the participant was released. Wire: `etime`, China time. */
  readonly releaseTime: Date | null
  /** The conference, shared by its participants. Wire: `confid`. */
  readonly conferenceId: string
  /** Whole seconds of this participant. Wire: `duration`. */
  readonly durationSeconds: number
  /** What this participant cost. Wire: `singleoriamount`. */
  readonly charge: Yuan
  /** The text that your own request gave to the platform, echoed; `null` when unset. Wire: `customParm`. */
  readonly customParm: string | null
  /** Wire: `tapesurl`. In the document's sample, though not in its table; `null` when there is no recording. */
  readonly recordingUrl: string | null
  /** The wire members that the platform's table does not list, exactly as sent; `{}` when there are none. */
  readonly extra: Extra
}
