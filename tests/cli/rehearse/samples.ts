import type { Attempt } from '../../../src/cli/rehearse/attempt'
import { bodyOf, build } from '../../../src/testing'
import { bytes } from './rehearsed'

export const CDR = build['callback-cdr']({ requestId: '2016010000000206' })
export const PUSH = build['callback-state']({ requestId: '2016010000000206' })

/** A body, as it is sent. */
export const GOOD = bodyOf(CDR)

/** A good record, and one that is rejected. */
export const HALF = bodyOf([CDR, build['voice-code']({ durationSeconds: 777 })]).replace('777', 'soon')

/** An answer with this status. */
export const answered = (status: number, body = '') => ({ status, headers: {}, body, elapsedMs: 12 })

/** No answer. */
export const LOST = { failure: 'no answer within 50 ms', isUnreachable: false, elapsedMs: 50 }

/** A delivery that was accepted at once, with changes. */
export const attempt = (changes: Partial<Attempt> = {}): Attempt => ({
  delivery: 1,
  send: 1,
  body: bytes(GOOD),
  answer: answered(200, 'ok'),
  decision: 'accepted',
  ...changes
})
