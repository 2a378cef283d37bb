import { type Contract, EQUAL } from './contract'

export const codecs: Contract = {
  given: `
import type { StandardSchemaV1 } from '@standard-schema/spec'
import * as t from 'io-ts'
import {
  type BodyInput, CallbackBody, CallbackCdr, CallbackEvent, CallbackState, type Codec, Conference, type ConferenceEvent, contentDigest,
  EventJson, eventId, fromJson, parse, type StandardSchemaV1 as Exported, toJson, VoiceCode, type WireFields, type WireInput,
  type WireRecord, type Yuan
} from 'huadan'
declare const value: unknown
declare const participant: ConferenceEvent
${EQUAL}`,

  cases: {
    'is a type of io-ts, between an event and its wire record': `
      const type: t.Type<ConferenceEvent, WireRecord, unknown> = Conference
      type Event = t.TypeOf<typeof Conference> // : ConferenceEvent
      type Wire = Equal<t.OutputOf<typeof Conference>, WireRecord> // : true
      type Input = t.InputOf<typeof Conference> // : unknown
      Conference.decode(value) // : Validation<ConferenceEvent>
      Conference.encode(participant) // : Readonly<Record<string, unknown>>
      VoiceCode.encode(participant) // error: Argument of type 'ConferenceEvent' is not assignable to parameter of type 'VoiceCodeEvent'.
    `,

    'shares its name with the type of its events': `
      type Same = Equal<[VoiceCode, CallbackCdr, CallbackState, Conference], [
        t.TypeOf<typeof VoiceCode>, t.TypeOf<typeof CallbackCdr>, t.TypeOf<typeof CallbackState>, t.TypeOf<typeof Conference>
      ]> // : true
      type OfBody = Equal<CallbackBody, t.TypeOf<typeof CallbackBody>> // : true
    `,

    'exists for every kind': `
      type Decoded = t.TypeOf<typeof VoiceCode | typeof CallbackCdr | typeof CallbackState | typeof Conference>
      type WithoutCodec = Exclude<CallbackEvent, Decoded> // : never
    `,

    'of any record returns an event of any kind': `
      const type: t.Type<CallbackEvent, WireRecord, unknown> = CallbackEvent
      type Same = Equal<t.TypeOf<typeof CallbackEvent>, CallbackEvent> // : true
      CallbackEvent.decode(value) // : Validation<CallbackEvent>
      CallbackEvent.encode(participant) // : Readonly<Record<string, unknown>>
      if (CallbackEvent.is(value)) value // : CallbackEvent
    `,

    'of a whole body converts between a callback and its text': `
      type Whole = t.TypeOf<typeof CallbackBody> // : Callback
      type Text = t.OutputOf<typeof CallbackBody> // : string
      CallbackBody.encode(parse(value)) // : string
    `,

    'of an event in JSON converts between an event and plain data': `
      type Event = Equal<t.TypeOf<typeof EventJson>, CallbackEvent> // : true
      type Data = Equal<t.OutputOf<typeof EventJson>, EventJson> // : true
      type Input = t.InputOf<typeof EventJson> // : unknown
      const json: EventJson = toJson(participant)
      fromJson(value) // : CallbackEvent
      eventId(participant) // : string
      contentDigest(participant) // : string
      type Of<Kind> = Extract<EventJson, { kind: Kind }>
      type Time = Equal<Of<'conference'>['answerTime'], string | null> // : true
      if (json.kind === 'callback-state') json.timestamp // : string
      type OfLeg = Equal<Of<'callback-cdr'>['called']['answerTime'], string | null> // : true
      if (json.kind === 'callback-cdr') json.charge // : Yuan
      json.extra.x // : unknown
      toJson(participant, { utcOffset: 'Z' }) // : PlainEvent
    `,

    'tells whether a value is an event': `
      if (Conference.is(value)) value // : ConferenceEvent
      if (CallbackBody.is(value)) value.events // : readonly CallbackEvent[]
    `,

    'goes into the combinators of io-ts': `
      const AnyEvent = t.union([VoiceCode, CallbackCdr, CallbackState, Conference])
      type Same = Equal<t.TypeOf<typeof AnyEvent>, CallbackEvent> // : true
      const Stored = t.type({ receivedAt: t.number, event: CallbackCdr, others: t.array(Conference) })
      type Others = t.TypeOf<typeof Stored>['others'] // : ConferenceEvent[]
      type Event = t.TypeOf<typeof Stored>['event'] // : CallbackCdrEvent
      type Wire = Equal<t.OutputOf<typeof Stored>['event'], WireRecord> // : true
      t.string.pipe(CallbackBody).decode(value) // : Validation<Callback>
    `,

    'is a Standard Schema, of what it decodes to': `
      const schema: StandardSchemaV1<unknown, ConferenceEvent> = Conference
      type Event = StandardSchemaV1.InferOutput<typeof Conference> // : ConferenceEvent
      type Whole = StandardSchemaV1.InferOutput<typeof CallbackBody> // : Callback
      const validate = async <S extends StandardSchemaV1>(schema: S): Promise<StandardSchemaV1.InferOutput<S>> => {
        const result = await schema['~standard'].validate(value)
        if (result.issues) throw new Error(result.issues[0]?.message)
        return result.value
      }
      validate(CallbackState) // : Promise<CallbackStateEvent>
    `,

    'tells forms and clients what to send': `
      type Input<S extends StandardSchemaV1> = StandardSchemaV1.InferInput<S>
      type Fields = keyof Input<typeof VoiceCode> // : "appid" | "duration" | "etime" | "fid" | "oriamount" | "requestid" | "stime" | "tel"
      type OfCdr = Equal<keyof Input<typeof CallbackCdr>, 'requestid' | 'appid' | 'fid' | 'caller' | 'called' | 'callerstime'
        | 'calleretime' | 'calledstime' | 'calledetime' | 'tapesurl' | 'duration' | 'oriamount' | 'stateDesc' | 'customParm'> // : true
      const push: Input<typeof CallbackState> = {
        requestid: '1', src: '01053180002', dsc: 13600007556, timestamp: '2018-06-04 11:13:04', state: 'callout'
      }
      type Time = Input<typeof Conference>['stime'] // : null | string | undefined
      type Duration = Input<typeof Conference>['duration'] // : number | string
      const empty: Input<typeof VoiceCode> = {} // error: is missing the following properties
      const any: Input<typeof CallbackEvent> = push
      type OfAny = Equal<Input<typeof CallbackEvent>, WireInput> // : true
      type OfBody = Equal<Input<typeof CallbackBody>, BodyInput> // : true
      const bodies: readonly Input<typeof CallbackBody>[] = ['{}', new Uint8Array(), new ArrayBuffer(0), { cdr: [push] }, push]
      const count: Input<typeof CallbackBody> = 7 // error: Type 'number' is not assignable to type
      type OfJson = Equal<Input<typeof EventJson>, EventJson> // : true
    `,

    'fits a form whose data it checks': `
      declare const form: <Data>(data: Data, schema: StandardSchemaV1<NoInfer<Data>, unknown>) => Data
      declare const data: StandardSchemaV1.InferInput<typeof CallbackState>
      form(data, CallbackState).src // : number | string
      form({ ...data, src: true }, CallbackState) // error: is not assignable to parameter of type
      type Picked = Equal<StandardSchemaV1.InferInput<typeof CallbackState>, Pick<WireFields, 'requestid' | 'src' | 'dsc'
        | 'timestamp' | 'state' | 'stateDesc'>> // : true
    `,

    'has a type that can be named': `
      const codec: Codec<ConferenceEvent, WireRecord> = Conference
      const exported: Exported<unknown, ConferenceEvent> = codec
      const both: t.Type<ConferenceEvent, WireRecord> & StandardSchemaV1<unknown, ConferenceEvent> = codec
      const other: Codec<ConferenceEvent, WireRecord> = VoiceCode // error: is not assignable to type 'Codec<ConferenceEvent, Readonly<Record<string, unknown>>>'.
    `
  }
}
