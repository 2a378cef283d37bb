/**
 * Receives the platform's callbacks in any framework: raw bodies in, events to a sink, 200 or 500 back. Needs
 * no Node: Fetch requests, and requests that look like Node's.
 *
 * @module huadan/http
 */
export { formatReceipt } from './format-receipt'
export { type MemorySink, memorySink } from './memory-sink'
export type { NodeRequest, NodeResponse, NodeSocket, NodeStream } from './node-types'
export type { Caller, ReceiveDecodeOptions, ReceiveOptions, ReceiverOptions } from './options'
export type { Outcome, Receipt } from './receipt'
export { receive } from './receive'
export { createReceiver, type Receiver } from './receiver'
export type { Entry, SetAside, SetAsideContext, Sink, StoreContext } from './sink'
export type { FetchRequest, FetchResponse, Signal } from './web'
