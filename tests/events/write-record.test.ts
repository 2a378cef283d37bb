import { writeRecord } from '../../src/events/write-record'
import { callbackCdrSample, callbackStateSample, conferenceSample, voiceCodeSample } from './samples'
import { CHINA_UTC_OFFSET, parseUtcOffset } from '../../src/options'

describe('writeRecord', () => {
  it.each([voiceCodeSample, callbackCdrSample, callbackStateSample, conferenceSample])(
    'writes a record of $event.kind',
    ({ event, record }) => {
      expect(JSON.stringify(writeRecord(event, CHINA_UTC_OFFSET))).toBe(JSON.stringify(record))
    }
  )

  it('leaves out the fields that the platform leaves out', () => {
    const { tapesurl, ...rest } = conferenceSample.record
    expect(tapesurl).toBe('http://.....')
    expect(writeRecord({ ...conferenceSample.event, recordingUrl: null }, CHINA_UTC_OFFSET)).toStrictEqual(
      rest
    )
  })

  it('writes extra after the known fields, in its order', () => {
    const extra = { z: [1], a: null, ' tel ': 'x' }
    const written = writeRecord({ ...callbackStateSample.event, extra }, CHINA_UTC_OFFSET)
    expect(Object.entries(written)).toStrictEqual([
      ...Object.entries(callbackStateSample.record),
      ['z', [1]],
      ['a', null],
      [' tel ', 'x']
    ])
  })

  it('writes a field of extra called __proto__ as a field', () => {
    const extra = JSON.parse('{"__proto__":{"fid":"4"}}') as Record<string, unknown>
    const written = writeRecord({ ...callbackStateSample.event, extra }, CHINA_UTC_OFFSET)
    expect(JSON.stringify(written)).toMatch(/,"__proto__":\{"fid":"4"\}\}$/)
    expect(Object.getPrototypeOf(written)).toBe(Object.prototype)
  })

  it('writes times at the offset', () => {
    expect(writeRecord(callbackStateSample.event, parseUtcOffset('Z'))).toMatchObject({
      timestamp: '2018-06-04 03:13:04'
    })
  })
})
