import fc from 'fast-check'
import type { EventOf, Kind } from '../../event'
import { build } from '../build'
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

/** A generator (of fast-check) for each kind. */
export type Arbitraries = { readonly [K in Kind]: fc.Arbitrary<EventOf<K>> }

const ofAnyKind = { requestId: requestIds, extra: extras }

const answered = fc.record({ answerTime: moments, durationSeconds: durations })
/** Without an answer it took no time. */
const unanswered = fc.record({ answerTime: fc.constant(null), releaseTime: moments })

const legs = fc.oneof({ weight: 4, arbitrary: answered }, { weight: 1, arbitrary: unanswered })

const voiceCodes = fc
  .tuple(fc.record({ ...ofAnyKind, phoneNumber: phoneNumbers, charge: charges }), legs)
  .map(([members, leg]) => build['voice-code']({ ...members, ...leg }))

const conferences = fc
  .tuple(
    fc.record({
      ...ofAnyKind,
      phoneNumber: phoneNumbers,
      conferenceId: fc.nat(999_999).map(String),
      charge: charges,
      customParm: customParms
    }),
    legs
  )
  .map(([members, leg]) => build.conference({ ...members, ...leg }))

const states = fc
  .record({
    ...ofAnyKind,
    src: phoneNumbers,
    dst: phoneNumbers,
    timestamp: moments,
    state: callStates,
    stateDesc: fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: stateDescs })
  })
  .map((members) => build['callback-state'](members))

/** Calls whose caller answered. */
const callsWhere = (called: { readonly answerTime?: null }) =>
  answered.map(({ answerTime, durationSeconds }) => ({ caller: { answerTime }, called, durationSeconds }))

/** Both answered; the caller alone; nobody. */
const calls = fc.oneof(
  { weight: 8, arbitrary: callsWhere({}) },
  { weight: 1, arbitrary: callsWhere({ answerTime: null }) },
  { weight: 1, arbitrary: unanswered.map((caller) => ({ caller, called: {} })) }
)

const cdrs = fc
  .record({
    members: fc.record({ ...ofAnyKind, charge: charges, customParm: customParms, stateDesc: stateDescs }),
    numbers: fc.tuple(phoneNumbers, phoneNumbers),
    call: calls
  })
  .map(({ members, numbers: [callerNumber, calledNumber], call: { caller, called, ...duration } }) =>
    build['callback-cdr']({
      ...members,
      ...duration,
      caller: { number: callerNumber, ...caller },
      called: { number: calledNumber, ...called }
    })
  )

/**
 * Generators of events of one kind each, as `build` makes them: times in order, `durationSeconds` the caller's leg. One call
 * in five is unanswered: of a `callback-cdr` by the called leg, and in half of these by the caller's too. Words, charges,
 * texts and extra members are any that the platform can send.
 */
export const arbitraries: Arbitraries = {
  'voice-code': voiceCodes,
  'callback-cdr': cdrs,
  'callback-state': states,
  conference: conferences
}
