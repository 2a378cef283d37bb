import fc from 'fast-check'
import { fromJson, toJson } from '../../src'
import { meetingOf, mergeMeetings } from '../../src/calls'
import type { ConferenceEvent } from '../../src'
import { conferenceEvents } from '../support/arbitraries/calls'
import { LAW_RUNS, mergeByTree, shuffledAndRepeated, treeChoices } from '../support/merging'
import { assertProperty, expectSame } from '../support/property'

describe('a meeting', () => {
  it('is the same for every order, repetition and tree of merges', () => {
    assertProperty(
      LAW_RUNS ?? 60,
      fc.property(shuffledAndRepeated(conferenceEvents), treeChoices, ([events, shuffled], choices) => {
        const meeting = meetingOf(events)
        expectSame(meetingOf(shuffled), meeting)
        const single = shuffled.map((event) => meetingOf([event]))
        expectSame(mergeByTree(single, choices, mergeMeetings), meeting)
        expectSame(mergeMeetings(meeting, meeting), meeting)
      })
    )
  })

  it('is the same from its stored records', () => {
    assertProperty(
      LAW_RUNS ?? 40,
      fc.property(conferenceEvents, (events) => {
        const meeting = meetingOf(events)
        const stored = JSON.stringify(meeting.records.map((record) => toJson(record)))
        const read = (JSON.parse(stored) as unknown[]).map((record) => fromJson(record) as ConferenceEvent)
        expectSame(meetingOf(read), meeting)
      })
    )
  })
})
