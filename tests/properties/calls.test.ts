import fc from 'fast-check'
import {
  type Call,
  type CallEvent,
  callFromJson,
  callOf,
  callsOf,
  callToJson,
  mergeCalls
} from '../../src/calls'
import { callsMonoid, callSemigroup } from '../../src/calls/fp-ts'
import { callEvents, eventsOfCalls, manyCallEvents } from '../support/arbitraries/calls'
import { LAW_RUNS, mergeByTree, shuffledAndRepeated, treeChoices } from '../support/merging'
import { assertProperty, expectSame } from '../support/property'

/** Returns the one call of the events. */
const callOfAll = (events: readonly CallEvent[]): Call => {
  const [call] = callsOf(events).values()
  if (call === undefined) throw new Error('no events')
  return call
}

const throughText = (call: Call): Call => callFromJson(JSON.parse(JSON.stringify(callToJson(call))))

const STATUSES = ['dialling', 'ringing', 'answered', 'ended']

describe('a call', () => {
  it('is the same for every order and repetition of its events', () => {
    assertProperty(
      LAW_RUNS ?? 120,
      fc.property(shuffledAndRepeated(callEvents), ([events, shuffled]) => {
        expectSame(callOfAll(shuffled), callOfAll(events))
      })
    )
  })

  it('is the same for every tree of merges', () => {
    assertProperty(
      LAW_RUNS ?? 120,
      fc.property(shuffledAndRepeated(callEvents), treeChoices, ([events, shuffled], choices) => {
        expectSame(mergeByTree(shuffled.map(callOf), choices, mergeCalls), callOfAll(events))
      })
    )
  })

  it('is the same through JSON, before and after a merge', () => {
    assertProperty(
      LAW_RUNS ?? 60,
      fc.property(callEvents, fc.nat(11), (events, at) => {
        const [one, other] = [events.slice(0, at + 1), events.slice(at)].map((part) =>
          callOfAll(part.length === 0 ? events : part)
        ) as [Call, Call]
        expectSame(throughText(one), one)
        expectSame(mergeCalls(throughText(one), throughText(other)), callOfAll(events))
      })
    )
  })

  it('is the same with more numbers and CDRs than it keeps, and stays small', () => {
    assertProperty(
      LAW_RUNS === undefined ? 5 : LAW_RUNS / 50,
      fc.property(shuffledAndRepeated(manyCallEvents), treeChoices, ([events, shuffled], choices) => {
        const call = mergeByTree(shuffled.map(callOf), choices, mergeCalls)
        expectSame(call, callOfAll(events))
        expectSame(throughText(call), call)
        expectSame(call.states.length <= 64 && call.legs.length <= 66, true)
        expectSame(call.contradictions.length < 2 + 66 * 8, true)
      })
    )
  })

  it('merged with itself or with a part of itself is the same', () => {
    assertProperty(
      LAW_RUNS ?? 60,
      fc.property(callEvents, fc.nat(11), (events, at) => {
        const call = callOfAll(events)
        const part = callOfAll(events.slice(at % events.length).slice(0, 1))
        expectSame(mergeCalls(call, call), call)
        expectSame(callSemigroup.concat(call, part), call)
        expectSame(callSemigroup.concat(part, call), call)
      })
    )
  })

  it('never goes back in its status when events are added', () => {
    assertProperty(
      LAW_RUNS ?? 80,
      fc.property(
        fc.oneof({ weight: 9, arbitrary: callEvents }, { weight: 1, arbitrary: manyCallEvents }),
        (events) => {
          const ranks = events.map((_, index) =>
            STATUSES.indexOf(callOfAll(events.slice(0, index + 1)).status)
          )
          expectSame(
            ranks.every((rank, index) => rank >= (ranks[index - 1] ?? 0)),
            true
          )
        }
      )
    )
  })
})

describe('calls by their ids', () => {
  it('are a commutative and idempotent monoid, over which `callsOf` distributes', () => {
    const { concat, empty } = callsMonoid
    const sorted = (calls: ReadonlyMap<string, Call>): ReadonlyMap<string, Call> =>
      new Map([...calls].sort(([one], [other]) => (one < other ? -1 : 1)))
    assertProperty(
      LAW_RUNS ?? 60,
      fc.property(eventsOfCalls, eventsOfCalls, eventsOfCalls, (...lists) => {
        const [a, b, c] = lists.map(callsOf) as [Map<string, Call>, Map<string, Call>, Map<string, Call>]
        const all = sorted(callsOf(lists.flat()))
        expectSame(sorted(concat(a, concat(b, c))), all)
        expectSame(sorted(concat(concat(c, b), a)), all)
        expectSame(concat(a, a), a)
        expectSame([concat(empty, a), concat(a, empty)], [a, a])
      })
    )
  })
})
