import { STATE_TERMS, type StateCode, type StateTerm, type Yuan } from '../event'
import { scaledYuan } from '../value/scaled-yuan'
import { yuan } from '../value/yuan'
import type { UsualSpan } from './span'

// What every built event holds unless the test says otherwise. Numbers and ids are masked.

export const APP_ID = '00000000000000000000000000000001'
export const CALLER = '13800000001'
export const CALLED = '13800000002'
/** What the platform dials from: not the caller. */
export const LINE = '01000000001'

/** How long after the caller the called party answers. */
export const WAIT_SECONDS = 4

export const SPAN: UsualSpan = {
  answerTime: new Date('2024-01-05T10:00:00+08:00'),
  durationSeconds: 60,
  ringSeconds: 30
}

/** An address and a port, as in production. */
export const recordingOf = (requestId: string): string => `http://192.0.2.10:8080/tapes/${requestId}.mp3`

const SECONDS_PER_MINUTE = 60n

/**
 * A plausible charge: so much for each minute that has begun, nothing for no time. Not the platform's price list, which
 * no document gives.
 */
export const chargeFor = (seconds: number, perMinute: Yuan): Yuan => {
  const { units, scale } = scaledYuan(perMinute)
  const minutes = (BigInt(seconds) + SECONDS_PER_MINUTE - 1n) / SECONDS_PER_MINUTE
  const digits = String(minutes * units).padStart(scale + 1, '0')
  return yuan(`${digits.slice(0, -scale)}.${digits.slice(-scale)}`)
}

/** The platform's words for these codes. */
export const words = (...codes: readonly StateCode[]): readonly StateTerm[] =>
  codes.flatMap((code) => STATE_TERMS.filter((term) => term.code === code).slice(0, 1))
