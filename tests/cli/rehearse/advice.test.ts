import { adviceFor, adviceForGivenUp } from '../../../src/cli/rehearse/advice'

describe('adviceFor', () => {
  it.each([
    [201, /^Answer exactly 200 or 500: /],
    [308, /^Answer at this address itself: /],
    [403, /^Exclude this address from authentication /],
    [404, /^No route takes a POST here: /]
  ])('says what to do about %i', (status, advice) => {
    expect(adviceFor(status)).toMatch(advice)
    expect(adviceForGivenUp(status)).toBe(adviceFor(status))
  })

  it.each([200, 400, 418, 500])('says nothing about %i, because it depends on what was sent', (status) => {
    expect(adviceFor(status)).toBeUndefined()
  })
})

describe('adviceForGivenUp', () => {
  it.each([
    [415, 'A body parser answers before your code: mount the receiver before it.'],
    [500, "Read your application's log, or run huadan send --verify."],
    [418, undefined]
  ])('also says what is likely about %i', (status, advice) => {
    expect(adviceForGivenUp(status)).toBe(advice)
  })
})
