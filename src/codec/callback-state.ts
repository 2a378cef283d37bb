import type { CallbackStateEvent } from '../event'
import { KINDS } from '../kind'
import { eventCodec } from './event-codec'

/** 双向呼叫（状态推送）: one leg of a two-way call changed its state. */
export type CallbackState = CallbackStateEvent

/** The codec of `CallbackState` over one wire record. */
export const CallbackState = eventCodec('CallbackState', KINDS['callback-state'])
