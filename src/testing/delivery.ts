import type { CallbackEvent } from '../events'
import type { RepairCode } from '../repairs'
import { bodyOf } from './body-of'

/** One request of the platform. */
export interface Delivery {
  /** The body of the request: JSON text, with the faults that you asked for. */
  readonly body: string
  /** The events that `decode` returns for the body. */
  readonly events: readonly CallbackEvent[]
  /**
   * The status with which your application should answer in this scenario; after 500 the platform sends the
   * body again.
   */
  readonly answer: 200 | 500
}

/**
 * The order of the deliveries of a call. `in-order`: in order. `duplicates`: each delivery twice.
 * `cdr-before-last-push`: the CDR before the last state push. `retried`: the last delivery is answered with
 * 500 and sent again.
 */
export type DeliveryVariant = 'in-order' | 'duplicates' | 'cdr-before-last-push' | 'retried'

/** The variants of a call with state pushes. */
export const DELIVERY_VARIANTS: readonly DeliveryVariant[] = [
  'in-order',
  'duplicates',
  'cdr-before-last-push',
  'retried'
]

const deliver = (
  events: readonly CallbackEvent[],
  quirks: readonly RepairCode[],
  answer: 200 | 500 = 200
): Delivery => ({ body: bodyOf(events, { quirks }), events, answer })

/**
 * Rejects an unknown variant: callers in plain JavaScript can pass anything.
 *
 * @throws RangeError if it is not one of these variants
 */
export const checkVariant = (variant: DeliveryVariant, variants: readonly DeliveryVariant[]): void => {
  if (!variants.includes(variant)) throw new RangeError(`variant must be one of ${variants.join(', ')}`)
}

/** Returns the deliveries of a call. @param bodies - the events of each body, in order */
export const deliveriesOf = (
  bodies: readonly (readonly CallbackEvent[])[],
  variant: DeliveryVariant,
  quirks: readonly RepairCode[]
): readonly Delivery[] => {
  const each = (list: readonly (readonly CallbackEvent[])[]): readonly Delivery[] =>
    list.map((events) => deliver(events, quirks))
  const last = bodies.slice(-1)
  switch (variant) {
    case 'in-order':
      return each(bodies)
    case 'duplicates':
      return each(bodies.flatMap((events) => [events, events]))
    case 'cdr-before-last-push':
      return each([...bodies.slice(0, -2), ...last, ...bodies.slice(-2, -1)])
    case 'retried':
      return [
        ...each(bodies.slice(0, -1)),
        ...last.map((events) => deliver(events, quirks, 500)),
        ...each(last)
      ]
  }
}
