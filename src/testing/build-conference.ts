import type { ConferenceEvent } from '../event'
import { yuan } from '../value/yuan'
import { type Overrides, withOverrides } from './overrides'
import { freshRequestId } from './request-id'
import { completeSpan } from './span'
import { APP_ID, CALLER, chargeFor, recordingOf, SPAN } from './usual'

/** Per minute; after the charge in the document's sample. */
const RATE = yuan('0.044')

/** One participant that agrees with what is given of them; the rule stands at `build`. */
export const buildConference = (overrides: Overrides<'conference'>): ConferenceEvent => {
  const span = completeSpan(overrides, SPAN)
  const requestId =
    overrides.requestId ?? freshRequestId(span.answerTime ?? span.releaseTime ?? SPAN.answerTime)
  return withOverrides<ConferenceEvent>(
    {
      kind: 'conference',
      requestId,
      appId: APP_ID,
      phoneNumber: CALLER,
      ...span,
      conferenceId: '500001',
      charge: chargeFor(span.durationSeconds, RATE),
      customParm: 'order-1',
      recordingUrl: span.answerTime === null ? null : recordingOf(requestId),
      extra: {}
    },
    overrides
  )
}
