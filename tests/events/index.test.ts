import { kindOf, KINDS } from '../../src/events'
import {
  callbackCdrSample,
  callbackStateSample,
  conferenceSample,
  unansweredSample,
  voiceCodeSample
} from './samples'
import type { EventKind } from '../../src/events/kind'

describe('KINDS', () => {
  it("has the four kinds in the document's order", () => {
    expect(Object.keys(KINDS)).toStrictEqual(['voice-code', 'callback-cdr', 'callback-state', 'conference'])
  })

  it.each(Object.entries(KINDS))('has under %s the declaration of that kind', (word, declared) => {
    expect(declared.kind).toBe(word)
  })
})

describe('kindOf', () => {
  it.each([voiceCodeSample, callbackCdrSample, callbackStateSample, conferenceSample, unansweredSample])(
    'returns the declaration of $event.kind',
    ({ event }) => {
      const declared: Pick<EventKind<typeof event>, 'kind'> = kindOf(event)
      expect(declared).toBe(KINDS[event.kind])
    }
  )
})
