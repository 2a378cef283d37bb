import type { WarningCode } from '../diagnostics/warnings'
import type { FieldTypeName } from '../events/fields-of'

/** 2000-01-01 00:00:00 in China time, the zone of the platform, in milliseconds since 1970. */
const YEAR_2000 = 946_656_000_000

/** The clock difference to allow for: 5 minutes, in milliseconds. */
const CLOCK_DIFFERENCE = 300_000

/** Returns the latest time that is not in the future, in milliseconds since 1970. */
export const latestTime = (now: number): number => now + CLOCK_DIFFERENCE

/** The character that decoders write in place of invalid bytes. */
export const REPLACEMENT = '\ufffd'

interface Term {
  readonly code: string
  readonly text: string
}

type Codes = readonly WarningCode[]

const NONE: Codes = []
const DAMAGED: Codes = ['replacement-character']

const checkText = (text: string | null): Codes => (text?.includes(REPLACEMENT) === true ? DAMAGED : NONE)

const isDamaged = ({ text }: Term): boolean => text.includes(REPLACEMENT)

const checkTerms = (terms: readonly Term[]): Codes => {
  const unknown = terms.some((term) => term.code === 'unrecognised' && !isDamaged(term))
  const damaged = terms.some(isDamaged) ? DAMAGED : NONE
  return unknown ? ['unknown-word', ...damaged] : damaged
}

const checkTime = (time: Date | null, latest: number): Codes => {
  if (time === null) return NONE
  if (time.getTime() < YEAR_2000) return ['implausible-time']
  return time.getTime() > latest ? ['future-time'] : NONE
}

/** Returns no warnings: digits cannot be damaged. */
const checkNothing = (): Codes => NONE

const CHECKS: Readonly<Record<FieldTypeName, (value: never, latest: number) => Codes>> = {
  id: checkText,
  text: checkText,
  time: checkTime,
  seconds: checkNothing,
  charge: checkNothing,
  callState: (term: Term) => checkTerms([term]),
  optionalTime: checkTime,
  recordingUrl: checkText,
  stateDesc: checkTerms,
  freeText: checkText
}

/**
 * Returns the warnings of one value, without regard to other fields, in the order of `WARNING_CODES`.
 *
 * @param latest - the latest time that is not in the future
 */
export const checkValue = (type: FieldTypeName, value: unknown, latest: number): Codes =>
  // The compiler cannot see that the value has the type of its field.
  CHECKS[type](value as never, latest)
