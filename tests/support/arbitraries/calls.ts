import fc from 'fast-check'
import type { CallbackCdrEvent, CallbackEvent, CallbackStateEvent, ConferenceEvent } from '../../../src'
import { CALL_STATES, yuan } from '../../../src'
import { type CallEvent, isCallEvent } from '../../../src/calls'
import { build, scenarios } from '../../../src/testing'

// Few values each, so that events agree, contradict each other and are equal often.

/** Numbers that are the same, similar, different or empty. */
const NUMBERS = [
  '13800000001',
  '+8613800000001',
  '008613800000001',
  '013800000002',
  '13800000002',
  '13800000003',
  '0',
  ''
]

const numbers = fc.constantFrom(...NUMBERS)

/** Few seconds, in any order. */
const times = fc.nat(5).map((second) => new Date(Date.UTC(2024, 0, 5, 2, 0, second)))

const states = fc.constantFrom(...CALL_STATES, { code: 'unrecognised', text: 'hold' } as const)

const extras = fc.constantFrom<Readonly<Record<string, unknown>>>(
  {},
  { a: 0, b: 1 },
  { b: 1, a: -0 },
  { a: { c: [1] } }
)

const pushesWith = (requestId: string): fc.Arbitrary<CallbackStateEvent> =>
  fc
    .record({ dst: numbers, src: numbers, timestamp: times, state: states, extra: extras })
    .map((fields) => ({ kind: 'callback-state', requestId, stateDesc: [], ...fields }))

const legs = fc
  .record({ number: numbers, answerTime: fc.option(times), releaseTime: fc.option(times) })
  .map((leg) => ({ ...leg }))

const cdrsWith = (requestId: string): fc.Arbitrary<CallbackCdrEvent> =>
  fc
    .record({
      caller: legs,
      called: legs,
      durationSeconds: fc.nat(2),
      charge: fc.constantFrom(yuan('0.15'), yuan('0.150'), yuan('0.3')),
      extra: extras
    })
    .map((fields) => ({
      kind: 'callback-cdr',
      requestId,
      appId: 'app',
      recordingUrl: null,
      stateDesc: [],
      customParm: null,
      ...fields
    }))

/** One in five events is a CDR. */
const eventsWith = (requestId: string): fc.Arbitrary<CallEvent> =>
  fc.oneof({ weight: 4, arbitrary: pushesWith(requestId) }, { weight: 1, arbitrary: cdrsWith(requestId) })

/** The id of all events of `callEvents`. */
const ID = '20240100000000000000000000401'

/** Returns the events of a call as the platform sends them. */
const eventsOfScenario = (name: 'answered' | 'unanswered' | 'rejected'): readonly CallEvent[] =>
  scenarios[name]()
    .flatMap(({ events }): readonly CallbackEvent[] => events)
    .filter(isCallEvent)
    .map((event) => ({ ...event, requestId: ID }))

const SCENARIOS = (['answered', 'unanswered', 'rejected'] as const).map(eventsOfScenario)

/** The events of one call: of a real one, or any that can come, at least one. */
export const callEvents: fc.Arbitrary<readonly CallEvent[]> = fc.oneof(
  fc.array(eventsWith(ID), { minLength: 1, maxLength: 12 }),
  fc.constantFrom(...SCENARIOS),
  // A real call, and events that contradict it.
  fc
    .tuple(fc.constantFrom(...SCENARIOS), fc.array(eventsWith(ID), { minLength: 1, maxLength: 3 }))
    .map(([real, others]) => [...real, ...others])
)

/** The events of one call with more dialled numbers and CDRs than a call keeps. */
export const manyCallEvents: fc.Arbitrary<readonly CallEvent[]> = fc
  .tuple(
    fc.array(fc.tuple(fc.nat(99), pushesWith(ID)), { minLength: 60, maxLength: 140 }),
    fc.array(fc.tuple(fc.nat(12), cdrsWith(ID)), { maxLength: 14 })
  )
  .map(([pushes, cdrs]) => [
    ...pushes.map(([at, push]) => ({ ...push, dst: String(at) })),
    ...cdrs.map(([at, cdr]) => ({ ...cdr, durationSeconds: at }))
  ])

/** The events of up to three calls. */
export const eventsOfCalls: fc.Arbitrary<readonly CallEvent[]> = fc.array(
  fc.constantFrom('1', '2', '3').chain(eventsWith),
  { maxLength: 12 }
)

/** The records of one conference. */
export const conferenceEvents: fc.Arbitrary<readonly ConferenceEvent[]> = fc.array(
  fc
    .record({
      phoneNumber: numbers,
      answerTime: fc.option(times),
      releaseTime: fc.option(times),
      requestId: fc.constantFrom('1', '2'),
      charge: fc.constantFrom(yuan('0.044'), yuan('1'), yuan('1.0')),
      durationSeconds: fc.nat(1),
      extra: extras
    })
    .map((fields) => ({ ...build.conference({ conferenceId: '516152' }), ...fields })),
  { minLength: 1, maxLength: 12 }
)
