import fc from 'fast-check'
import {
  CALL_STATES,
  type CallbackCdr,
  type CallbackEvent,
  type CallbackState,
  type CallLeg,
  type CallStateTerm,
  type Conference,
  type Extra,
  type Kind,
  STATE_TERMS,
  type StateTerm,
  type VoiceCode,
  yuan,
  type Yuan
} from '../../../src'
import { COMPACT, print } from './layout'
import { isFree, unknownMembers } from './members'
import { durations } from './numbers'
import { KINDS, TABLES } from './tables'
import { amounts, hostileTexts, ids, names, states, urls, words } from './texts'
import { CHINA_OFFSET, optionalWallClocks, wallClocks } from './times'

const extraOf = (taken: readonly string[]): fc.Arbitrary<Extra> =>
  unknownMembers(3).map(
    (members) =>
      JSON.parse(print({ members: members.filter(({ key }) => isFree(key, taken)) }, COMPACT).text) as Extra
  )

const extras = Object.fromEntries(
  KINDS.map((kind) => [kind, extraOf(['fid', ...TABLES[kind].map(({ name }) => name)])])
) as Readonly<Record<Kind, fc.Arbitrary<Extra>>>

const charges: fc.Arbitrary<Yuan> = amounts.map(yuan)
const customParms = fc.oneof(
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 3, arbitrary: hostileTexts.map((own) => (own === '' ? null : own)) }
)
const recordingUrls = fc.option(urls)
const stateDescs: fc.Arbitrary<readonly StateTerm[]> = fc.array(
  words.map(
    (own): StateTerm =>
      STATE_TERMS.find(({ text: known }) => known === own) ?? { code: 'unrecognised', text: own }
  ),
  { maxLength: 3 }
)
const stateTerms: fc.Arbitrary<CallStateTerm> = states.map(
  (own): CallStateTerm =>
    CALL_STATES.find(({ text: known }) => known === own) ?? { code: 'unrecognised', text: own }
)

/** Decoding returns plain objects, not objects without a prototype. */
const PLAIN = { noNullPrototype: true } as const

const buildEvents = (
  utcOffset: number
): { readonly [K in Kind]: fc.Arbitrary<Extract<CallbackEvent, { kind: K }>> } => {
  const moments = wallClocks.map((wall) => new Date(wall - utcOffset))
  const times = fc.option(
    optionalWallClocks.map((wall) => new Date(wall - utcOffset)),
    { freq: 4 }
  )
  const legs: fc.Arbitrary<CallLeg> = fc.record(
    { number: names, answerTime: times, releaseTime: times },
    PLAIN
  )
  return {
    'voice-code': fc.record<VoiceCode>(
      {
        kind: fc.constant('voice-code'),
        requestId: ids,
        appId: names,
        phoneNumber: names,
        answerTime: times,
        releaseTime: times,
        durationSeconds: durations,
        charge: charges,
        extra: extras['voice-code']
      },
      PLAIN
    ),
    'callback-cdr': fc.record<CallbackCdr>(
      {
        kind: fc.constant('callback-cdr'),
        requestId: ids,
        appId: names,
        caller: legs,
        called: legs,
        recordingUrl: recordingUrls,
        durationSeconds: durations,
        charge: charges,
        stateDesc: stateDescs,
        customParm: customParms,
        extra: extras['callback-cdr']
      },
      PLAIN
    ),
    'callback-state': fc.record<CallbackState>(
      {
        kind: fc.constant('callback-state'),
        requestId: ids,
        src: names,
        dst: names,
        timestamp: moments,
        state: stateTerms,
        stateDesc: stateDescs,
        extra: extras['callback-state']
      },
      PLAIN
    ),
    conference: fc.record<Conference>(
      {
        kind: fc.constant('conference'),
        requestId: ids,
        appId: names,
        phoneNumber: names,
        answerTime: times,
        releaseTime: times,
        conferenceId: names,
        durationSeconds: durations,
        charge: charges,
        customParm: customParms,
        recordingUrl: recordingUrls,
        extra: extras.conference
      },
      PLAIN
    )
  }
}

/** Valid events of every kind, with times that the platform can write at the offset. */
export const eventsOf = (utcOffset = CHINA_OFFSET): fc.Arbitrary<CallbackEvent> => {
  const byKind = buildEvents(utcOffset)
  return fc.oneof<fc.Arbitrary<CallbackEvent>[]>(...KINDS.map((kind) => byKind[kind]))
}
