import { conference } from '../../src/events/conference'
import { readBy, requiredNames } from './read-by'
import { conferenceSample } from './samples'
import { CHINA_UTC_OFFSET } from '../../src/options'

const { record, event } = conferenceSample

describe('conference', () => {
  it("has the rows of the document's table in its order, and tapesurl, which its sample has", () => {
    expect([...conference.names]).toStrictEqual([
      'requestid',
      'appid',
      'fid',
      'tel',
      'stime',
      'etime',
      'confid',
      'duration',
      'singleoriamount',
      'customParm',
      'tapesurl'
    ])
  })

  it('has this kind and fid', () => {
    expect([conference.kind, conference.fid]).toStrictEqual(['conference', '5'])
  })

  it("reads the document's sample", () => {
    expect(readBy(conference, record)).toStrictEqual({ event, issues: [], repairs: [] })
  })

  it('returns an event with its fields in the order of its type', () => {
    expect(JSON.stringify(readBy(conference, record).event)).toBe(JSON.stringify(event))
  })

  it('requires its ids, phone number, duration and charge', () => {
    expect(requiredNames(conference, record)).toStrictEqual([
      'requestid',
      'appid',
      'fid',
      'tel',
      'confid',
      'duration',
      'singleoriamount'
    ])
  })

  it('does not require the others', () => {
    const { requestid, appid, fid, tel, confid, duration, singleoriamount } = record
    const least = { requestid, appid, fid, tel, confid, duration, singleoriamount }
    expect(readBy(conference, least).event).toStrictEqual({
      ...event,
      answerTime: null,
      releaseTime: null,
      customParm: null,
      recordingUrl: null
    })
  })

  it('does not read its charge from oriamount', () => {
    const { singleoriamount, ...rest } = record
    const { issues } = readBy(conference, { ...rest, oriamount: singleoriamount })
    expect(issues.map(({ code, path }) => [code, path])).toStrictEqual([
      ['missing-field', ['singleoriamount']]
    ])
  })

  it("writes the document's sample, field by field in its order", () => {
    const written = conference.write(event, CHINA_UTC_OFFSET)
    expect(Object.entries(written)).toStrictEqual(Object.entries(record))
  })

  it('writes empty fields as the platform does', () => {
    const nothing = { ...event, answerTime: null, releaseTime: null, customParm: null, recordingUrl: null }
    expect(conference.write(nothing, CHINA_UTC_OFFSET)).toStrictEqual({
      ...record,
      stime: '',
      etime: '',
      customParm: '',
      tapesurl: undefined
    })
  })

  it('occurred when it was answered, or else released', () => {
    expect(conference.occurredAt(event)).toBe(event.answerTime)
    expect(conference.occurredAt({ ...event, answerTime: null })).toBe(event.releaseTime)
    expect(conference.occurredAt({ ...event, answerTime: null, releaseTime: null })).toBeNull()
  })

  it('has a phone number in tel', () => {
    expect(conference.phoneNumbers).toStrictEqual(['tel'])
  })
})
