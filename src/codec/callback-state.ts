import type { CallbackStateEvent } from '../event'
import { callbackState } from '../kind/callback-state'
import { eventCodec } from './event-codec'

/** 双向呼叫（状态推送）: one leg of a two-way call changed its state. */
export type CallbackState = CallbackStateEvent

/** The codec of `CallbackState` over one wire record. */
export const CallbackState = /* @__PURE__ */ eventCodec('CallbackState', callbackState)
