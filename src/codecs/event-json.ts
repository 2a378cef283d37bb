import type { CallbackEvent } from '../events'
import type { PlainEvent } from '../events/event-json'
import { isEvent } from '../events/is-event'
import { readEventJson } from '../events/read-event-json'
import { toJson } from '../helpers/to-json'
import { type Codec, makeCodec } from './make-codec'

/**
 * An event as plain JSON data, as `toJson` returns it: the same fields, with times in ISO 8601. The same type
 * as `PlainEvent`.
 */
export type EventJson = PlainEvent

/**
 * The codec of an event of any kind over plain JSON data: `fromJson` and `toJson` as one `t.Type`. Its paths
 * have event names: `['caller', 'answerTime']`.
 */
export const EventJson: Codec<CallbackEvent, EventJson, EventJson> = /* @__PURE__ */ makeCodec<
  CallbackEvent,
  EventJson,
  EventJson
>({
  name: 'EventJson',
  is: (value): value is CallbackEvent => isEvent(value),
  read: readEventJson,
  write: (event) => toJson(event)
})
