import fc from 'fast-check'
import {
  callStates,
  charges,
  customParms,
  durations,
  extras,
  moments,
  phoneNumbers,
  requestIds,
  stateDescs
} from './values'

/** The fields that all kinds share. */
const common = { requestId: requestIds, extra: extras }

/** Legs that answered. */
const answered = fc.record({ answerTime: moments, durationSeconds: durations })

/** Legs that did not answer, without a duration. */
const unanswered = fc.record({ answerTime: fc.constant(null), releaseTime: moments })

/** Legs, one in five unanswered. */
const legs = fc.oneof({ weight: 4, arbitrary: answered }, { weight: 1, arbitrary: unanswered })

/** The generators from which the declaration of a kind generates its overrides. */
export const generators = {
  fc,
  common,
  answered,
  unanswered,
  legs,
  callStates,
  charges,
  customParms,
  moments,
  phoneNumbers,
  stateDescs
}

/** The generators that a kind can use, and fast-check itself. */
export type Generators = typeof generators
