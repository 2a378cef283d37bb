import type { FieldTypeName } from '../../events/fields-of'
import type { PlainValue } from './bytes'
import { charge, seconds } from './plain-numbers'
import { anyString, id, recordingUrl, text } from './plain-strings'
import { optionalTime, time } from './plain-time'

/** How to pass over a value of each field type, and whether a record needs one. */
export const PLAIN_VALUES: Readonly<
  Record<FieldTypeName, { readonly pass: PlainValue; readonly isRequired: boolean }>
> = {
  id: { pass: id, isRequired: true },
  text: { pass: text, isRequired: true },
  time: { pass: time, isRequired: true },
  seconds: { pass: seconds, isRequired: true },
  charge: { pass: charge, isRequired: true },
  callState: { pass: text, isRequired: true },
  optionalTime: { pass: optionalTime, isRequired: false },
  recordingUrl: { pass: recordingUrl, isRequired: false },
  stateDesc: { pass: anyString, isRequired: false },
  freeText: { pass: anyString, isRequired: false }
}
