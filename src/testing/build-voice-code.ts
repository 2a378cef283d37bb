import type { VoiceCodeEvent } from '../event'
import { yuan } from '../value/yuan'
import { type Overrides, withOverrides } from './overrides'
import { freshRequestId } from './request-id'
import { completeSpan } from './span'
import { APP_ID, CALLER, chargeFor, SPAN } from './usual'

/** Per minute; after the charge in the document's sample. */
const RATE = yuan('0.06')

/** One voice code that agrees with what is given of it; the rule stands at `build`. */
export const buildVoiceCode = (overrides: Overrides<'voice-code'>): VoiceCodeEvent => {
  const span = completeSpan(overrides, SPAN)
  return withOverrides<VoiceCodeEvent>(
    {
      kind: 'voice-code',
      requestId:
        overrides.requestId ?? freshRequestId(span.answerTime ?? span.releaseTime ?? SPAN.answerTime),
      appId: APP_ID,
      phoneNumber: CALLER,
      ...span,
      charge: chargeFor(span.durationSeconds, RATE),
      extra: {}
    },
    overrides
  )
}
