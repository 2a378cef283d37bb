import { decode, type DecodeOptions, REPAIR_CODES, type RepairCode } from '../src'
import { time } from '../src/fields/time'
import { CHINA_UTC_OFFSET, DEFAULT_MAX_BYTES, parseUtcOffset, settingsOf } from '../src/options'

const MS_PER_MINUTE = 60_000

const ALL_ENABLED = {
  'byte-order-mark': true,
  'missing-comma': true,
  'padded-key': true,
  'padded-value': true,
  'glued-timestamp': true,
  'long-number': true,
  'zero-time': true
}
const ALL_DISABLED = {
  'byte-order-mark': false,
  'missing-comma': false,
  'padded-key': false,
  'padded-value': false,
  'glued-timestamp': false,
  'long-number': false,
  'zero-time': false
}
const DEFAULTS = { repairs: ALL_ENABLED, utcOffset: 28_800_000, maxBytes: 8_388_608 }

describe('settingsOf', () => {
  it.each<[DecodeOptions | undefined | null]>([
    [undefined],
    [null],
    [{}],
    [{ repair: undefined, utcOffset: undefined, maxBytes: undefined }],
    [{ repair: true, utcOffset: '+08:00', maxBytes: 8 * 1024 * 1024 }],
    [{ repair: REPAIR_CODES }]
  ])('returns the defaults for %j', (options) => {
    expect(settingsOf(options)).toStrictEqual(DEFAULTS)
  })

  it.each([false, []])('disables every repair for %j', (repair) => {
    expect(settingsOf({ repair })).toStrictEqual({ ...DEFAULTS, repairs: ALL_DISABLED })
  })

  it.each(REPAIR_CODES)('enables only %s', (code) => {
    expect(settingsOf({ repair: [code] }).repairs).toStrictEqual({ ...ALL_DISABLED, [code]: true })
  })

  it('enables the listed repairs, in any order and even twice', () => {
    expect(settingsOf({ repair: ['padded-value', 'missing-comma', 'padded-value'] }).repairs).toStrictEqual({
      ...ALL_DISABLED,
      'missing-comma': true,
      'padded-value': true
    })
  })

  it.each([
    ['Z', 0],
    ['+00:00', 0],
    ['-03:30', -12_600_000]
  ])('accepts the offset %s', (utcOffset, ms) => {
    expect(settingsOf({ utcOffset }).utcOffset).toBe(ms)
  })

  it.each([0, 1, 0.5, 1e9, Infinity])('accepts %d as maxBytes', (maxBytes) => {
    expect(settingsOf({ maxBytes }).maxBytes).toBe(maxBytes)
  })

  it.each<[unknown]>([
    [['all']],
    [['missing-comma', 'Missing-Comma']],
    [[undefined]],
    [['']],
    [['toString']],
    ['missing-comma'],
    ['all'],
    [''],
    [null],
    [0],
    [1],
    [{ 'missing-comma': true }]
  ])('rejects %j as repair', (repair) => {
    expect(() => settingsOf({ repair: repair as RepairCode[] })).toThrow(
      new RangeError(
        'repair must be a boolean or a list of byte-order-mark, missing-comma, long-number, padded-key, padded-value, glued-timestamp, zero-time'
      )
    )
  })

  it.each<[unknown]>([[''], ['+8'], ['Asia/Shanghai'], ['+24:00'], [8], [null], [['Z']]])(
    'rejects %j as utcOffset',
    (utcOffset) => {
      expect(() => settingsOf({ utcOffset: utcOffset as string })).toThrow(
        new RangeError('utcOffset must look like +08:00')
      )
    }
  )

  it.each<[unknown]>([
    [-1],
    [-0.5],
    [NaN],
    [-Infinity],
    ['8 MiB'],
    ['1024'],
    [null],
    [{}],
    [true],
    [[1_024]]
  ])('rejects %p as maxBytes', (maxBytes) => {
    expect(() => settingsOf({ maxBytes: maxBytes as number })).toThrow(
      new RangeError('maxBytes must be a number of bytes, not negative')
    )
  })
})

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
  ])('returns for %s the offset of %i minutes', (text, minutes) => {
    expect(parseUtcOffset(text)).toBe(minutes * MS_PER_MINUTE)
  })

  it('returns no offset for -00:00', () => {
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
  ])('rejects %j', (text) => {
    expect(() => parseUtcOffset(text)).toThrow(new RangeError('utcOffset must look like +08:00'))
  })
})

describe('the defaults', () => {
  it('are China time, eight hours ahead, and 8 MiB', () => {
    expect([CHINA_UTC_OFFSET, DEFAULT_MAX_BYTES]).toStrictEqual([28_800_000, 8_388_608])
  })
})

it('rejects an option before it reads the body', () => {
  expect(() => decode(undefined, { maxBytes: NaN })).toThrow(RangeError)
})
