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
const answers = fc.option(moments, { freq: 4 })

/** One leg: without an answer it took no time. */
const legs = fc.oneof(
  { weight: 4, arbitrary: fc.record({ answerTime: moments, durationSeconds: durations }) },
  { weight: 1, arbitrary: fc.record({ answerTime: fc.constant(null), releaseTime: moments }) }
)

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

const cdrs = fc
  .record({
    members: fc.record({ ...ofAnyKind, charge: charges, customParm: customParms, stateDesc: stateDescs }),
    numbers: fc.tuple(phoneNumbers, phoneNumbers),
    answerTime: answers,
    over: moments,
    durationSeconds: durations,
    isReached: fc.boolean()
  })
  .map(({ members, numbers: [caller, called], answerTime, over, durationSeconds, isReached }) =>
    build['callback-cdr']({
      ...members,
      ...(answerTime === null
        ? { caller: { number: caller, answerTime, releaseTime: over } }
        : { caller: { number: caller, answerTime }, durationSeconds }),
      called: { number: called, ...(isReached ? {} : { answerTime: null }) }
    })
  )

/**
 * Generators of events of one kind each, as `build` makes them: times in order, `durationSeconds` the caller's leg, one
 * call in five unanswered. Words, charges, texts and extra members are any that the platform can send.
 */
export const arbitraries: Arbitraries = {
  'voice-code': voiceCodes,
  'callback-cdr': cdrs,
  'callback-state': states,
  conference: conferences
}
