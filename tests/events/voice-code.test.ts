import { voiceCode } from '../../src/events/voice-code'
import { readBy, requiredNames } from './read-by'
import { voiceCodeSample } from './samples'
import { CHINA_UTC_OFFSET } from '../../src/options'

const { record, event } = voiceCodeSample

describe('voice-code', () => {
  it("has the rows of the document's table in its order", () => {
    expect([...voiceCode.names]).toStrictEqual([
      'requestid',
      'appid',
      'fid',
      'tel',
      'stime',
      'etime',
      'duration',
      'oriamount'
    ])
  })

  it('has this kind and fid', () => {
    expect([voiceCode.kind, voiceCode.fid]).toStrictEqual(['voice-code', '2'])
  })

  it("reads the document's sample", () => {
    expect(readBy(voiceCode, record)).toStrictEqual({ event, issues: [], repairs: [] })
  })

  it('returns an event with its fields in the order of its type', () => {
    expect(JSON.stringify(readBy(voiceCode, record).event)).toBe(JSON.stringify(event))
  })

  it('requires every field but its times', () => {
    expect(requiredNames(voiceCode, record)).toStrictEqual([
      'requestid',
      'appid',
      'fid',
      'tel',
      'duration',
      'oriamount'
    ])
  })

  it('reads absent times as null', () => {
    const { stime, etime, ...rest } = record
    expect([stime, etime]).not.toContain(undefined)
    expect(readBy(voiceCode, rest).event).toStrictEqual({ ...event, answerTime: null, releaseTime: null })
  })

  it('keeps the fields of other tables as extra', () => {
    const others = { confid: '516152', singleoriamount: '0.044', customParm: '', stateDesc: '正常' }
    expect(readBy(voiceCode, { ...record, ...others }).event).toStrictEqual({ ...event, extra: others })
  })

  it("writes the document's sample, field by field in its order", () => {
    const written = voiceCode.write(event, CHINA_UTC_OFFSET)
    expect(Object.entries(written)).toStrictEqual(Object.entries(record))
  })

  it('writes null for a time as an empty string', () => {
    const never = { ...event, answerTime: null, releaseTime: null }
    expect(voiceCode.write(never, CHINA_UTC_OFFSET)).toStrictEqual({ ...record, stime: '', etime: '' })
  })

  it('occurred when it was answered, or else released', () => {
    expect(voiceCode.occurredAt(event)).toBe(event.answerTime)
    expect(voiceCode.occurredAt({ ...event, answerTime: null })).toBe(event.releaseTime)
    expect(voiceCode.occurredAt({ ...event, answerTime: null, releaseTime: null })).toBeNull()
  })

  it('has a phone number in tel', () => {
    expect(voiceCode.phoneNumbers).toStrictEqual(['tel'])
  })
})
