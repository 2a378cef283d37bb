import { time } from '../../src/value/time'
import { CHINA_UTC_OFFSET, parseUtcOffset } from '../../src/value/utc-offset'

const MS_PER_MINUTE = 60_000

describe('parseUtcOffset', () => {
  it.each([
    ['Z', 0],
    ['+00:00', 0],
    ['+08:00', 480],
    ['-08:00', -480],
    ['+05:45', 345],
    ['-03:30', -210],
    ['+00:01', 1],
    ['-00:01', -1],
    ['+19:59', 1_199],
    ['+20:00', 1_200],
    ['+23:59', 1_439],
    ['-23:59', -1_439]
  ])('takes %s for %i minutes', (text, minutes) => {
    expect(parseUtcOffset(text)).toBe(minutes * MS_PER_MINUTE)
  })

  it('takes -00:00 for no offset', () => {
    expect(time.read('1970-01-01 00:00:00', parseUtcOffset('-00:00'))).toStrictEqual(new Date(0))
  })

  it.each([
    '',
    'z',
    'UTC',
    'Asia/Shanghai',
    '08:00',
    '8',
    '+8',
    '+08',
    '+8:00',
    '+0800',
    '+08:0',
    '+08:000',
    '+08:60',
    '+24:00',
    '-24:00',
    '+30:00',
    '+08:00 ',
    ' +08:00',
    '+08:00\n',
    '+０８:00',
    '−08:00',
    '+08：00',
    'Z+08:00',
    '+08:00Z',
    '++8:00'
  ])('refuses %j', (text) => {
    expect(() => parseUtcOffset(text)).toThrow(new RangeError('utcOffset must look like +08:00'))
  })
})

it('has China eight hours ahead', () => {
  expect(CHINA_UTC_OFFSET).toBe(28_800_000)
})
