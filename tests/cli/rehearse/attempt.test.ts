import type { Answer } from '../../../src/cli/host'
import { decide, type Decision } from '../../../src/cli/rehearse/attempt'

const answered = (status: number): Answer => ({ status, headers: {}, body: '', elapsedMs: 1 })
const LOST: Answer = { failure: 'connection refused', isUnreachable: true, elapsedMs: 1 }

describe('decide', () => {
  it.each<[Answer, Decision, Decision, Decision]>([
    [answered(200), 'accepted', 'accepted', 'accepted'],
    [answered(500), 'sent-again', 'sent-again', 'given-up'],
    [LOST, 'sent-again', 'sent-again', 'given-up'],
    ...[201, 204, 302, 400, 404, 501, 503].map((status): [Answer, Decision, Decision, Decision] => [
      answered(status),
      'given-up',
      'given-up',
      'given-up'
    ])
  ])('follows from %j', (answer, ...decisions) => {
    expect([1, 2, 3].map((send) => decide(answer, send))).toStrictEqual(decisions)
  })
})
