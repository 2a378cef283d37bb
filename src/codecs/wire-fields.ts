/**
 * The fields of records by their wire names, as forms and clients send them: the input types of the codecs as
 * Standard Schemas. At run time, decoding accepts any value and checks it.
 */
export interface WireFields {
  /** The id of the record. A number only up to 2^53 - 1. */
  readonly requestid: string | number
  /** The id of your application. */
  readonly appid: string | number
  /** The function id of the kind: `2`, `4` or `5`. */
  readonly fid: string | number
  /** The phone number of the verification call or the participant. */
  readonly tel: string | number
  /** The phone number of the caller. */
  readonly caller: string | number
  /** The phone number of the called party. */
  readonly called: string | number
  /** The number that the leg is dialled from, in a state push. */
  readonly src: string | number
  /** The number that the leg dials, in a state push. */
  readonly dsc: string | number
  /** The id of the conference. */
  readonly confid: string | number
  /** The time of a state push. All times are `YYYY-MM-DD HH:mm:ss`, with or without milliseconds. */
  readonly timestamp: string
  /** The time of the answer. */
  readonly stime?: string | null | undefined
  /** The time of the release. */
  readonly etime?: string | null | undefined
  /** The time when the caller answered. */
  readonly callerstime?: string | null | undefined
  /** The time when the caller was released. */
  readonly calleretime?: string | null | undefined
  /** The time when the called party answered. */
  readonly calledstime?: string | null | undefined
  /** The time when the called party was released. */
  readonly calledetime?: string | null | undefined
  /** The duration in whole seconds. */
  readonly duration: string | number
  /** The charge in yuan. */
  readonly oriamount: string | number
  /** The charge of one participant in yuan. */
  readonly singleoriamount: string | number
  /** The state of a leg: `callout`, `alerting`, `answer` or `disconnect`. */
  readonly state: string | number
  /** The result in the platform's words, joined by `|`. */
  readonly stateDesc?: string | null | undefined
  /** The URL of the recording, or `NoTapes`. */
  readonly tapesurl?: string | null | undefined
  /** Your own text, echoed. */
  readonly customParm?: string | number | null | undefined
}

/** A record of any kind. */
export type WireInput = Pick<WireFields, 'requestid'> & Partial<WireFields>

/** A body: JSON text, its bytes, or a parsed value, in an envelope or bare. */
export type BodyInput =
  string | Uint8Array | ArrayBuffer | Readonly<Record<'cdr', readonly WireInput[]>> | WireInput
