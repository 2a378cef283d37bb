import { conference } from '../../src/kind/conference'
import { CHINA_UTC_OFFSET } from '../../src/value/utc-offset'
import { readBy, requiredNames } from './read-by'
import { conferenceSample } from './samples'

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

  it('goes by its fid', () => {
    expect([conference.kind, conference.fid]).toStrictEqual(['conference', '5'])
  })

  it("reads the document's sample", () => {
    expect(readBy(conference, record)).toStrictEqual({ event, issues: [], repairs: [] })
  })

  it('has members in the order of its type', () => {
    expect(JSON.stringify(readBy(conference, record).event)).toBe(JSON.stringify(event))
  })

  it('cannot do without its ids, its number, its duration and its charge', () => {
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

  it('does without all the rest', () => {
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

  it('does not take oriamount for its charge', () => {
    const { singleoriamount, ...rest } = record
    const { issues } = readBy(conference, { ...rest, oriamount: singleoriamount })
    expect(issues.map(({ code, path }) => [code, path])).toStrictEqual([
      ['missing-field', ['singleoriamount']]
    ])
  })

  it("writes the document's sample, member by member in its order", () => {
    const written = conference.write(event, CHINA_UTC_OFFSET)
    expect(Object.entries(written)).toStrictEqual(Object.entries(record))
  })

  it('writes what there is nothing of as the platform does', () => {
    const nothing = { ...event, answerTime: null, releaseTime: null, customParm: null, recordingUrl: null }
    expect(conference.write(nothing, CHINA_UTC_OFFSET)).toStrictEqual({
      ...record,
      stime: '',
      etime: '',
      customParm: '',
      tapesurl: undefined
    })
  })
})
