import type { ConferenceEvent } from '../event'
import { KINDS } from '../kind'
import { eventCodec } from './event-codec'

/** 电话会议: one participant of a conference. */
export type Conference = ConferenceEvent

/** The codec of `Conference` over one wire record. */
export const Conference = eventCodec('Conference', KINDS.conference)
