import { callbackState } from '../../src/events/callback-state'
import { readBy, requiredNames } from './read-by'
import { callbackStateSample } from './samples'
import { CHINA_UTC_OFFSET } from '../../src/options'

const { record, event } = callbackStateSample

describe('callback-state', () => {
  it("has the rows of the document's table in its order, and stateDesc, which was seen", () => {
    expect([...callbackState.names]).toStrictEqual([
      'requestid',
      'src',
      'dsc',
      'timestamp',
      'state',
      'stateDesc'
    ])
  })

  it('has this kind and no fid', () => {
    expect([callbackState.kind, callbackState.fid]).toStrictEqual(['callback-state', null])
  })

  it("reads the document's sample", () => {
    expect(readBy(callbackState, record)).toStrictEqual({ event, issues: [], repairs: [] })
  })

  it('returns an event with its fields in the order of its type', () => {
    expect(JSON.stringify(readBy(callbackState, record).event)).toBe(JSON.stringify(event))
  })

  it('requires every row of the table', () => {
    expect(requiredNames(callbackState, record)).toStrictEqual([
      'requestid',
      'src',
      'dsc',
      'timestamp',
      'state'
    ])
  })

  it.each(['', null, undefined])('rejects the timestamp %j', (timestamp) => {
    const { issues } = readBy(callbackState, { ...record, timestamp })
    expect(issues.map(({ code, path }) => [code, path])).toStrictEqual([['missing-field', ['timestamp']]])
  })

  it('reads the words of stateDesc', () => {
    expect(readBy(callbackState, { ...record, stateDesc: '振铃' }).event).toStrictEqual({
      ...event,
      stateDesc: [{ code: 'ringing', text: '振铃' }]
    })
  })

  it('keeps the fields of other tables as extra', () => {
    const others = { appid: 'ff8080813fc70a7b013fc72312324213', fid: '8', customParm: '123456' }
    expect(readBy(callbackState, { ...record, ...others }).event).toStrictEqual({ ...event, extra: others })
  })

  it("writes the document's sample, field by field in its order", () => {
    const written = callbackState.write(event, CHINA_UTC_OFFSET)
    expect(Object.entries(written)).toStrictEqual([...Object.entries(record), ['stateDesc', undefined]])
  })

  it('writes milliseconds other than 0', () => {
    const timestamp = new Date('2018-06-04T11:13:04.120+08:00')
    expect(callbackState.write({ ...event, timestamp }, CHINA_UTC_OFFSET).timestamp).toBe(
      '2018-06-04 11:13:04.120'
    )
  })

  it('writes the words of stateDesc', () => {
    const stateDesc = [{ code: 'ringing', text: '振铃' } as const]
    expect(callbackState.write({ ...event, stateDesc }, CHINA_UTC_OFFSET).stateDesc).toBe('振铃')
  })

  it('occurred at its timestamp', () => {
    expect(callbackState.occurredAt(event)).toBe(event.timestamp)
  })

  it('has phone numbers in src and dsc', () => {
    expect(callbackState.phoneNumbers).toStrictEqual(['src', 'dsc'])
  })
})
