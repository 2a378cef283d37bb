import { voiceCode } from '../../src/kind/voice-code'
import { CHINA_UTC_OFFSET } from '../../src/value/utc-offset'
import { readBy, requiredNames } from './read-by'
import { voiceCodeSample } from './samples'

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

  it('goes by its fid', () => {
    expect([voiceCode.kind, voiceCode.fid]).toStrictEqual(['voice-code', '2'])
  })

  it("reads the document's sample", () => {
    expect(readBy(voiceCode, record)).toStrictEqual({ event, issues: [], repairs: [] })
  })

  it('has members in the order of its type', () => {
    expect(Object.keys(readBy(voiceCode, record).event ?? {})).toStrictEqual(Object.keys(event))
  })

  it('cannot do without all but its times', () => {
    expect(requiredNames(voiceCode, record)).toStrictEqual([
      'requestid',
      'appid',
      'fid',
      'tel',
      'duration',
      'oriamount'
    ])
  })

  it('takes times that are absent for times that never came', () => {
    const { stime, etime, ...rest } = record
    expect([stime, etime]).not.toContain(undefined)
    expect(readBy(voiceCode, rest).event).toStrictEqual({ ...event, answerTime: null, releaseTime: null })
  })

  it('keeps the members of other tables as extra', () => {
    const others = { confid: '516152', singleoriamount: '0.044', customParm: '', stateDesc: '正常' }
    expect(readBy(voiceCode, { ...record, ...others }).event).toStrictEqual({ ...event, extra: others })
  })

  it("writes the document's sample, member by member in its order", () => {
    const written = voiceCode.write(event, CHINA_UTC_OFFSET)
    expect(Object.entries(written)).toStrictEqual(Object.entries(record))
  })

  it('writes times that never came as empty strings', () => {
    const never = { ...event, answerTime: null, releaseTime: null }
    expect(voiceCode.write(never, CHINA_UTC_OFFSET)).toStrictEqual({ ...record, stime: '', etime: '' })
  })
})
