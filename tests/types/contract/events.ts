import { type Contract, EQUAL } from './contract'

export const events: Contract = {
  given: `
import type {
  CallbackCdrEvent, CallbackEvent, CallbackStateEvent, CallLeg, CallStateTerm,
  ConferenceEvent, Extra, Kind, StateTerm, VoiceCodeEvent, Yuan
} from 'huadan'
import { CALL_STATES, STATE_TERMS } from 'huadan'
declare const event: CallbackEvent
declare const cdr: CallbackCdrEvent
declare const state: CallbackStateEvent
${EQUAL}`,

  cases: {
    'is one of four kinds, told apart by `kind`': `
      type Kinds = Kind // : "callback-cdr" | "callback-state" | "conference" | "voice-code"
      event.kind // : "callback-cdr" | "callback-state" | "conference" | "voice-code"
      if (event.kind === 'voice-code') event // : VoiceCodeEvent
      if (event.kind === 'callback-cdr') event // : CallbackCdrEvent
      if (event.kind === 'callback-state') event // : CallbackStateEvent
      if (event.kind === 'conference') event // : ConferenceEvent
      event.kind === 'sms-report' // error: and '"sms-report"' have no overlap.
    `,

    'has only what all kinds have, until it is told apart': `
      event.requestId // : string
      event.extra // : Readonly<Record<string, unknown>>
      event.appId // error: Property 'appId' does not exist on type 'CallbackStateEvent'.
      event.durationSeconds // error: Property 'durationSeconds' does not exist on type 'CallbackStateEvent'.
      event.called // error: Property 'called' does not exist on type 'VoiceCodeEvent'.
      if (event.kind !== 'callback-state') event.charge // : Yuan
      if (event.kind === 'callback-state') event.charge // error: Property 'charge' does not exist on type 'CallbackStateEvent'.
      if ('phoneNumber' in event) event // : ConferenceEvent | VoiceCodeEvent
      const { kind, ...rest } = event
      if (kind === 'conference') rest.conferenceId // error: Property 'conferenceId' does not exist on type
    `,

    'narrows in a filter': `
      const events: readonly CallbackEvent[] = [event]
      events.filter((one) => one.kind === 'callback-cdr') // : CallbackCdrEvent[]
      events.filter((one) => one.kind !== 'callback-state').map((one) => one.charge) // : Yuan[]
      events.find((one) => one.kind === 'conference') // : ConferenceEvent | undefined
    `,

    'is, for a voice code, exactly': `
      type Same = Equal<VoiceCodeEvent, {
        readonly kind: 'voice-code'
        readonly requestId: string
        readonly appId: string
        readonly phoneNumber: string
        readonly answerTime: Date | null
        readonly releaseTime: Date | null
        readonly durationSeconds: number
        readonly charge: Yuan
        readonly extra: Extra
      }> // : true
    `,

    'is, for the CDR of a two-way call, exactly': `
      type Same = Equal<CallbackCdrEvent, {
        readonly kind: 'callback-cdr'
        readonly requestId: string
        readonly appId: string
        readonly caller: { readonly number: string, readonly answerTime: Date | null, readonly releaseTime: Date | null }
        readonly called: CallLeg
        readonly recordingUrl: string | null
        readonly durationSeconds: number
        readonly charge: Yuan
        readonly stateDesc: readonly StateTerm[]
        readonly customParm: string | null
        readonly extra: Extra
      }> // : true
    `,

    'is, for a state push, exactly': `
      type Same = Equal<CallbackStateEvent, {
        readonly kind: 'callback-state'
        readonly requestId: string
        readonly src: string
        readonly dst: string
        readonly timestamp: Date
        readonly state: CallStateTerm
        readonly stateDesc: readonly StateTerm[]
        readonly extra: Extra
      }> // : true
    `,

    'is, for a participant of a conference, exactly': `
      type Same = Equal<ConferenceEvent, {
        readonly kind: 'conference'
        readonly requestId: string
        readonly appId: string
        readonly phoneNumber: string
        readonly answerTime: Date | null
        readonly releaseTime: Date | null
        readonly conferenceId: string
        readonly durationSeconds: number
        readonly charge: Yuan
        readonly customParm: string | null
        readonly recordingUrl: string | null
        readonly extra: Extra
      }> // : true
    `,

    'cannot be changed': `
      event.kind = 'conference' // error: Cannot assign to 'kind' because it is a read-only property.
      event.requestId = '' // error: Cannot assign to 'requestId' because it is a read-only property.
      cdr.durationSeconds++ // error: Cannot assign to 'durationSeconds' because it is a read-only property.
      cdr.called = cdr.caller // error: Cannot assign to 'called' because it is a read-only property.
      cdr.called.answerTime = null // error: Cannot assign to 'answerTime' because it is a read-only property.
      cdr.stateDesc.push({ code: 'busy', text: '用户正忙' }) // error: Property 'push' does not exist on type 'readonly StateTerm[]'.
      state.state.code = 'answer' // error: Cannot assign to 'code' because it is a read-only property.
      event.extra.node = 1 // error: Index signature in type 'Readonly<Record<string, unknown>>' only permits reading.
      delete event.extra.node // error: Index signature in type 'Readonly<Record<string, unknown>>' only permits reading.
    `,

    'cannot be changed at any depth': `
      type DeepReadonly<T> = unknown extends T ? T
        : T extends string | number | null | Date ? T
        : { readonly [K in keyof T]: DeepReadonly<T[K]> }
      type Same = Equal<CallbackEvent, DeepReadonly<CallbackEvent>> // : true
      type Other = Equal<{ list: readonly string[] }, DeepReadonly<{ list: readonly string[] }>> // : false
      type Another = Equal<{ readonly list: string[] }, DeepReadonly<{ readonly list: string[] }>> // : false
    `,

    'may lack a time, a recording and a text: `null` has to be thought of': `
      cdr.called.answerTime // : Date | null
      cdr.called.answerTime.getTime() // error: 'cdr.called.answerTime' is possibly 'null'.
      cdr.called.answerTime?.getTime() // : number | undefined
      new URL(cdr.recordingUrl) // error: Type 'null' is not assignable to type
      if (cdr.recordingUrl !== null) new URL(cdr.recordingUrl) // : URL
      cdr.customParm.length // error: 'cdr.customParm' is possibly 'null'.
      state.timestamp.getTime() // : number
    `,

    'lasts a number of seconds': `
      cdr.durationSeconds + 1 // : number
      cdr.durationSeconds.length // error: Property 'length' does not exist on type 'number'.
    `,

    'has its words as stable codes, in a list that may be empty': `
      cdr.stateDesc[0] // : StateTerm | undefined
      cdr.stateDesc[0].code // error: Object is possibly 'undefined'.
      cdr.stateDesc.some(({ code }) => code === 'busy') // : boolean
      cdr.stateDesc.some(({ code }) => code === 'engaged') // error: This comparison appears to be unintentional because the types 'StateCode' and '"engaged"' have no overlap.
      cdr.stateDesc.some(({ text }) => text === '用户正忙') // : boolean
      state.state.code // : CallStateCode
      STATE_TERMS.push({ code: 'busy', text: '忙' }) // error: Property 'push' does not exist on type 'readonly StateTerm[]'.
      CALL_STATES.pop() // error: Property 'pop' does not exist on type 'readonly CallStateTerm[]'.
    `,

    'has members beyond the table of which nothing is known': `
      event.extra.node // : unknown
      event.extra.node.length // error: 'event.extra.node' is of type 'unknown'.
    `
  }
}
