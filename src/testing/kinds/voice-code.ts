import type { VoiceCodeEvent } from '../../events/voice-code'
import { yuan } from '../../fields/yuan'
import { APP_ID, CALLER, chargeFor, SPAN } from '../defaults'
import { type Overrides, withOverrides } from '../overrides'
import { freshRequestId } from '../request-id'
import { completeSpan } from '../span'
import type { TestKind } from './kind'

/** The charge per minute, from the document's sample. */
const RATE = yuan('0.06')

const build = (overrides: Overrides<'voice-code'>): VoiceCodeEvent => {
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

/** The sample, builder and generator of voice codes. */
export const voiceCode: TestKind<'voice-code'> = {
  sample: [
    '{"cdr":[{"requestid":"2016010000000205",',
    '"appid":"ff8080813fc70a7b013fc72312324213","fid":"2","tel":"2016010000000213","stime":"2016-02-02 11:19:36.000","etime":"2016-02-02 11:19:58.000",',
    '"duration":"10","oriamount":"0.06"}]}'
  ].join('\n'),
  build,
  generate: ({ fc, common, phoneNumbers, charges, legs }) =>
    fc
      .tuple(fc.record({ ...common, phoneNumber: phoneNumbers, charge: charges }), legs)
      .map(([fields, leg]) => ({ ...fields, ...leg }))
}
