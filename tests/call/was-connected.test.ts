import { wasConnected } from '../../src'
import { callbackCdrSample, unansweredSample } from '../kind/samples'

const { event } = callbackCdrSample

describe('wasConnected', () => {
  it("is true of the document's sample", () => {
    expect(wasConnected(event)).toBe(true)
  })

  it('is false of the call that nobody answered, though its stateDesc says 应答|正常', () => {
    expect(unansweredSample.event.stateDesc.map(({ text }) => text)).toStrictEqual(['应答', '正常'])
    expect(wasConnected(unansweredSample.event)).toBe(false)
  })

  it.each([
    ['the called leg answered and its release is not known', { ...event.called, releaseTime: null }, true],
    ['the called leg never answered', { ...event.called, answerTime: null }, false],
    ['the called leg has no times', { ...event.called, answerTime: null, releaseTime: null }, false]
  ])('goes by the called leg alone: %s', (_name, called, connected) => {
    expect(wasConnected({ ...event, called })).toBe(connected)
    const caller = { ...event.caller, answerTime: null, releaseTime: null }
    expect(wasConnected({ ...event, caller, called, durationSeconds: 0, stateDesc: [] })).toBe(connected)
  })
})
