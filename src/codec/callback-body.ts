import type { Callback } from '../callback'
import { decode } from '../decode'
import { comesBackBeside, encodeBody } from '../encode'
import type { Extra } from '../event'
import { isEvent } from '../kind/is-event'
import { makeCodec } from './make-codec'

const isCallback = (value: unknown): value is Callback => {
  try {
    const { events, repairs, extra } = Object(value) as Partial<Record<keyof Callback, unknown>>
    return (
      Array.isArray(events) &&
      events.every((event) => isEvent(event)) &&
      Array.isArray(repairs) &&
      (extra === undefined || comesBackBeside(extra as Extra))
    )
  } catch {
    // Only a value of the caller's own making can throw: a getter or a proxy.
    return false
  }
}

/** What one body holds: the type that the codec decodes to. */
export type CallbackBody = Callback

/**
 * The codec of a whole body: the functions `decode` and `encode` as one `t.Type`, with the default options. What was repaired
 * is not written back.
 */
export const CallbackBody = /* @__PURE__ */ makeCodec<Callback, string>({
  name: 'CallbackBody',
  is: isCallback,
  read: (body) => {
    const decoded = decode(body)
    return decoded._tag === 'Left' ? { issues: decoded.left.issues } : { value: decoded.right }
  },
  write: ({ events, extra }) => encodeBody(events, undefined, extra)
})
