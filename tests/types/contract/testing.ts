import { type Contract, EQUAL } from './contract'

const given = `
import { type CallbackEvent, eventKey, encode, talkSeconds, yuan } from 'huadan'
import {
  assertDecodesAs, assertRejectedWith, assertRepaired, bodyOf, type Builders, build, type Delivery, type Overrides, samples,
  scenarios
} from 'huadan/testing'
import { anyBody, anyEvent, arbitraries } from 'huadan/testing/arbitraries'
import { matchers } from 'huadan/testing/matchers'
${EQUAL}`

export const building: Contract = {
  given,
  cases: {
    'returns an event of its kind, which the library accepts': `
      build['voice-code']() // : VoiceCodeEvent
      build['callback-cdr']({ durationSeconds: 61 }) // : CallbackCdrEvent
      build['callback-state']({ state: { code: 'answer', text: 'answer' } }) // : CallbackStateEvent
      build.conference({ charge: yuan('0.044'), recordingUrl: null }) // : ConferenceEvent
      build['sms-report']() // error: Property 'sms-report' does not exist on type 'Builders'.
      talkSeconds(build['callback-cdr']()) // : number
      eventKey(build.conference()) // : string
      encode([build['voice-code'](), build.conference()]) // : string
      const events: CallbackEvent[] = [build['callback-state'](), build.conference()]
    `,

    'takes any field but `kind`, and any field of a leg': `
      type Same = Equal<keyof Overrides<'voice-code'>, 'requestId' | 'appId' | 'phoneNumber' | 'answerTime'
        | 'releaseTime' | 'durationSeconds' | 'charge' | 'extra'> // : true
      build['callback-cdr']({ called: { answerTime: null } }) // : CallbackCdrEvent
      build['callback-cdr']({ called: { duration: 1 } }) // error: 'duration' does not exist in type 'Partial<CallLeg>'.
      build['callback-cdr']({ kind: 'conference' }) // error: 'kind' does not exist in type 'Overrides<"callback-cdr">'.
    `,

    'rejects an unknown field, and one of another kind': `
      build['callback-cdr']({ duration: 61 }) // error: 'duration' does not exist in type 'Overrides<"callback-cdr">'.
      build['callback-cdr']({ phoneNumber: '13800000001' }) // error: 'phoneNumber' does not exist in type 'Overrides<"callback-cdr">'.
      build['callback-state']({ durationSeconds: 61 }) // error: 'durationSeconds' does not exist in type 'Overrides<"callback-state">'.
      build.conference({ stateDesc: [] }) // error: 'stateDesc' does not exist in type 'Overrides<"conference">'.
    `,

    'rejects a value of another type': `
      build['callback-cdr']({ durationSeconds: '61' }) // error: Type 'string' is not assignable to type 'number'.
      build['callback-cdr']({ charge: '0.15' }) // error: Type 'string' is not assignable to type 'Yuan'.
      build['callback-cdr']({ caller: null }) // error: Type 'null' is not assignable to type 'Partial<CallLeg> | undefined'.
      build['callback-cdr']({ stateDesc: [{ code: 'engaged', text: '' }] }) // error: Type '"engaged"' is not assignable to type 'StateCode'.
      build['callback-state']({ timestamp: null }) // error: Type 'null' is not assignable to type 'Date | undefined'.
      build.conference({ answerTime: '2024-01-05' }) // error: Type 'string' is not assignable to type 'Date'.
    `,

    'has a builder for each kind, which no test replaces': `
      type Kinds = Equal<keyof Builders, CallbackEvent['kind']> // : true
      build.conference = build.conference // error: Cannot assign to 'conference' because it is a read-only property.
    `
  }
}

