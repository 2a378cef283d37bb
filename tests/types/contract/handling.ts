import type { Contract } from './contract'

const given = `
import {
  type CallbackCdrEvent, type CallbackEvent, type ConferenceEvent, type Handlers, eventKey, match, talkSeconds,
  wasConnected
} from 'huadan'
declare const event: CallbackEvent
declare const events: readonly CallbackEvent[]
declare const cdr: CallbackCdrEvent
declare const participant: ConferenceEvent
`

export const switching: Contract = {
  given,
  cases: {
    'over all kinds needs no default': `
      const describe = (event: CallbackEvent): string => {
        switch (event.kind) {
          case 'voice-code':
            return event.phoneNumber // : string
          case 'callback-cdr':
            return event.called.number // : string
          case 'callback-state':
            return event.dst // : string
          case 'conference':
            return event.conferenceId // : string
        }
      }
    `,

    'does not compile where a kind is forgotten': `
      const describe = (event: CallbackEvent): string => { // error: Function lacks ending return statement and return type does not include 'undefined'.
        switch (event.kind) {
          case 'voice-code':
          case 'callback-cdr':
          case 'callback-state':
            return event.requestId
        }
      }
    `,

    'names the kind that is forgotten, where the rest is `never`': `
      const describe = (event: CallbackEvent): string => {
        switch (event.kind) {
          case 'voice-code':
          case 'callback-cdr':
          case 'callback-state':
            return event.requestId
          default:
            const rest: never = event // error: Type 'ConferenceEvent' is not assignable to type 'never'.
            return rest
        }
      }
    `,

    'has no case for a kind that there is not, and none for the members of another': `
      switch (event.kind) {
        case 'sms-report': // error: Type '"sms-report"' is not comparable to type
          break
        case 'conference':
          event.called // error: Property 'called' does not exist on type 'ConferenceEvent'.
          break
      }
    `
  }
}

export const matching: Contract = {
  given,
  cases: {
    'gives each handler the event of its kind, and their result to the caller': `
      const describe = match({
        'voice-code': (event) => {
          event // : VoiceCodeEvent
          return event.phoneNumber
        },
        'callback-cdr': (event) => {
          event // : CallbackCdrEvent
          return event.called.number
        },
        'callback-state': (event) => {
          event // : CallbackStateEvent
          return event.dst
        },
        conference: (event) => {
          event // : ConferenceEvent
          return event.conferenceId
        }
      })
      describe // : (event: CallbackEvent) => string
      events.map(describe) // : string[]
      describe('voice-code') // error: Argument of type 'string' is not assignable to parameter of type 'CallbackEvent'.
    `,

    'does not compile without a handler for each kind': `
      match({ // error: Property 'conference' is missing in type
        'voice-code': () => 1,
        'callback-cdr': () => 2,
        'callback-state': () => 3
      })
    `,

    'does not compile with a handler for a kind that there is not': `
      match({
        'voice-code': () => 1,
        'callback-cdr': () => 2,
        'callback-state': () => 3,
        conference: () => 4,
        'sms-report': () => 5 // error: ''sms-report'' does not exist in type 'Handlers<number>'.
      })
    `,

    'does not compile with the handler of another kind': `
      match({
        'voice-code': () => '',
        'callback-cdr': ({ called }) => called.number,
        'callback-state': (event: ConferenceEvent) => event.conferenceId, // error: Type 'CallbackStateEvent' is missing the following properties from type 'ConferenceEvent'
        conference: ({ called }) => called.number // error: Property 'called' does not exist on type 'ConferenceEvent'.
      })
    `,

    'takes one handler for several kinds, if it asks for what they share': `
      const ofAny = ({ requestId }: CallbackEvent): string => requestId
      const handlers: Handlers<string> = {
        'voice-code': ofAny,
        'callback-cdr': ofAny,
        'callback-state': ({ requestId }: { readonly requestId: string }) => requestId,
        conference: ofAny
      }
      match(handlers)(event) // : string
      handlers.conference = ofAny // error: Cannot assign to 'conference' because it is a read-only property.
    `,

    'has results of one type, or of those that are named': `
      match({
        'voice-code': () => 1,
        'callback-cdr': () => 'two', // error: Type 'string' is not assignable to type 'number'.
        'callback-state': () => 3,
        conference: () => 4
      })
      match<number | string>({
        'voice-code': () => 1,
        'callback-cdr': () => 'two',
        'callback-state': () => 3,
        conference: () => 4
      })(event) // : number | string
    `
  }
}

export const asking: Contract = {
  given,
  cases: {
    'any event has a key': `
      eventKey(event) // : string
      eventKey(cdr) // : string
      eventKey(events) // error: Argument of type 'readonly CallbackEvent[]' is not assignable to parameter of type 'CallbackEvent'.
    `,

    'only of a two-way call it is known whether and how long people talked': `
      wasConnected(cdr) // : boolean
      talkSeconds(cdr) // : number
      wasConnected(participant) // error: Argument of type 'ConferenceEvent' is not assignable to parameter of type 'CallbackCdrEvent'.
      talkSeconds(event) // error: Argument of type 'CallbackEvent' is not assignable to parameter of type 'CallbackCdrEvent'.
      if (event.kind === 'callback-cdr') talkSeconds(event) // : number
    `
  }
}
