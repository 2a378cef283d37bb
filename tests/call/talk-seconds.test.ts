import { type CallbackCdr, talkSeconds } from '../../src'
import { callbackCdrSample, unansweredSample } from '../kind/samples'

const chinaTime = (text: string | null): Date | null =>
  text === null ? null : new Date(`2016-02-02T${text}+08:00`)

/** A call whose called leg has these times. */
const call = (answer: string | null, release: string | null): CallbackCdr => ({
  ...callbackCdrSample.event,
  called: { number: '13800000002', answerTime: chinaTime(answer), releaseTime: chinaTime(release) }
})

describe('talkSeconds', () => {
  it("is 60 of the document's sample", () => {
    expect(talkSeconds(callbackCdrSample.event)).toBe(60)
  })

  it('is 0 of the call that nobody answered, though its duration is 14', () => {
    expect([talkSeconds(unansweredSample.event), unansweredSample.event.durationSeconds]).toStrictEqual([
      0, 14
    ])
  })

  it.each([
    ['11:19:40.000', '11:19:44.000', 4],
    ['11:19:40.000', '11:19:44.999', 4],
    ['11:19:40.001', '11:19:41.000', 0],
    ['11:19:40.000', '11:19:40.000', 0],
    ['11:19:40.000', '12:19:39.500', 3_599],
    ['11:19:40.000', '11:19:39.000', 0],
    ['11:19:40.000', '11:19:39.999', 0],
    ['11:19:40.000', null, 0],
    [null, '11:19:46.000', 0],
    [null, null, 0]
  ])('from %s to %s is %i', (answer, release, seconds) => {
    expect(talkSeconds(call(answer, release))).toBe(seconds)
  })

  it('does not depend on the billed duration', () => {
    expect(talkSeconds({ ...call('11:19:40.000', '11:19:44.000'), durationSeconds: 10 })).toBe(4)
  })
})
