import { decodeEach } from '../../decode'
import { escapeInvisible } from '../../diagnostics/escape-invisible'
import { eventId } from '../../helpers/event-id'
import { answerText } from './answer-text'
import type { Attempt } from './attempt'
import type { AttemptPrinter, LineOptions } from './pretty-attempts'

type JsonOptions = Pick<LineOptions, 'showValues'>

const attemptData = ({ answer, body, decision, delivery, send }: Attempt, options: JsonOptions): object => {
  const decoded = decodeEach(body)
  const { events } = decoded._tag === 'Left' ? decoded.left : decoded.right
  const became =
    answer.status === undefined
      ? { failure: answer.failure }
      : decision === 'accepted'
        ? { status: answer.status }
        : { status: answer.status, answer: answerText(answer.body, options) }
  return {
    delivery,
    send,
    decision,
    ...became,
    elapsedMs: answer.elapsedMs,
    events: events.map((event) => ({ kind: event.kind, requestId: event.requestId, id: eventId(event) }))
  }
}

const jsonLine = (data: object): string => `${escapeInvisible(JSON.stringify(data))}\n`

/** Prints one line of JSON per send, then one with the totals. */
export const ndjsonAttempts = (options: JsonOptions): AttemptPrinter => ({
  begin: '',
  attempt: (attempt) => jsonLine({ type: 'send', ...attemptData(attempt, options) }),
  end: (totals) => jsonLine({ type: 'totals', ...totals })
})

/** Prints one JSON document: `{ "sends": […], "totals": {…} }`, written while deliveries are sent. */
export const jsonAttempts = (options: JsonOptions): AttemptPrinter => {
  let separator = ''
  return {
    begin: '{"sends":[\n',
    attempt: (attempt) => {
      const line = `${separator}${jsonLine(attemptData(attempt, options))}`
      separator = ','
      return line
    },
    end: (totals) => `],"totals":${jsonLine(totals).trimEnd()}}\n`
  }
}
