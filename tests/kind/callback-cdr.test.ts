import { callbackCdr } from '../../src/kind/callback-cdr'
import { CHINA_UTC_OFFSET } from '../../src/value/utc-offset'
import { readBy, requiredNames } from './read-by'
import { callbackCdrSample, unansweredSample } from './samples'

const { record, event } = callbackCdrSample

describe('callback-cdr', () => {
  it("has the rows of the document's table in its order", () => {
    expect([...callbackCdr.names]).toStrictEqual([
      'requestid',
      'appid',
      'fid',
      'caller',
      'called',
      'callerstime',
      'calleretime',
      'calledstime',
      'calledetime',
      'tapesurl',
      'duration',
      'oriamount',
      'stateDesc',
      'customParm'
    ])
  })

  it('goes by its fid', () => {
    expect([callbackCdr.kind, callbackCdr.fid]).toStrictEqual(['callback-cdr', '4'])
  })

  it("reads the document's sample", () => {
    expect(readBy(callbackCdr, record)).toStrictEqual({ event, issues: [], repairs: [] })
  })

  it('reads the record that the platform sent for a call nobody answered', () => {
    expect(readBy(callbackCdr, unansweredSample.record)).toStrictEqual({
      event: unansweredSample.event,
      issues: [],
      repairs: []
    })
  })

  it('has members in the order of its type', () => {
    expect(JSON.stringify(readBy(callbackCdr, record).event)).toBe(JSON.stringify(event))
  })

  it('cannot do without its ids, its numbers, its duration and its charge', () => {
    expect(requiredNames(callbackCdr, record)).toStrictEqual([
      'requestid',
      'appid',
      'fid',
      'caller',
      'called',
      'duration',
      'oriamount'
    ])
  })

  it('does without all the rest', () => {
    const { requestid, appid, fid, caller, called, duration, oriamount } = record
    const least = { requestid, appid, fid, caller, called, duration, oriamount }
    expect(readBy(callbackCdr, least).event).toStrictEqual({
      ...event,
      caller: { number: '13810603954', answerTime: null, releaseTime: null },
      called: { number: '18810207016', answerTime: null, releaseTime: null },
      recordingUrl: null,
      stateDesc: [],
      customParm: null
    })
  })

  it.each(['callerstime', 'calleretime', 'calledstime', 'calledetime'])(
    'refuses a record whose %s is none',
    (name) => {
      const { event: none, issues } = readBy(callbackCdr, { ...record, [name]: '2015-02-29 11:19:36' })
      expect(none).toBeUndefined()
      expect(issues.map(({ code, path }) => [code, path])).toStrictEqual([['invalid-field', [name]]])
    }
  )

  it("writes the document's sample without its faults, member by member in its order", () => {
    const written = callbackCdr.write(event, CHINA_UTC_OFFSET)
    expect(Object.entries(written)).toStrictEqual(Object.entries(record))
  })

  it('writes what there is nothing of as the platform does', () => {
    expect(callbackCdr.write(unansweredSample.event, CHINA_UTC_OFFSET)).toStrictEqual({
      requestid: '20200437752594783293931520401',
      appid: '00000000000000000000000000000001',
      fid: '4',
      caller: '13800000001',
      called: '13800000002',
      callerstime: '2020-04-27 17:33:32.000',
      calleretime: '2020-04-27 17:33:46.000',
      calledstime: '',
      calledetime: '2020-04-27 17:33:46.000',
      tapesurl: 'NoTapes',
      duration: '14',
      oriamount: '0.15',
      stateDesc: '应答|正常',
      customParm: ''
    })
  })

  it('writes no words as an empty string', () => {
    expect(callbackCdr.write({ ...event, stateDesc: [] }, CHINA_UTC_OFFSET)).toMatchObject({ stateDesc: '' })
  })
})
