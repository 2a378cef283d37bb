import type { CallbackEvent } from '../event'
import type { RepairCode } from '../issue/repair'
import { bodyOf } from './body-of'

/** One request of the platform. */
export interface Delivery {
  /** The body of the request: JSON text, with the faults that were asked for. */
  readonly body: string
  /** What `decode` makes of the body. */
  readonly events: readonly CallbackEvent[]
  /** The status that the application is to give in this story; after a 500 the body comes again. */
  readonly answer: 200 | 500
}

/**
 * How the deliveries of a call may go: `in-order`; `duplicates`, each twice; `cdr-before-last-push`, the CDR overtakes the last
 * state; `retried`, the last is answered 500 and comes again.
 */
export type DeliveryVariant = 'in-order' | 'duplicates' | 'cdr-before-last-push' | 'retried'

/** How the deliveries of a call with state pushes may go. */
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
 * What the types refuse, plain JavaScript may still give.
 * @throws RangeError when it is not one of these variants
 */
export const checkVariant = (variant: DeliveryVariant, variants: readonly DeliveryVariant[]): void => {
  if (!variants.includes(variant)) throw new RangeError(`variant must be one of ${variants.join(', ')}`)
}

/** The bodies of a call, each a list of events, as they are delivered. */
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
