/**
 * Helpers for the unit tests of applications, with any test runner: events, bodies with the platform's
 * faults, and the deliveries of whole calls. Nothing in it is random.
 *
 * @module huadan/testing
 */
export { assertDecodesAs, assertRejectedWith, assertRepaired } from './assertions'
export { bodyOf, type BodyOptions } from './body-of'
export { build, type Builders } from './build'
export { deliver, type Delivered, type DeliverOptions } from './deliver'
export type { Delivery, DeliveryVariant } from './delivery'
export type { CallDeliveries, MeetingDeliveries } from './expected'
export type { Overrides } from './overrides'
export type { DeliverTarget, RequestHandler, RequestReceiver, ServerAddress } from './receivers'
export { resetRequestIds } from './request-id'
export { samples } from './samples'
export {
  type CallScenario,
  type ConferenceVariant,
  type Scenario,
  type ScenarioOptions,
  type Scenarios,
  scenarios
} from './scenarios'
