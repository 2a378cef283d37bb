import { gluedTimestamp } from '../../../src/value/repair/glued-timestamp'
import { time } from '../../../src/value/time'
import { CHINA_UTC_OFFSET } from '../../../src/value/utc-offset'

const readMended = (text: string): Date | null | undefined =>
  time.read(gluedTimestamp.mend(text), CHINA_UTC_OFFSET)

describe('gluedTimestamp', () => {
  it.each([
    ['2016-02-0211:20:40.000', '2016-02-02 11:20:40.000'],
    ['2016-02-0211:20:40', '2016-02-02 11:20:40'],
    ['2016-02-02 11:20:40', '2016-02-02 11:20:40']
  ])('makes %s into %s', (text, mended) => {
    expect(gluedTimestamp.mend(text)).toBe(mended)
  })

  it('makes a time of the one in the document', () => {
    expect(readMended('2016-02-0211:20:40.000')).toStrictEqual(new Date('2016-02-02T11:20:40+08:00'))
  })

  it.each([
    '2015-02-2911:20:40',
    '2016-02-0224:00:00',
    '2016-02-02T11:20:40',
    '2016-02-02\t11:20:40',
    '2016-02-02\u300011:20:40',
    '2016-02-02-11:20:40',
    '2016-02-0211:20',
    '2016-02-0211:20:40.0000',
    '2016-02-02',
    '20160202112040',
    'never',
    ''
  ])('makes no time of %j', (text) => {
    expect(readMended(text) ?? 'no time').toBe('no time')
  })

  it('goes by its name', () => {
    expect(gluedTimestamp.code).toBe('glued-timestamp')
  })
})
