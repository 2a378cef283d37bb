import type { CallbackCdrEvent } from '../event'
import { callbackCdr } from '../kind/callback-cdr'
import { eventCodec } from './event-codec'

/** 双向呼叫（话单推送）: one two-way call, when it is over. */
export type CallbackCdr = CallbackCdrEvent

/** The codec of `CallbackCdr` over one wire record. */
export const CallbackCdr = /* @__PURE__ */ eventCodec('CallbackCdr', callbackCdr)
