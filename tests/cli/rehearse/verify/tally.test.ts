import { tally, tallyText } from '../../../../src/cli/rehearse/verify/tally'
import { answered, CUT, REFUSED } from './perfect'

it('counts equal answers, in the order of their first one', () => {
  const counted = tally([answered(503), answered(200), CUT, answered(200), REFUSED, CUT])
  expect(counted).toEqual([
    { answer: 503, count: 1 },
    { answer: 200, count: 2 },
    { answer: 'the connection was closed without an answer', count: 2 },
    { answer: 'connection refused', count: 1 }
  ])
  expect(tallyText(counted)).toBe(
    '503, 200 × 2, the connection was closed without an answer × 2, connection refused'
  )
})
