import { KINDS } from '../../src/events'
import { identity as callbackCdr } from '../../src/events/callback-cdr'
import { identity as callbackState } from '../../src/events/callback-state'
import { identity as conference } from '../../src/events/conference'
import { identityOf } from '../../src/events/identities'
import type { Identity } from '../../src/events/kind'
import { identity as voiceCode } from '../../src/events/voice-code'
import {
  callbackCdrSample,
  callbackStateSample,
  conferenceSample,
  KIND_SAMPLES,
  voiceCodeSample
} from './samples'

describe('identity', () => {
  it.each<[string, Identity, Identity]>([
    ['voice-code', voiceCode(voiceCodeSample.event), ['2016010000000205']],
    ['callback-cdr', callbackCdr(callbackCdrSample.event), ['2016010000000206']],
    [
      'callback-state',
      callbackState(callbackStateSample.event),
      ['20180635240289460415365120401', '01053180002', '13600007556', 'callout', 1_528_081_984_000]
    ],
    [
      'conference',
      conference(conferenceSample.event),
      ['2016010000000207', '516152', '15801445465', 1_457_923_422_000, 1_457_923_453_000]
    ],
    [
      'conference without times',
      conference({ ...conferenceSample.event, answerTime: null, releaseTime: null }),
      ['2016010000000207', '516152', '15801445465', null, null]
    ]
  ])('of %s has the values that distinguish it', (_kind, identity, values) => {
    expect(identity).toStrictEqual(values)
  })
})

describe('identityOf', () => {
  it('returns the identity of the kind of an event', () => {
    expect(KIND_SAMPLES.map(({ event }) => identityOf(event))).toStrictEqual([
      voiceCode(voiceCodeSample.event),
      callbackCdr(callbackCdrSample.event),
      callbackState(callbackStateSample.event),
      conference(conferenceSample.event)
    ])
  })

  it('is tested for every kind', () => {
    expect(KIND_SAMPLES.map(({ event }) => event.kind)).toStrictEqual(Object.keys(KINDS))
  })
})
