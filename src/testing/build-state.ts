import { CALL_STATES, type CallbackStateEvent, type CallStateTerm } from '../event'
import { type Overrides, withOverrides } from './overrides'
import { freshRequestId } from './request-id'
import { CALLED, LINE, SPAN } from './usual'

const [CALLOUT] = CALL_STATES as readonly [CallStateTerm, ...CallStateTerm[]]

/** One state push: the called phone is being dialled, unless something else is given. */
export const buildState = (overrides: Overrides<'callback-state'>): CallbackStateEvent =>
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
