import { type Contract, EQUAL } from './contract'

const given = `
import * as E from 'fp-ts/lib/Either.js'
import {
  type Callback, type CallbackError, type CallbackEvent, type CallbackFailure, decode, decodeEach, type DecodeOptions,
  encode, parse, type PartialCallback, safeParse, type SafeParseResult
} from 'huadan'
declare const body: unknown
declare const bytes: Uint8Array
${EQUAL}`

export const decoding: Contract = {
  given,
  cases: {
    'takes a body of any type': `
      parse(body) // : Callback
      parse(bytes) // : Callback
      parse('{"cdr":[]}') // : Callback
      parse(bytes.buffer) // : Callback
      parse({ cdr: [] }) // : Callback
      parse() // error: Expected 1-2 arguments, but got 0.
    `,

    'with `parse` gives the events, in a list that may be empty': `
      parse(body).events // : readonly CallbackEvent[]
      parse(body).events[0] // : CallbackCdrEvent | CallbackStateEvent | ConferenceEvent | VoiceCodeEvent | undefined
      parse(body).repairs // : readonly Repair[]
      parse(body).extra // : Readonly<Record<string, unknown>> | undefined
      parse(body).rejected // error: Property 'rejected' does not exist on type 'Callback'.
    `,

    'with `safeParse` gives either, told apart by `success`': `
      const result = safeParse(body)
      result.data // : Callback | undefined
      result.error // : CallbackError | undefined
      result.data.events // error: 'result.data' is possibly 'undefined'.
      if (result.success) result.data // : Callback
      if (result.success) result.error // : undefined
      if (!result.success) result.error // : CallbackError
      if (!result.success) result.data // : undefined
      const { success, data, error } = safeParse(body)
      if (success) data // : Callback
      if (!success) error // : CallbackError
      const made: SafeParseResult = { success: true, data: parse(body) }
      const mixed: SafeParseResult = { success: false, data: parse(body) } // error: Type 'Callback' is not assignable to type 'undefined'.
    `,

    'with `decode` gives an `Either` of fp-ts': `
      decode(body) // : Either<CallbackFailure, Callback>
      const decoded = decode(body)
      if (E.isRight(decoded)) decoded.right // : Callback
      if (E.isLeft(decoded)) decoded.left // : CallbackFailure
      decoded.right // error: Property 'right' does not exist on type
    `,

    'with `decodeEach` returns the rejected records as well as the events': `
      decodeEach(body) // : Either<CallbackFailure, PartialCallback>
      const decoded = decodeEach(body)
      if (E.isRight(decoded)) decoded.right.events // : readonly CallbackEvent[]
      if (E.isRight(decoded)) decoded.right.rejected // : readonly RejectedRecord[]
      type SaysMore = PartialCallback extends Callback ? true : false // : true
    `,

    'gives what cannot be changed': `
      const callback = parse(body)
      callback.events = [] // error: Cannot assign to 'events' because it is a read-only property.
      callback.events.push(callback.events[0]!) // error: Property 'push' does not exist on type 'readonly CallbackEvent[]'.
      callback.events[0] = callback.events[1]! // error: Index signature in type 'readonly CallbackEvent[]' only permits reading.
      callback.repairs.pop() // error: Property 'pop' does not exist on type 'readonly Repair[]'.
      const [repair] = callback.repairs
      if (repair) repair.code = 'padded-key' // error: Cannot assign to 'code' because it is a read-only property.
      repair?.path?.push('cdr') // error: Property 'push' does not exist on type 'Path'.
      const result = safeParse(body)
      result.success = false // error: Cannot assign to 'success' because it is a read-only property.
      if (result.success) result.data = callback // error: Cannot assign to 'data' because it is a read-only property.
    `,

    'gives nothing that can be changed, at any depth': `
      type DeepReadonly<T> = unknown extends T ? T
        : T extends string | number | boolean | null | undefined | Date ? T
        : { readonly [K in keyof T]: DeepReadonly<T[K]> }
      type OfCallback = Equal<Callback, DeepReadonly<Callback>> // : true
      type OfPartialCallback = Equal<PartialCallback, DeepReadonly<PartialCallback>> // : true
      type OfFailure = Equal<CallbackFailure, DeepReadonly<CallbackFailure>> // : true
      type OfError = Equal<Pick<CallbackError, keyof CallbackFailure>, DeepReadonly<CallbackFailure>> // : true
      type OfOptions = Equal<DecodeOptions, DeepReadonly<DecodeOptions>> // : true
    `
  }
}

/** For programs without `strict`, in which `success` does not narrow. */
export const loose: Contract = {
  given,
  cases: {
    'with `safeParse` gives the data or the error, without `strict`': `
      const read = () => {
        const result = safeParse(body)
        if (result.success) return result.data.events
        else return result.error.issues
      }
      const result = safeParse(body)
      if (result.success) {
        result.data // : Callback
      } else {
        result.error // : CallbackError
      }
      if (!result.success) result.error // : CallbackError
      if (result.success === false) result.error // : CallbackError
      const whole = result.success ? result.data.repairs : result.error.rejected
      const { success, data, error } = safeParse(body)
      if (success) data.events // : readonly CallbackEvent[]
      if (!success) error.issues // : readonly [Issue, ...Issue[]]
      result.value // error: Property 'value' does not exist on type 'SafeParseResult'.
    `
  }
}

export const options: Contract = {
  given,
  cases: {
    'are the same wherever a body is decoded': `
      const options: DecodeOptions = { repair: true, utcOffset: '+08:00', maxBytes: 1024 }
      safeParse(body, options) // : SafeParseResult
      decode(body, options) // : Either<CallbackFailure, Callback>
      decodeEach(body, options) // : Either<CallbackFailure, PartialCallback>
    `,

    'may be left out as `undefined` too': `
      parse(body, undefined) // : Callback
      parse(body, { repair: undefined, utcOffset: undefined, maxBytes: undefined }) // : Callback
    `,

    'are a text for the zone, and a number for the size': `
      parse(body, { utcOffset: 8 }) // error: Type 'number' is not assignable to type 'string'.
      parse(body, { maxBytes: '8 MiB' }) // error: Type 'string' is not assignable to type 'number'.
    `,

    'of `encode` are the zone alone': `
      encode(parse(body).events, { utcOffset: '+00:00' }) // : string
      encode(parse(body).events, { repair: false }) // error: 'repair' does not exist in type 'EncodeOptions'.
    `
  }
}

export const encoding: Contract = {
  given: `${given}
declare const event: CallbackEvent
`,
  cases: {
    'takes one event or a list, and nothing else': `
      encode(event) // : string
      encode([event, event]) // : string
      encode(parse(body).events) // : string
      encode([]) // : string
      encode(parse(body)) // error: Argument of type 'Callback' is not assignable to parameter of type
      encode({ kind: 'conference', requestId: '1' }) // error: is not assignable to parameter of type 'CallbackEvent | readonly CallbackEvent[]'.
    `
  }
}
