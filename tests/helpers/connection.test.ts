import { type CallbackCdr, talkSeconds, wasConnected } from '../../src'
import { callbackCdrSample, unansweredSample } from '../events/samples'

const { event } = callbackCdrSample

describe('wasConnected', () => {
  it("returns true for the document's sample", () => {
    expect(wasConnected(event)).toBe(true)
  })

  it('returns false for the call that nobody answered, although its stateDesc says 应答|正常', () => {
    expect(unansweredSample.event.stateDesc.map(({ text }) => text)).toStrictEqual(['应答', '正常'])
    expect(wasConnected(unansweredSample.event)).toBe(false)
  })

  it.each([
    ['the called leg answered and its release is not known', { ...event.called, releaseTime: null }, true],
    ['the called leg never answered', { ...event.called, answerTime: null }, false],
    ['the called leg has no times', { ...event.called, answerTime: null, releaseTime: null }, false]
  ])('depends on the called leg alone: %s', (_name, called, connected) => {
    expect(wasConnected({ ...event, called })).toBe(connected)
    const caller = { ...event.caller, answerTime: null, releaseTime: null }
    expect(wasConnected({ ...event, caller, called, durationSeconds: 0, stateDesc: [] })).toBe(connected)
  })
})

const chinaTime = (text: string | null): Date | null =>
  text === null ? null : new Date(`2016-02-02T${text}+08:00`)

/** A call whose called leg has these times. */
const call = (answer: string | null, release: string | null): CallbackCdr => ({
  ...event,
  called: { number: '13800000002', answerTime: chinaTime(answer), releaseTime: chinaTime(release) }
})

const stored = (cdr: CallbackCdr): CallbackCdr => JSON.parse(JSON.stringify(cdr)) as CallbackCdr

const notADate = (path: string): TypeError =>
  new TypeError(`\`${path}\` is a string, not a Date: read events from JSON with fromJson`)

describe('of an event that was stored as JSON', () => {
  it('says what to do', () => {
    expect(() => wasConnected(stored(event))).toThrow(notADate('called.answerTime'))
    expect(() => talkSeconds(stored(event))).toThrow(notADate('called.answerTime'))
    const released = { ...event.called, releaseTime: stored(event).called.releaseTime }
    expect(() => talkSeconds({ ...event, called: released })).toThrow(notADate('called.releaseTime'))
  })

  it('checks the answer of a call whose release is not known', () => {
    const { called } = stored(event)
    expect(() => talkSeconds({ ...event, called: { ...called, releaseTime: null } })).toThrow(
      notADate('called.answerTime')
    )
  })

  it('needs no time that it does not have', () => {
    const unanswered = stored(unansweredSample.event)
    expect([wasConnected(unanswered), talkSeconds(unanswered)]).toStrictEqual([false, 0])
  })
})

describe('talkSeconds', () => {
  it("returns 60 for the document's sample", () => {
    expect(talkSeconds(event)).toBe(60)
  })

  it('returns 0 for the call that nobody answered, although its duration is 14', () => {
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
  ])('returns from %s to %s %i seconds', (answer, release, seconds) => {
    expect(talkSeconds(call(answer, release))).toBe(seconds)
  })

  it('does not depend on the billed duration', () => {
    expect(talkSeconds({ ...call('11:19:40.000', '11:19:44.000'), durationSeconds: 10 })).toBe(4)
  })
})
