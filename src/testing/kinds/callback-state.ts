import type { CallbackStateEvent } from '../../events/callback-state'
import { CALL_STATES, type CallStateTerm } from '../../fields/call-state'
import { CALLED, LINE, SPAN } from '../defaults'
import { type Overrides, withOverrides } from '../overrides'
import { freshRequestId } from '../request-id'
import type { TestKind } from './kind'

const [CALLOUT] = CALL_STATES as readonly [CallStateTerm, ...CallStateTerm[]]

const build = (overrides: Overrides<'callback-state'>): CallbackStateEvent =>
  withOverrides<CallbackStateEvent>(
    {
      kind: 'callback-state',
      requestId: overrides.requestId ?? freshRequestId(overrides.timestamp ?? SPAN.answerTime),
      src: LINE,
      dst: CALLED,
      timestamp: SPAN.answerTime,
      state: CALLOUT,
      stateDesc: [],
      extra: {}
    },
    overrides
  )

/** The sample, builder and generator of state pushes. */
export const callbackState: TestKind<'callback-state'> = {
  sample:
    '{"requestid":"20180635240289460415365120401","src":"01053180002","dsc":"13600007556", "timestamp":"2018-06-04 11:13:04","state":"callout"}',
  build,
  generate: ({ fc, common, phoneNumbers, moments, callStates, stateDescs }) =>
    fc.record({
      ...common,
      src: phoneNumbers,
      dst: phoneNumbers,
      timestamp: moments,
      state: callStates,
      stateDesc: fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: stateDescs })
    })
}
