import { type CallbackEvent, type VoiceCodeEvent, yuan } from '../../../src'
import { plainEvent } from '../../../src/cli/output/plain-event'
import { parseUtcOffset } from '../../../src/options'

const HOUR = 3_600_000
const TIME = new Date('2015-12-21T11:18:57.012+08:00')

const CODE: VoiceCodeEvent = {
  kind: 'voice-code',
  requestId: '1',
  appId: '2',
  phoneNumber: '13800000001',
  answerTime: TIME,
  releaseTime: null,
  durationSeconds: 12,
  charge: yuan('0.06'),
  extra: {}
}

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
  ])('writes %s at %s, whichever year that is at UTC', (wall, zone) => {
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
    expect(plainEvent(event, 8 * HOUR, '+08:00')).toStrictEqual({
      ...event,
      caller: { number: '13800000001', answerTime: text, releaseTime: null },
      called: { number: '', answerTime: null, releaseTime: text }
    })
  })

  it.each(['number', 'caller', 'extra', '__proto__', 'constructor', 'answerTime', 'toJSON'])(
    'leaves a member that is extra as it is, though its name is %s',
    (name) => {
      const extra = JSON.parse(`{"${name}":{"number":1,"extra":{"number":-0}}}`) as CallbackEvent['extra']
      const plain = plainEvent({ ...CODE, extra }, 8 * HOUR, '+08:00')
      expect(plain.extra).toBe(extra)
      expect(Object.keys(plain)).toStrictEqual(Object.keys(CODE))
    }
  )

  it('keeps the order of members', () => {
    const reversed = Object.fromEntries(Object.entries(CODE).reverse()) as unknown as CallbackEvent
    expect(Object.keys(plainEvent(reversed, 0, '+00:00'))).toStrictEqual(Object.keys(reversed))
  })
})
