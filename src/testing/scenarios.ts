import type { CallbackCdrEvent, ConferenceEvent } from '../event'
import type { RepairCode } from '../issue/repair'
import { pushesOf } from './pushes-of'
import { build } from './build'
import {
  checkVariant,
  deliveriesOf,
  type Delivery,
  DELIVERY_VARIANTS,
  type DeliveryVariant
} from './delivery'
import { freshRequestId } from './request-id'
import { secondsAfter } from './span'
import { CALLED, CALLER, SPAN, words } from './usual'

/** How a scenario is told. */
export interface ScenarioOptions<Variant extends DeliveryVariant = DeliveryVariant> {
  /** How the deliveries go. Default: `'in-order'`. */
  readonly variant?: Variant | undefined
  /** The faults of every body, as for `bodyOf`. Default: none. */
  readonly quirks?: readonly RepairCode[] | undefined
}

/** Tells a call: a list of deliveries, in the order in which they come. */
export type Scenario<Variant extends DeliveryVariant = DeliveryVariant> = (
  options?: ScenarioOptions<Variant>
) => readonly Delivery[]

/** How the deliveries of a conference may go: it has no state pushes that a CDR could overtake. */
export type ConferenceVariant = Exclude<DeliveryVariant, 'cdr-before-last-push'>

const CONFERENCE_VARIANTS: readonly ConferenceVariant[] = ['in-order', 'duplicates', 'retried']

/**
 * Whole calls, each a function `(options?: ScenarioOptions) => readonly Delivery[]` that gives the deliveries in the order
 * in which they come.
 */
export interface Scenarios {
  /** Both answer and talk for 56 seconds: four states of each leg, then the CDR. */
  readonly answered: Scenario
  /** The called phone rings and nobody answers. The CDR says 应答|正常 all the same, as seen in production. */
  readonly unanswered: Scenario
  /** The called party rejects the call: its last push and the CDR say 用户拒接. */
  readonly rejected: Scenario
  /** Three take part. One leaves early, in a body of their own; the others come as two records in one body. */
  readonly conference: Scenario<ConferenceVariant>
}

const twoWay =
  (make: () => CallbackCdrEvent): Scenario =>
  ({ variant = 'in-order', quirks = [] } = {}) => {
    checkVariant(variant, DELIVERY_VARIANTS)
    const cdr = make()
    return deliveriesOf([...pushesOf(cdr).map((push) => [push]), [cdr]], variant, quirks)
  }

const conference: Scenario<ConferenceVariant> = ({ variant = 'in-order', quirks = [] } = {}) => {
  checkVariant(variant, CONFERENCE_VARIANTS)
  const requestId = freshRequestId(SPAN.answerTime)
  const participant = (phoneNumber: string, joined: number, left: number): ConferenceEvent =>
    build.conference({
      requestId,
      phoneNumber,
      answerTime: secondsAfter(SPAN.answerTime, joined),
      releaseTime: secondsAfter(SPAN.answerTime, left)
    })
  const early = participant('13800000003', 9, 70)
  const others = [participant(CALLER, 0, 180), participant(CALLED, 5, 180)]
  return deliveriesOf([[early], others], variant, quirks)
}

/**
 * The pushes of a whole call, as the platform makes them: `scenarios.answered({ variant: 'retried' })`. Each call has a
 * fresh `requestId`; all else is the same on every run. They throw RangeError for a variant that is none of theirs, and for
 * quirks as `bodyOf` does.
 */
export const scenarios: Scenarios = {
  answered: twoWay(() => build['callback-cdr']()),
  unanswered: twoWay(() =>
    build['callback-cdr']({
      called: { answerTime: null },
      durationSeconds: 34,
      stateDesc: words('answered', 'normal')
    })
  ),
  rejected: twoWay(() =>
    build['callback-cdr']({ called: { answerTime: null }, durationSeconds: 9, stateDesc: words('rejected') })
  ),
  conference
}
