import { callbackCdr } from '../../src/events/callback-cdr'
import { REJECTED } from '../../src/records/record-reader'
import { readBy, requiredNames } from './read-by'
import { callbackCdrSample, unansweredSample } from './samples'
import { CHINA_UTC_OFFSET } from '../../src/options'

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

  it('has this kind and fid', () => {
    expect([callbackCdr.kind, callbackCdr.fid]).toStrictEqual(['callback-cdr', '4'])
  })

  it("reads the document's sample", () => {
    expect(readBy(callbackCdr, record)).toStrictEqual({ event, issues: [], repairs: [] })
  })

  it('reads the record that the platform sent for a call that nobody answered', () => {
    expect(readBy(callbackCdr, unansweredSample.record)).toStrictEqual({
      event: unansweredSample.event,
      issues: [],
      repairs: []
    })
  })

  it('returns an event with its fields in the order of its type', () => {
    expect(JSON.stringify(readBy(callbackCdr, record).event)).toBe(JSON.stringify(event))
  })

  it('requires its ids, phone numbers, duration and charge', () => {
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

  it('does not require the others', () => {
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
    'rejects a record whose %s does not exist',
    (name) => {
      const { event: rejected, issues } = readBy(callbackCdr, { ...record, [name]: '2015-02-29 11:19:36' })
      expect(rejected).toBe(REJECTED)
      expect(issues.map(({ code, path }) => [code, path])).toStrictEqual([['invalid-field', [name]]])
    }
  )

  it("writes the document's sample without its faults, field by field in its order", () => {
    const written = callbackCdr.write(event, CHINA_UTC_OFFSET)
    expect(Object.entries(written)).toStrictEqual(Object.entries(record))
  })

  it('writes empty fields as the platform does', () => {
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

  it('occurred when the first of its legs answered, or else was released', () => {
    const [a, b, c, e] = [1, 2, 3, 4].map((ms) => new Date(ms)) as [Date, Date, Date, Date]
    const at = (times: readonly (Date | null)[]): Date | null => {
      const [answered = null, released = null, calledAnswered = null, calledReleased = null] = times
      return callbackCdr.occurredAt({
        ...event,
        caller: { number: '', answerTime: answered, releaseTime: released },
        called: { number: '', answerTime: calledAnswered, releaseTime: calledReleased }
      })
    }
    expect(at([a, b, c, e])).toBe(a)
    expect(at([null, b, c, e])).toBe(c)
    expect(at([null, b, null, e])).toBe(b)
    expect(at([null, null, null, e])).toBe(e)
    expect(at([null, null, null, null])).toBeNull()
  })

  it('has phone numbers in caller and called', () => {
    expect(callbackCdr.phoneNumbers).toStrictEqual(['caller', 'called'])
  })
})
