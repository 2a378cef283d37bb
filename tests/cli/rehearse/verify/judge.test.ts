import type { Answer } from '../../../../src/cli/host'
import type { Check, CheckRequest } from '../../../../src/cli/rehearse/verify/check'
import { judge } from '../../../../src/cli/rehearse/verify/judge'
import { answered, CUT } from './perfect'

const REQUEST: CheckRequest = { parts: [], plain: new Uint8Array() }

const CHECK: Check = {
  name: 'some check',
  expected: '200',
  accepts: (status) => status === 200,
  requests: () => [REQUEST],
  advice: 'Change something.'
}

const judged = (check: Partial<Check>, ...answers: readonly Answer[]) =>
  judge(
    { ...CHECK, ...check },
    answers.map((answer) => ({ check: CHECK, request: REQUEST, answer }))
  )

it('passes', () => {
  expect(judged({}, answered(200, 3), answered(200, 9), answered(200, 4))).toEqual({
    name: 'some check',
    outcome: 'passed',
    answers: [{ answer: 200, count: 3 }],
    elapsedMs: 9
  })
})

it('notes', () => {
  const note = (status: number) => (status === 200 ? undefined : `answered ${status}`)
  const check = { accepts: () => true, note }
  expect(judged(check, answered(200), answered(404))).toMatchObject({
    outcome: 'noted',
    detail: 'answered 404'
  })
  expect(judged(check, answered(200))).toMatchObject({ outcome: 'passed' })
})

it('fails if one answer of many is wrong, or none came', () => {
  expect(judged({}, answered(200), answered(500), CUT, answered(500))).toEqual({
    name: 'some check',
    outcome: 'failed',
    answers: [
      { answer: 200, count: 1 },
      { answer: 500, count: 2 },
      { answer: CUT.status === undefined ? CUT.failure : '', count: 1 }
    ],
    elapsedMs: 5,
    detail: 'expected 200, got 500 × 2, the connection was closed without an answer',
    advice: 'Change something.'
  })
  expect(judged({}, CUT)).toMatchObject({ outcome: 'failed', advice: 'Change something.' })
})

it('says that it took too long, unless a receiver may', () => {
  const late: Answer = { failure: 'no answer within 2000 ms', isUnreachable: false, elapsedMs: 2000 }
  expect(judged({}, late)).toMatchObject({
    advice: 'Store first, answer at once, and do slow work afterwards; or allow more time with --timeout.'
  })
  expect(judged({ isForeign: true }, late)).toMatchObject({ advice: 'Change something.' })
})

it('does not judge a request that is broken off', () => {
  const broken = { check: CHECK, request: { ...REQUEST, breaksOff: true }, answer: CUT }
  const good = { check: CHECK, request: REQUEST, answer: answered(200) }
  expect(judge(CHECK, [broken, good])).toMatchObject({
    outcome: 'passed',
    answers: [{ answer: 200, count: 1 }]
  })
})

it.each([
  [201, 'Answer exactly 200 or 500'],
  [204, 'Answer exactly 200 or 500'],
  [302, 'Answer at this address itself'],
  [308, 'Answer at this address itself'],
  [401, 'Exclude this address from authentication'],
  [403, 'Exclude this address from authentication'],
  [404, 'No route takes a POST here'],
  [405, 'No route takes a POST here'],
  [400, 'Change something.'],
  [413, 'Change something.'],
  [500, 'Change something.']
])('advises for %i', (status, advice) => {
  expect(judged({}, answered(status)).advice).toContain(advice)
})

it('advises for a foreign address what the check says', () => {
  expect(judged({ isForeign: true }, answered(204)).advice).toBe('Change something.')
})
