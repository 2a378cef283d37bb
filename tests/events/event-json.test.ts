import { runInNewContext } from 'node:vm'
import type { CallbackEvent, EventOf } from '../../src'
import { plainEvent as plain } from '../../src/events/event-json'
import { CHINA_UTC_OFFSET, parseUtcOffset } from '../../src/options'
import { voiceCodeSample } from './samples'

const TIME = new Date('2015-12-21T11:18:57.012+08:00')

const CODE: EventOf<'voice-code'> = { ...voiceCodeSample.event, answerTime: TIME, releaseTime: null }

const plainEvent = (...args: Parameters<typeof plain>): Readonly<Record<string, unknown>> => plain(...args)

describe('plainEvent', () => {
  it.each([
    ['2015-12-21T11:18:57.012+08:00', '+08:00'],
    ['2015-12-21T03:18:57.012+00:00', '+00:00'],
    ['2015-12-20T23:48:57.012-03:30', '-03:30'],
    ['2015-12-21T15:03:57.012+11:45', '+11:45']
  ])('writes a time as %s', (written, zone) => {
    expect(plainEvent(CODE, parseUtcOffset(zone), zone)).toStrictEqual({ ...CODE, answerTime: written })
  })

  it.each([
    ['0000-01-01T00:00:00.000', '+08:00'],
    ['0000-02-29T00:00:00.000', '-03:30'],
    ['9999-12-31T23:59:59.999', '+08:00'],
    ['9999-12-31T23:59:59.999', '-23:59'],
    ['0000-01-01T00:00:00.000', '+23:59']
  ])('writes %s at %s, even if UTC has another year', (wall, zone) => {
    const offset = parseUtcOffset(zone)
    const answerTime = new Date(Date.parse(`${wall}Z`) - offset)
    expect(plainEvent({ ...CODE, answerTime }, offset, zone).answerTime).toBe(wall + zone)
  })

  it('writes the times of both legs', () => {
    const { phoneNumber, answerTime, releaseTime, ...billed } = CODE
    const leg = { number: phoneNumber, answerTime, releaseTime }
    const event: CallbackEvent = {
      ...billed,
      kind: 'callback-cdr',
      caller: leg,
      called: { number: '', answerTime: null, releaseTime: TIME },
      recordingUrl: null,
      stateDesc: [{ code: 'normal', text: '正常' }],
      customParm: 'number'
    }
    const text = '2015-12-21T11:18:57.012+08:00'
    expect(plainEvent(event, CHINA_UTC_OFFSET, '+08:00')).toStrictEqual({
      ...event,
      caller: { number: phoneNumber, answerTime: text, releaseTime: null },
      called: { number: '', answerTime: null, releaseTime: text }
    })
  })

  it.each(['number', 'caller', 'extra', '__proto__', 'constructor', 'answerTime', 'toJSON'])(
    'does not change an extra member named %s',
    (name) => {
      const extra = JSON.parse(`{"${name}":{"number":1,"extra":{"number":-0}}}`) as CallbackEvent['extra']
      const plain = plainEvent({ ...CODE, extra }, CHINA_UTC_OFFSET, '+08:00')
      expect(plain.extra).toBe(extra)
      expect(Object.keys(plain)).toStrictEqual(Object.keys(CODE))
    }
  )

  it('keeps the order of the fields', () => {
    const reversed = Object.fromEntries(Object.entries(CODE).reverse()) as unknown as CallbackEvent
    expect(Object.keys(plainEvent(reversed, 0, '+00:00'))).toStrictEqual(Object.keys(reversed))
  })

  it('does not change the event', () => {
    const before = structuredClone(CODE)
    plainEvent(CODE, CHINA_UTC_OFFSET, '+08:00')
    expect(CODE).toStrictEqual(before)
  })

  it('writes a Date of another realm', () => {
    const foreign = runInNewContext('new Date(0)') as Date
    expect(foreign).not.toBeInstanceOf(Date)
    expect(plainEvent({ ...CODE, answerTime: foreign }, 0, '+00:00').answerTime).toBe(
      '1970-01-01T00:00:00.000+00:00'
    )
  })

  it('throws if extra is not JSON', () => {
    expect(() => plainEvent({ ...CODE, extra: { x: [Infinity] } }, 0, '+00:00')).toThrow(
      new RangeError('extra is not JSON')
    )
  })
})
