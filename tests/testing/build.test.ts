import {
  CallbackCdr,
  type CallbackEvent,
  CallbackState,
  Conference,
  encode,
  parse,
  sumYuan,
  VoiceCode,
  yuan
} from '../../src'
import { build, resetRequestIds } from '../../src/testing'

beforeEach(resetRequestIds)

const at = (clock: string): Date => new Date(`2024-01-05T${clock}+08:00`)

describe('build', () => {
  it('builds a two-way call that was answered', () => {
    expect(build['callback-cdr']()).toStrictEqual({
      kind: 'callback-cdr',
      requestId: '20240135000000000000000010401',
      appId: '00000000000000000000000000000001',
      caller: { number: '13800000001', answerTime: at('10:00:00'), releaseTime: at('10:01:00') },
      called: { number: '13800000002', answerTime: at('10:00:04'), releaseTime: at('10:01:00') },
      recordingUrl: 'http://192.0.2.10:8080/tapes/20240135000000000000000010401.mp3',
      durationSeconds: 60,
      charge: '0.15',
      stateDesc: [
        { code: 'answered', text: '应答' },
        { code: 'normal', text: '正常' }
      ],
      customParm: 'order-1',
      extra: {}
    })
  })

  it('builds a voice code, a state push and a conference participant', () => {
    expect(build['voice-code']()).toMatchObject({
      kind: 'voice-code',
      answerTime: at('10:00:00'),
      releaseTime: at('10:01:00'),
      durationSeconds: 60,
      charge: '0.06'
    })
    expect(build['callback-state']()).toMatchObject({
      kind: 'callback-state',
      src: '01000000001',
      dst: '13800000002',
      timestamp: at('10:00:00'),
      state: { code: 'callout', text: 'callout' },
      stateDesc: []
    })
    expect(build.conference()).toMatchObject({
      kind: 'conference',
      conferenceId: '500001',
      durationSeconds: 60,
      charge: '0.044'
    })
  })

  it('uses what is given, also a field of a leg', () => {
    const cdr = build['callback-cdr']({
      customParm: null,
      called: { number: '13800000009' },
      extra: { node: 3 }
    })
    expect(cdr).toMatchObject({ customParm: null, extra: { node: 3 } })
    expect(cdr.called).toStrictEqual({
      number: '13800000009',
      answerTime: at('10:00:04'),
      releaseTime: at('10:01:00')
    })
  })

  it('ignores undefined', () => {
    const overrides = { durationSeconds: undefined, requestId: undefined, caller: undefined } as object
    const plain = build['callback-cdr']()
    resetRequestIds()
    expect(build['callback-cdr'](overrides)).toStrictEqual(plain)
  })

  it('derives charge, recordingUrl and stateDesc from the legs', () => {
    const unanswered = build['callback-cdr']({ called: { answerTime: null } })
    expect(unanswered).toMatchObject({
      recordingUrl: null,
      stateDesc: [{ code: 'no-answer' }],
      charge: '0.15'
    })
    expect(build['callback-cdr']({ caller: { answerTime: null } })).toMatchObject({
      recordingUrl: null,
      charge: '0.00'
    })
    expect(build.conference({ answerTime: null })).toMatchObject({ recordingUrl: null, durationSeconds: 0 })
  })

  it('writes the month of the answer, or else of the release, into the id', () => {
    const newYear = {
      answerTime: new Date('2023-12-31T23:59:50+08:00'),
      releaseTime: new Date('2024-02-01T00:00:00+08:00')
    }
    const unanswered = { answerTime: null, releaseTime: new Date('2022-03-05T10:00:00+08:00') }
    const monthsOf = (span: typeof newYear | typeof unanswered): readonly string[] =>
      [build['voice-code'](span), build.conference(span), build['callback-cdr']({ caller: span })].map(
        ({ requestId }) => requestId.slice(0, 6)
      )
    expect(monthsOf(newYear)).toStrictEqual(['202312', '202312', '202312'])
    expect(monthsOf(unanswered)).toStrictEqual(['202203', '202203', '202203'])
  })

  it('names the recording of a conference by its id', () => {
    const { requestId, recordingUrl } = build.conference()
    expect(recordingUrl).toBe(`http://192.0.2.10:8080/tapes/${requestId}.mp3`)
  })

  it('writes the default month into the id if no time is given', () => {
    const span = { answerTime: null, releaseTime: null }
    expect(build.conference(span)).toMatchObject({ ...span, requestId: '20240135000000000000000010401' })
    expect(build['callback-cdr']({ caller: span, called: span })).toMatchObject({
      caller: span,
      called: span,
      requestId: '20240135000000000000000020401'
    })
  })

  it('builds events that codecs recognise and that can be encoded', () => {
    const events: readonly CallbackEvent[] = [
      build['voice-code'](),
      build['callback-cdr'](),
      build['callback-state'](),
      build.conference()
    ]
    expect(
      [VoiceCode, CallbackCdr, CallbackState, Conference].map((codec, at) => codec.is(events[at]))
    ).toStrictEqual([true, true, true, true])
    expect(parse(encode(events))).toStrictEqual({ events, repairs: [] })
    for (const event of events) expect(parse(encode(event)).events).toStrictEqual([event])
  })

  it('builds charges that can be added up', () => {
    const charges = [1, 61].map((duration) => build['voice-code']({ durationSeconds: duration }).charge)
    expect(charges).toStrictEqual(['0.06', '0.12'])
    expect(sumYuan(charges)).toBe(yuan('0.18'))
  })
})
