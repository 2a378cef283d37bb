import type { CallbackStateEvent } from '../event'
import { callbackState } from '../kind/callback-state'
import { eventCodec } from './event-codec'

/** 双向呼叫（状态推送）: one leg of a two-way call changed its state. The members are those of `CallbackStateEvent`. */
export type CallbackState = CallbackStateEvent

/**
 * The codec of `CallbackState` over one wire record that is parsed already, out of its envelope. With the default options; what
 * it repairs it does not tell. To decode a body as it came, see `CallbackBody`. `encode` throws as the function `encode` does.
 */
export const CallbackState = /* @__PURE__ */ eventCodec('CallbackState', callbackState)
