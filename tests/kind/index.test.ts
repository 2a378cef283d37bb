import { type EventKind, kindOf, KINDS } from '../../src/kind'
import {
  callbackCdrSample,
  callbackStateSample,
  conferenceSample,
  unansweredSample,
  voiceCodeSample
} from './samples'

describe('KINDS', () => {
  it("has the four kinds in the document's order", () => {
    expect(Object.keys(KINDS)).toStrictEqual(['voice-code', 'callback-cdr', 'callback-state', 'conference'])
  })

  it.each(Object.entries(KINDS))('has under %s the table of that kind', (word, table) => {
    expect(table.kind).toBe(word)
  })
})

describe('kindOf', () => {
  it.each([voiceCodeSample, callbackCdrSample, callbackStateSample, conferenceSample, unansweredSample])(
    'finds the table of $event.kind',
    ({ event }) => {
      const table: Pick<EventKind<typeof event>, 'kind'> = kindOf(event)
      expect(table).toBe(KINDS[event.kind])
    }
  )
})
