import { completeSpan, secondsAfter, secondsBetween } from '../../src/testing/span'

const at = (clock: string): Date => new Date(`2024-01-05T${clock}+08:00`)
const USUAL = { answerTime: at('10:00:00'), durationSeconds: 60, ringSeconds: 30 }

describe('completeSpan', () => {
  it('keeps a leg without a release as it is', () => {
    expect(completeSpan({ answerTime: at('09:00:00'), releaseTime: null }, USUAL)).toStrictEqual({
      answerTime: at('09:00:00'),
      releaseTime: null,
      durationSeconds: 60
    })
    expect(completeSpan({ releaseTime: null, durationSeconds: 7 }, USUAL)).toStrictEqual({
      answerTime: at('10:00:00'),
      releaseTime: null,
      durationSeconds: 7
    })
  })
})

describe('secondsAfter and secondsBetween', () => {
  it('count whole seconds, never fewer than none', () => {
    expect(secondsAfter(at('10:00:00'), -1)).toStrictEqual(at('09:59:59'))
    expect(secondsBetween(at('10:00:00.999'), at('10:00:02'))).toBe(1)
    expect(secondsBetween(at('10:00:02'), at('10:00:00'))).toBe(0)
  })
})
