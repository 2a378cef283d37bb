import type { Contract } from './contract'

export const calls: Contract = {
  given: `
import { type CallbackCdrEvent, type CallbackEvent, type CallbackStateEvent, type ConferenceEvent } from 'huadan'
import {
  type Call, type CallEvent, callFromJson, type CallJson, callOf, callsOf, callToJson, isCallEvent, isStale,
  type Leg, type Meeting, meetingOf, mergeCalls, reconcile, type Reconciliation
} from 'huadan/calls'
import { callsMonoid, callSemigroup } from 'huadan/calls/fp-ts'
import { scenarios } from 'huadan/testing'
declare const cdr: CallbackCdrEvent
declare const push: CallbackStateEvent
declare const participant: ConferenceEvent
declare const event: CallbackEvent
declare const events: readonly CallbackEvent[]
declare const call: Call
`,

  cases: {
    'is made of a CDR or a state push, and of no other kind': `
      callOf(cdr) // : Call
      callOf(push) // : Call
      callOf(participant) // error: Argument of type 'ConferenceEvent' is not assignable to parameter of type 'CallEvent'.
      callOf(event) // error: is not assignable to parameter of type 'CallEvent'.
      callsOf(events) // error: is not assignable to parameter of type 'Iterable<CallEvent
      callsOf(events.filter(isCallEvent)) // : Map<string, Call>
      meetingOf([cdr]) // error: Argument of type 'CallbackCdrEvent[]' is not assignable to parameter of type 'Iterable<ConferenceEvent
      meetingOf([participant]) // : Meeting
    `,

    'has closed sets of words, and null for what is not known': `
      call.status // : CallStatus
      call.outcome // : CallOutcome
      call.charge // : Yuan | null
      call.talkSeconds // : null | number
      call.legs // : readonly Leg[]
      call.status = 'ended' // error: Cannot assign to 'status' because it is a read-only property.
      call.outcome === 'answered' // error: This comparison appears to be unintentional
      const total: number = call.billedSeconds // error: Type 'number | null' is not assignable to type 'number'.
      for (const found of call.contradictions) if (found.code === 'cdrs-differ') {
        found.cdrs // : readonly CallbackCdrEvent[]
      }
    `,

    'is merged, stored and compared': `
      mergeCalls(call, callOf(push)) // : Call
      mergeCalls(call, push) // error: is not assignable to parameter of type 'Call'.
      const json: CallJson = callToJson(call)
      json.legs[0]?.answer // : null | string | undefined
      mergeCalls(json, call) // error: is not assignable to parameter of type 'Call'.
      callFromJson(json) // : Call
      isStale(call, new Date(), 60) // : boolean
      isStale(call, 60) // error: Expected 3 arguments, but got 2.
      reconcile(events, [cdr]) // : Reconciliation
    `,

    'has instances for fp-ts, and is handed over by scenarios': `
      callSemigroup.concat(call, call) // : Call
      callsMonoid.empty // : ReadonlyMap<string, Call>
      scenarios.answered().call // : Call
      scenarios.conference().meeting // : Meeting
      scenarios.conference().call // error: Property 'call' does not exist on type 'MeetingDeliveries'.
      scenarios['voice-code']().call // error: Property 'call' does not exist on type 'readonly Delivery[]'.
    `
  }
}
