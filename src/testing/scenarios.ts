import { callOf, mergeCalls, meetingOf } from '../calls'
import type { CallbackCdrEvent } from '../events/callback-cdr'
import type { ConferenceEvent } from '../events/conference'
import type { RepairCode } from '../repairs'
import { build } from './build'
import { checkOptions } from '../diagnostics/check-options'
import { CALLED, CALLER, SPAN, words } from './defaults'
import {
  checkVariant,
  deliveriesOf,
  type Delivery,
  DELIVERY_VARIANTS,
  type DeliveryVariant
} from './delivery'
import { type CallDeliveries, type MeetingDeliveries, withExpected } from './expected'
import { pushesOf } from './pushes-of'
import { freshRequestId } from './request-id'
import { secondsAfter } from './span'

/** The options of a scenario. */
export interface ScenarioOptions<Variant extends DeliveryVariant = DeliveryVariant> {
  /** The order of the deliveries. Default: `'in-order'`. */
  readonly variant?: Variant | undefined
  /** The faults in every body, as for `bodyOf`. Default: none. */
  readonly quirks?: readonly RepairCode[] | undefined
}

/** Returns the deliveries of a whole call, in order. */
export type Scenario<
  Variant extends DeliveryVariant = DeliveryVariant,
  Deliveries extends readonly Delivery[] = readonly Delivery[]
> = (options?: ScenarioOptions<Variant>) => Deliveries

/** Returns the deliveries of a two-way call, in order, and the call that they give. */
export type CallScenario = Scenario<DeliveryVariant, CallDeliveries>

/** The variants of a conference and of a voice code, which have no state pushes. */
export type ConferenceVariant = Exclude<DeliveryVariant, 'cdr-before-last-push'>

const CONFERENCE_VARIANTS: readonly ConferenceVariant[] = ['in-order', 'duplicates', 'retried']

/**
 * One function per call, `(options?: ScenarioOptions) => readonly Delivery[]`, which returns the deliveries
 * in order. A two-way call also has the `call` of `huadan/calls` that they give, a conference the `meeting`.
 */
export interface Scenarios {
  /** Both people answer and talk for 56 seconds: four state pushes for each leg, then the CDR. */
  readonly answered: CallScenario
  /** The called phone rings and nobody answers. The CDR still has 应答|正常, as seen in production. */
  readonly unanswered: CallScenario
  /** The called party rejects the call: its last push and the CDR have 用户拒接. */
  readonly rejected: CallScenario
  /**
   * Three people take part. One leaves early and has a separate body; the others are two records in one body.
   */
  readonly conference: Scenario<ConferenceVariant, MeetingDeliveries>
  /** A verification code is read to one phone: a single CDR. */
  readonly 'voice-code': Scenario<ConferenceVariant>
}

const checked = <Variant extends DeliveryVariant>(
  options: ScenarioOptions<Variant>,
  variants: readonly Variant[]
): { readonly variant: DeliveryVariant; readonly quirks: readonly RepairCode[] } => {
  checkOptions(options, ['variant', 'quirks'])
  const { variant = 'in-order', quirks = [] } = options
  checkVariant(variant, variants)
  return { variant, quirks }
}

const twoWay =
  (make: () => CallbackCdrEvent): CallScenario =>
  (options = {}) => {
    const { variant, quirks } = checked(options, DELIVERY_VARIANTS)
    const cdr = make()
    const events = [...pushesOf(cdr), cdr]
    const deliveries = deliveriesOf(
      events.map((event) => [event]),
      variant,
      quirks
    )
    return withExpected(deliveries, 'call', events.map(callOf).reduce(mergeCalls))
  }

const voiceCode: Scenario<ConferenceVariant> = (options = {}) => {
  const { variant, quirks } = checked(options, CONFERENCE_VARIANTS)
  return deliveriesOf([[build['voice-code']()]], variant, quirks)
}

const conference: Scenario<ConferenceVariant, MeetingDeliveries> = (options = {}) => {
  const { variant, quirks } = checked(options, CONFERENCE_VARIANTS)
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
  const deliveries = deliveriesOf([[early], others], variant, quirks)
  return withExpected(deliveries, 'meeting', meetingOf([early, ...others]))
}

/**
 * The deliveries of whole calls, as the platform sends them: `scenarios.answered({ variant: 'retried' })`.
 * Each call has a new `requestId`; everything else is the same on every run. The functions throw RangeError
 * for an unknown option, variant or quirk.
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
  conference,
  'voice-code': voiceCode
}
