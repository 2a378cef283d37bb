import { decode } from '../decode'
import { encodeBody, isEnvelopeExtra } from '../encode'
import { isEvent } from '../events/is-event'
import type { Extra } from '../records/wire-record'
import type { Callback } from '../result/callback'
import { makeCodec } from './make-codec'
import type { BodyInput } from './wire-fields'

const isCallback = (value: unknown): value is Callback => {
  try {
    const { events, repairs, extra } = Object(value) as Partial<Record<keyof Callback, unknown>>
    return (
      Array.isArray(events) &&
      events.every((event) => isEvent(event)) &&
      Array.isArray(repairs) &&
      (extra === undefined || isEnvelopeExtra(extra as Extra, events))
    )
  } catch {
    // A getter or a proxy of the caller can throw.
    return false
  }
}

/** The content of one body: the type that the codec `CallbackBody` decodes to. */
export type CallbackBody = Callback

/**
 * The codec of a whole body: `decode` and `encode` as one `t.Type`, with the default options. Encoding writes
 * clean JSON, without the faults that were repaired.
 */
export const CallbackBody = /* @__PURE__ */ makeCodec<Callback, string, BodyInput>({
  name: 'CallbackBody',
  is: isCallback,
  read: (body) => {
    const decoded = decode(body)
    return decoded._tag === 'Left' ? { issues: decoded.left.issues } : { value: decoded.right }
  },
  write: ({ events, extra }) => encodeBody(events, undefined, extra)
})
