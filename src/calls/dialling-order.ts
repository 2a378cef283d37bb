import type { PhoneStates } from './call'
import { compareTexts } from './compare-texts'
import { LEG_STATES } from './leg-state'

/** Returns the rank of the furthest state at the time of the first push; -1 if it is not recognised. */
const rankAtFirst = (phone: PhoneStates): number =>
  LEG_STATES.reduce(
    (highest, state, rank) =>
      phone[state]?.first.getTime() === phone.pushed.first.getTime() ? rank : highest,
    -1
  )

/**
 * Compares two phones by the time when they were dialled, as far as the pushes show it. Times are whole
 * seconds: of two phones that were first seen in one second, the one in the later state was dialled earlier.
 */
const compareDialling = (one: PhoneStates, other: PhoneStates): number =>
  one.pushed.first.getTime() - other.pushed.first.getTime() ||
  rankAtFirst(other) - rankAtFirst(one) ||
  compareTexts(one.number, other.number)

/** Returns the phones in the order of dialling. */
export const inDiallingOrder = (phones: readonly PhoneStates[]): readonly PhoneStates[] =>
  [...phones].sort(compareDialling)
