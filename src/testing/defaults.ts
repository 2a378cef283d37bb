import { STATE_TERMS, type StateCode, type StateTerm } from '../fields/state-terms'
import type { Yuan } from '../fields/yuan'
import { formatUnits, scaledYuan } from '../helpers/money'
import type { DefaultSpan } from './span'

// The defaults of every built event. Numbers and ids are masked.

export const APP_ID = '00000000000000000000000000000001'
export const CALLER = '13800000001'
export const CALLED = '13800000002'
/** The number that the platform dials from, which is not the caller. */
export const LINE = '01000000001'

/** Seconds from the caller's answer to the called party's answer. */
export const WAIT_SECONDS = 4

export const SPAN: DefaultSpan = {
  answerTime: new Date('2024-01-05T10:00:00+08:00'),
  durationSeconds: 60,
  ringSeconds: 30
}

/** Returns the URL of a recording with an IP address and port as host, as in production. */
export const recordingOf = (requestId: string): string => `http://192.0.2.10:8080/tapes/${requestId}.mp3`

const SECONDS_PER_MINUTE = 60

/** Returns a plausible charge: a rate per started minute. The platform publishes no price list. */
export const chargeFor = (seconds: number, perMinute: Yuan): Yuan => {
  const { units, scale } = scaledYuan(perMinute)
  const minutes = (BigInt(seconds) + BigInt(SECONDS_PER_MINUTE - 1)) / BigInt(SECONDS_PER_MINUTE)
  return formatUnits({ units: minutes * units, scale })
}

/** Returns the platform's words for these codes. */
export const words = (...codes: readonly StateCode[]): readonly StateTerm[] =>
  codes.flatMap((code) => STATE_TERMS.filter((term) => term.code === code).slice(0, 1))
