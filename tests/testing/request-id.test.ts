import { build, resetRequestIds } from '../../src/testing'

beforeEach(resetRequestIds)

const idsOf = (count: number): readonly string[] =>
  Array.from({ length: count }, () => build['voice-code']().requestId)

describe('the request ids of built events', () => {
  it('have 29 digits, the first six of them year and month in China time', () => {
    expect(idsOf(1)).toStrictEqual(['20240135000000000000000010401'])
    const late = build['voice-code']({ answerTime: new Date('2019-12-31T16:00:00Z') })
    expect(late.requestId).toMatch(/^202001\d{23}$/)
  })

  it('are all different, and the same after a reset', () => {
    const first = idsOf(50)
    expect(new Set(first).size).toBe(50)
    resetRequestIds()
    expect(idsOf(50)).toStrictEqual(first)
  })

  it('are equal when they are read as numbers', () => {
    expect(new Set(idsOf(50).map(Number)).size).toBe(1)
  })

  it('are not used by events that are given one', () => {
    const [first] = idsOf(1)
    resetRequestIds()
    expect(build.conference({ requestId: '7' }).requestId).toBe('7')
    expect(idsOf(1)).toStrictEqual([first])
  })
})