export const bodies: Contract = {
  given,
  cases: {
    'are made of one event or a list, with quirks that the library repairs': `
      bodyOf(build.conference()) // : string
      bodyOf([build.conference(), build['voice-code']()], { quirks: ['missing-comma', 'padded-key'] }) // : string
      bodyOf([], { quirks: undefined }) // : string
      bodyOf([], { quirks: ['missing-coma'] }) // error: Type '"missing-coma"' is not assignable to type
      bodyOf([], { quirks: 'missing-comma' }) // error: Type 'string' is not assignable to type
      bodyOf('conference') // error: Argument of type 'string' is not assignable to parameter of type
    `,

    'of the document are there by kind': `
      samples['callback-cdr'] // : string
      samples['sms-report'] // error: Property 'sms-report' does not exist on type
      samples.conference = '' // error: Cannot assign to 'conference' because it is a read-only property.
      type Kinds = Equal<keyof typeof samples, CallbackEvent['kind']> // : true
    `,

    'of a whole call are deliveries, with the answer that they should get': `
      scenarios.answered() // : CallDeliveries
      const inOrder: readonly Delivery[] = scenarios.answered()
      const [delivery] = scenarios.unanswered({ variant: 'cdr-before-last-push', quirks: ['padded-key'] })
      delivery?.body // : string | undefined
      delivery?.events // : readonly CallbackEvent[] | undefined
      delivery?.answer // : 200 | 500 | undefined
      scenarios.busy() // error: Property 'busy' does not exist on type 'Scenarios'.
      scenarios.rejected({ variant: 'reversed' }) // error: Type '"reversed"' is not assignable to type 'DeliveryVariant | undefined'.
    `,

    'of a conference have no state push that a CDR could overtake': `
      scenarios.conference({ variant: 'retried' }) // : MeetingDeliveries
      scenarios.conference({ variant: 'cdr-before-last-push' }) // error: Type '"cdr-before-last-push"' is not assignable to type 'ConferenceVariant | undefined'.
    `,

    'and events come from generators of fast-check, by kind': `
      arbitraries.conference // : Arbitrary<ConferenceEvent>
      type Kinds = Equal<keyof typeof arbitraries, CallbackEvent['kind']> // : true
      arbitraries['callback-cdr'].map(talkSeconds) // : Arbitrary<number>
      anyEvent.map(eventKey) // : Arbitrary<string>
      anyBody.map(({ body }) => body) // : Arbitrary<string>
      anyBody.map(({ events }) => events) // : Arbitrary<readonly CallbackEvent[]>
      anyBody.map(({ quirks }) => bodyOf([], { quirks })) // : Arbitrary<string>
    `
  }
}

export const matching: Contract = {
  given,
  cases: {
    'are known to the `expect` of jest': `
      expect.extend(matchers) // : void
      expect('').toDecodeAs('conference') // : void
      expect('').not.toHaveRepaired('padded-key') // : void
      expect('').toBeRejectedWith('invalid-field', ['cdr', 0, 'duration']) // : void
      expect('').toBeRejectedWith('truncated-json') // : void
      expect(Promise.resolve('')).resolves.toDecodeAs('conference') // : Promise<void>
    `,

    'know the words': `
      expect('').toDecodeAs('cdr') // error: Argument of type '"cdr"' is not assignable to parameter of type
      expect('').toHaveRepaired('missing-coma') // error: Argument of type '"missing-coma"' is not assignable to parameter of type
      expect('').toBeRejectedWith('truncated') // error: Argument of type '"truncated"' is not assignable to parameter of type
      expect('').toBeRejectedWith('invalid-field', 'cdr') // error: Argument of type 'string' is not assignable to parameter of type 'readonly (string | number)[]'.
      expect('').toDecodeAs() // error: Expected 1 arguments, but got 0.
    `
  }
}

export const asserting: Contract = {
  given,
  cases: {
    'take any body, and return nothing': `
      assertDecodesAs(new Uint8Array(), 'conference') // : void
      assertRepaired('', 'padded-key') // : void
      assertRejectedWith(undefined, 'truncated-json') // : void
      assertRejectedWith({}, 'invalid-field', ['cdr', 0, 'duration']) // : void
    `,

    'know the words': `
      assertDecodesAs('', 'cdr') // error: Argument of type '"cdr"' is not assignable to parameter of type
      assertRepaired('', 'missing-coma') // error: Argument of type '"missing-coma"' is not assignable to parameter of type
      assertRejectedWith('', 'truncated') // error: Argument of type '"truncated"' is not assignable to parameter of type
      assertRejectedWith('', 'invalid-field', 'cdr') // error: Argument of type 'string' is not assignable to parameter of type 'readonly (string | number)[]'.
    `
  }
}
