import type { CallbackEvent, ConferenceEvent } from '../event'
import { match } from './match'

const timeOf = (time: Date | null): number | null => (time === null ? null : time.getTime())

const ofCdr = ({ requestId }: { readonly requestId: string }): readonly unknown[] => [requestId]

/** A participant who leaves and comes back has two records, told apart by their times. */
const ofConference = (event: ConferenceEvent): readonly unknown[] => [
  event.requestId,
  event.conferenceId,
  event.phoneNumber,
  timeOf(event.answerTime),
  timeOf(event.releaseTime)
]

const membersOf = /* @__PURE__ */ match<readonly unknown[]>({
  'voice-code': ofCdr,
  'callback-cdr': ofCdr,
  'callback-state': ({ requestId, src, dst, state, timestamp }) => [
    requestId,
    src,
    dst,
    state.text,
    timeOf(timestamp)
  ],
  conference: ofConference
})

/**
 * A key that is the same for every delivery of one event and different for different events: the platform delivers at
 * least once, in any order. It holds phone numbers where they tell events apart (states, conferences); store it as
 * carefully as the event, or its hash.
 *
 * @returns a text to be compared with others, not to be read
 */
export const eventKey = (event: CallbackEvent): string => JSON.stringify([event.kind, ...membersOf(event)])
