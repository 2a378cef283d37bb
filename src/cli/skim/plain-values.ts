import type { FieldTypeName } from '../../events/fields-of'
import type { PlainValue } from './bytes'
import { charge, seconds } from './plain-numbers'
import { anyString, id, recordingUrl, text } from './plain-strings'
import { type Clock, type PassedTime, plainOptionalTime, plainTime } from './plain-time'
import { callState, stateDesc } from './plain-words'

/** For each field type, the function that skips a value, and if a record needs one. */
export type PlainValues = Readonly<
  Record<FieldTypeName, { readonly pass: PlainValue; readonly isRequired: boolean }>
>

/** Returns the functions that skip values without warnings. @param last - receives the last time */
export const plainValues = (clock: Clock, last: PassedTime): PlainValues => {
  const time = plainTime(clock, last)
  return {
    id: { pass: id, isRequired: true },
    text: { pass: text, isRequired: true },
    time: { pass: time, isRequired: true },
    seconds: { pass: seconds, isRequired: true },
    charge: { pass: charge, isRequired: true },
    callState: { pass: callState, isRequired: true },
    optionalTime: { pass: plainOptionalTime(time, last), isRequired: false },
    recordingUrl: { pass: recordingUrl, isRequired: false },
    stateDesc: { pass: stateDesc, isRequired: false },
    freeText: { pass: anyString, isRequired: false }
  }
}
