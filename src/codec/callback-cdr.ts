import type { CallbackCdrEvent } from '../event'
import { callbackCdr } from '../kind/callback-cdr'
import { eventCodec } from './event-codec'

/** 双向呼叫（话单推送）: one two-way call, when it is over. The members are those of `CallbackCdrEvent`. */
export type CallbackCdr = CallbackCdrEvent

/**
 * The codec of `CallbackCdr` over one wire record that is parsed already, out of its envelope. With the default options; what
 * it repairs it does not tell. To decode a body as it came, see `CallbackBody`. `encode` throws as the function `encode` does.
 */
export const CallbackCdr = /* @__PURE__ */ eventCodec('CallbackCdr', callbackCdr)
