import type { ConferenceEvent } from '../../events/conference'
import { yuan } from '../../fields/yuan'
import { APP_ID, CALLER, chargeFor, recordingOf, SPAN } from '../defaults'
import { type Overrides, withOverrides } from '../overrides'
import { freshRequestId } from '../request-id'
import { completeSpan } from '../span'
import type { TestKind } from './kind'

/** The charge per minute, from the document's sample. */
const RATE = yuan('0.044')

const build = (overrides: Overrides<'conference'>): ConferenceEvent => {
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

/** The sample, builder and generator of conference participants. */
export const conference: TestKind<'conference'> = {
  sample: [
    '{"cdr":[{"requestid":"2016010000000207","appid":"ff8080813fc70a7b013fc72312324213","fid":"5","tel":"15801445465","stime":"2016-03-14 10:43:42.000",',
    '"etime":"2016-03-14 10:44:13.000","confid":"516152","duration":"31",',
    '"singleoriamount":"0.044","customParm":"123456","tapesurl":"http://....."}]}'
  ].join('\n'),
  build,
  generate: ({ fc, common, phoneNumbers, charges, customParms, legs }) =>
    fc
      .tuple(
        fc.record({
          ...common,
          phoneNumber: phoneNumbers,
          conferenceId: fc.nat(999_999).map(String),
          charge: charges,
          customParm: customParms
        }),
        legs
      )
      .map(([fields, leg]) => ({ ...fields, ...leg }))
}
