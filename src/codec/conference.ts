import type { ConferenceEvent } from '../event'
import { conference } from '../kind/conference'
import { eventCodec } from './event-codec'

/** 电话会议: one participant of a conference. */
export type Conference = ConferenceEvent

/** The codec of `Conference` over one wire record. */
export const Conference = /* @__PURE__ */ eventCodec('Conference', conference)
