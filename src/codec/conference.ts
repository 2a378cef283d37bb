import type { ConferenceEvent } from '../event'
import { conference } from '../kind/conference'
import { eventCodec } from './event-codec'

/** 电话会议: one participant of a conference. The members are those of `ConferenceEvent`. */
export type Conference = ConferenceEvent

/**
 * The codec of `Conference` over one wire record that is parsed already, out of its envelope. With the default options; what
 * it repairs it does not tell. To decode a body as it came, see `CallbackBody`. `encode` throws as the function `encode` does.
 */
export const Conference = /* @__PURE__ */ eventCodec('Conference', conference)
