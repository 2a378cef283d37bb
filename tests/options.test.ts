import { decode, type DecodeOptions, REPAIR_CODES, type RepairCode } from '../src'
import { settingsOf } from '../src/options'

const ALL_ON = {
  'byte-order-mark': true,
  'missing-comma': true,
  'padded-key': true,
  'padded-value': true,
  'glued-timestamp': true
}
const ALL_OFF = {
  'byte-order-mark': false,
  'missing-comma': false,
  'padded-key': false,
  'padded-value': false,
  'glued-timestamp': false
}
const DEFAULTS = { repairs: ALL_ON, utcOffset: 28_800_000, maxBytes: 8_388_608 }

describe('settingsOf', () => {
  it.each<[DecodeOptions | undefined | null]>([
    [undefined],
    [null],
    [{}],
    [{ repair: undefined, utcOffset: undefined, maxBytes: undefined }],
    [{ repair: true, utcOffset: '+08:00', maxBytes: 8 * 1024 * 1024 }],
    [{ repair: REPAIR_CODES }]
  ])('of %j are the defaults', (options) => {
    expect(settingsOf(options)).toStrictEqual(DEFAULTS)
  })

  it.each([false, []])('repairs nothing for %j', (repair) => {
    expect(settingsOf({ repair })).toStrictEqual({ ...DEFAULTS, repairs: ALL_OFF })
  })

  it.each(REPAIR_CODES)('repairs %s alone', (code) => {
    expect(settingsOf({ repair: [code] }).repairs).toStrictEqual({ ...ALL_OFF, [code]: true })
  })

  it('repairs what is listed, in any order and twice', () => {
    expect(settingsOf({ repair: ['padded-value', 'missing-comma', 'padded-value'] }).repairs).toStrictEqual({
      ...ALL_OFF,
      'missing-comma': true,
      'padded-value': true
    })
  })

  it.each([
    ['Z', 0],
    ['+00:00', 0],
    ['-03:30', -12_600_000]
  ])('takes the offset %s', (utcOffset, ms) => {
    expect(settingsOf({ utcOffset }).utcOffset).toBe(ms)
  })

  it.each([0, 1, 0.5, 1e9, Infinity])('takes %d for maxBytes', (maxBytes) => {
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
  ])('refuses %j for repair', (repair) => {
    expect(() => settingsOf({ repair: repair as RepairCode[] })).toThrow(
      new RangeError(
        'repair must be a boolean or a list of byte-order-mark, missing-comma, padded-key, padded-value, glued-timestamp'
      )
    )
  })

  it.each<[unknown]>([[''], ['+8'], ['Asia/Shanghai'], ['+24:00'], [8], [null], [['Z']]])(
    'refuses %j for utcOffset',
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
  ])('refuses %p for maxBytes', (maxBytes) => {
    expect(() => settingsOf({ maxBytes: maxBytes as number })).toThrow(
      new RangeError('maxBytes must be a number of bytes, not negative')
    )
  })
})

it('refuses an option before it looks at the body', () => {
  expect(() => decode(undefined, { maxBytes: NaN })).toThrow(RangeError)
})
