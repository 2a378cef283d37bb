import { maskPhoneNumbers } from '../../src/diagnostics/mask-phone-numbers'

const MASKED = [
  ['a mobile number', '13800000001', '138****0001'],
  [
    'every range of mobile numbers',
    '13900000001 15900000001 19900000001',
    '139****0001 159****0001 199****0001'
  ],
  ['the country code directly before it', '8613800000001', '861******0001'],
  ['the country code with a plus', '+8613800000001', '+861******0001'],
  ['the country code with zeros', '008613800000001', '008********0001'],
  ['the country code and a space', '+86 13800000001', '+86 138****0001'],
  ['groups of 3, 4 and 4 with spaces', '138 0000 0001', '138 **** 0001'],
  ['groups of 3, 4 and 4 with hyphens', '138-0000-0001', '138-****-0001'],
  ['groups after the country code', '+86 138 0000 0001', '+86 138 **** 0001'],
  ['groups after the country code with hyphens', '+86-138-0000-0001', '+86-138-****-0001'],
  ['a landline number', '01053180002', '010****0002'],
  ['a landline number with a hyphen', '010-53180002', '010-****0002'],
  ['a landline number with an area code of four digits', '0755-8318000', '0755-***8000'],
  ['a landline number with brackets', '(010)53180002', '(010)****0002'],
  ['a service number', '4008001234', '******1234'],
  ['seven digits', '5318000', '***8000'],
  ['ten digits', '1234567890', '******7890'],
  ['eleven digits', '12345678901', '123****8901'],
  ['fifteen digits', '123456789012345', '123********2345'],
  ['two numbers', '13800000001,13800000002', '138****0001,138****0002'],
  ['a number between letters', 'tel13800000001x', 'tel138****0001x'],
  ['a number between Chinese characters', '请拨打13800000001。谢谢', '请拨打138****0001。谢谢'],
  ['a landline number between letters', 'tel01053180002x', 'tel010****0002x'],
  [
    'a landline number with an area code of four digits between letters',
    'tel07558318000x',
    'tel075****8000x'
  ],
  ['a landline number in groups between letters', 'tel010-5318-0002x', 'tel010-****-0002x'],
  ['a landline number with brackets between letters', 'tel(010)5318 0002x', 'tel(010)**** 0002x'],
  ['a service number between letters', 'tel4008001234x', 'tel******1234x'],
  ['a landline number between Chinese characters', '电话010-53180002转1', '电话010-****0002转1'],
  [
    'a number in JSON',
    '{"caller":"13800000001","called":13800000002}',
    '{"caller":"138****0001","called":138****0002}'
  ],
  ['numbers in a query', '?caller=13800000001&called=13800000002', '?caller=138****0001&called=138****0002'],
  [
    'numbers in the address of a recording',
    'http://192.0.2.10:8080/rec/13800000001_13800000002.mp3',
    'http://192.0.2.10:8080/rec/138****0001_138****0002.mp3'
  ],
  ['a number next to an id', '2016010000000206 13800000001', '2016010000000206 138****0001'],
  ['a number on a later line', 'a\n13800000001\n', 'a\n138****0001\n']
]

const KEPT = [
  ['nothing', ''],
  ['words', '应答|正常'],
  ['six digits', '123456'],
  ['a short number', '95588'],
  ['sixteen digits', '2016010000000205'],
  ['the longest id', '20180635240289460415365120401'],
  ['an id of sixteen digits that starts like a mobile number', '1380000000100000'],
  ['the id of an application', 'ff8080813fc70a7b013fc72312324213'],
  ['a time', '2016-02-02 11:19:36.000'],
  ['a time without milliseconds', '2020-04-27 17:33:32'],
  ['a time without a space', '2016-02-0211:20:40.000'],
  ['amounts and seconds', '"duration":"60","oriamount":"2.94"'],
  ['an address', 'http://192.0.2.10:8080/a.mp3'],
  ['digits of a hexadecimal number', 'a12345678b'],
  ['a masked number', '138****0001']
]

/** A shorter time is mostly noise. */
const MIN_MICROSECONDS = 1000

/** Returns the shortest CPU time of a few runs, in microseconds: other processes do not count. */
const cpuTimeOf = (text: string): number => {
  const times = Array.from({ length: 5 }, () => {
    const before = process.cpuUsage()
    expect(maskPhoneNumbers(text)).toHaveLength(text.length)
    return process.cpuUsage(before).user
  })
  return Math.min(...times)
}

describe('maskPhoneNumbers', () => {
  it.each(MASKED)('masks %s', (_name, text, masked) => {
    expect(maskPhoneNumbers(text)).toBe(masked)
  })

  it.each(KEPT)('keeps %s', (_name, text) => {
    expect(maskPhoneNumbers(text)).toBe(text)
  })

  it.each(MASKED)('changes nothing the second time: %s', (_name, text) => {
    const once = maskPhoneNumbers(text)
    expect(maskPhoneNumbers(once)).toBe(once)
  })

  it('never changes the length', () => {
    const texts = [...MASKED, ...KEPT].map(([, text = '']) => text)
    const pairs = texts.flatMap((one) => texts.flatMap((other) => [`${one}${other}`, `${one} ${other}`]))
    expect(pairs.filter((text) => maskPhoneNumbers(text).length !== text.length)).toStrictEqual([])
  })

  it.each(['1', '1 ', '138-0000-', '13800000001 ', 'a1', '0755-', '(010)'])(
    'takes time in proportion to the length of many %j',
    (piece) => {
      // A small text takes a few milliseconds. 8 times the length would take 64 times as long if the growth were quadratic.
      const small = Math.max(MIN_MICROSECONDS, cpuTimeOf(piece.repeat(20_000)))
      expect(cpuTimeOf(piece.repeat(160_000)) / small).toBeLessThan(32)
    }
  )
})
