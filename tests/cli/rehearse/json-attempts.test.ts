import { jsonAttempts, ndjsonAttempts } from '../../../src/cli/rehearse/json-attempts'
import type { AttemptPrinter } from '../../../src/cli/rehearse/pretty-attempts'
import { eventId } from '../../../src'
import { bytes } from './rehearsed'
import { answered, attempt, CDR, HALF, LOST } from './samples'

const OPTIONS = { showValues: false }
const TOTALS = { deliveries: 1, accepted: 1, givenUp: 0, unfinished: 0, sends: 1, elapsedMs: 90 }
const EVENTS = [{ kind: 'callback-cdr', requestId: '2016010000000206', id: eventId(CDR) }]

const ATTEMPTS = [
  attempt(),
  attempt({
    delivery: 2,
    answer: answered(404, '<p>no 13800000001\u202e</p>'),
    decision: 'given-up',
    body: bytes(HALF)
  }),
  attempt({ delivery: 3, answer: LOST, decision: 'sent-again', body: bytes('{') })
]

const SENDS = [
  { delivery: 1, send: 1, decision: 'accepted', status: 200, elapsedMs: 12, events: EVENTS },
  {
    delivery: 2,
    send: 1,
    decision: 'given-up',
    status: 404,
    answer: 'no 138****0001\\u202e',
    elapsedMs: 12,
    events: EVENTS
  },
  {
    delivery: 3,
    send: 1,
    decision: 'sent-again',
    failure: 'no answer within 50 ms',
    elapsedMs: 50,
    events: []
  }
]

const printed = ({ begin, attempt: print, end }: AttemptPrinter, attempts = ATTEMPTS): string =>
  begin + attempts.map(print).join('') + end(TOTALS)

describe('ndjsonAttempts', () => {
  it('prints a line per send, and one of totals', () => {
    const lines = printed(ndjsonAttempts(OPTIONS)).trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line) as unknown)).toStrictEqual([
      ...SENDS.map((send) => ({ type: 'send', ...send })),
      { type: 'totals', ...TOTALS }
    ])
  })

  it('prints values if they are asked for', () => {
    expect(printed(ndjsonAttempts({ showValues: true }))).toContain('no 13800000001')
  })
})

describe('jsonAttempts', () => {
  it('prints one document', () => {
    expect(JSON.parse(printed(jsonAttempts(OPTIONS)))).toStrictEqual({ sends: SENDS, totals: TOTALS })
    expect(JSON.parse(printed(jsonAttempts(OPTIONS), []))).toStrictEqual({ sends: [], totals: TOTALS })
  })
})
