import fc from 'fast-check'
import { hideText, maskText } from '../../../src/cli/reports/mask-text'
import { hasInvisible } from '../../../src/diagnostics/escape-invisible'
import { CALL_STATES, STATE_TERMS } from '../../../src'
import { hostileTexts } from '../../support/arbitraries/texts'
import { assertProperty, expectSame } from '../../support/property'

const SNIPPETS = [
  '138',
  '0000',
  '0001',
  '1',
  '１',
  '𝟏',
  ' ',
  '-',
  '.',
  ':',
  '::',
  '@',
  '//',
  'www',
  'ab',
  '*'
]
const snippets = fc.constantFrom(...SNIPPETS, '"', '|', '北京市', '号', '\u0000', '\u200b', '\ud83d', '😀')
const texts = fc.oneof(
  hostileTexts,
  fc.array(snippets, { maxLength: 16 }).map((list) => list.join(''))
)
const fields = fc.constantFrom(undefined, 'requestid', 'confid', 'duration')

/** A shorter time is mostly noise. */
const MIN_MICROSECONDS = 1000

/** Returns the shortest CPU time of a few runs, in microseconds: other processes do not count. */
const cpuTimeOf = (text: string): number => {
  const times = Array.from({ length: 3 }, () => {
    const before = process.cpuUsage()
    expect(maskText(text)).toHaveLength(text.length)
    return process.cpuUsage(before).user
  })
  return Math.min(...times)
}

describe('hideText', () => {
  it.each([
    ['', ''],
    ['{"a b":[1,"c\\"d"]}', '{"* *":[*,"*\\"*"]}'],
    ['张😀\n\u0000\u200b\u202e\ud83d\ufeff', '***\n\u0000\u200b\u202e\ud83d\ufeff']
  ])('hides %j as %j', (text, hidden) => {
    expect(hideText(text)).toBe(hidden)
  })
})

describe('maskText', () => {
  it.each([
    // Digits.
    ['486', '486'],
    ['138000', '138000'],
    ['1380000', '***0000'],
    ['1380000001', '******0001'],
    ['13800000001', '138****0001'],
    ['拨 13800000001 吧', '拨 138****0001 吧'],
    ['tel13800000001x', 'tel138****0001x'],
    ['+86 138 0000 0001', '+86 1** **** 0001'],
    ['(010) 1234-5678', '(010) ****-5678'],
    ['139-12345-678', '139-****5-678'],
    ['138|0000|0001', '138|****|0001'],
    ['138\u00000000\u200b0001', '138\u0000****\u200b0001'],
    ['1        3800000', '*        ***0000'],
    ['1         380000', '1         380000'],
    ['138a0000a0001', '138a0000a0001'],
    ['１３８００００００００１', '１３８*****０００１'],
    ['𝟏380000', '****0000'],
    ['2024010000000001', '202*********0001'],
    ['0.123456', '*.**3456'],
    ['123.4567', '***.4567'],
    ['123.456', '123.456'],
    // Times.
    ['2016-02-02 11:19:36.000', '2016-02-02 11:19:36.000'],
    ['2016-02-02 11:19:36.000000', '2016-02-02 11:19:36.000000'],
    ['2016-02-02 11:19:36.0000000', '201*-**-** **:**:**.***0000'],
    ['2016-02-0211:20:40', '2016-02-0211:20:40'],
    [' 2016-2-2  1:2:3 ', ' 2016-2-2  1:2:3 '],
    ['2016-02-02   11:20', '201*-**-**   11:20'],
    ['2016-02-02 11:2', '2016-02-02 11:2'],
    ['2016-02-02 11:', '2016-02-02 11:'],
    ['2016-02-02', '2016-02-02'],
    ['11:19:36.000', '11:19:36.000'],
    ['2016-02-02 13800000001', '201*-**-** *******0001'],
    ['at 2016-02-02', 'at ****-02-02'],
    ['2016/02/02', '****/02/02'],
    // Addresses.
    ['ring name@example.com', 'ring ****************'],
    ['http://192.0.2.10/a.wav?b=1,next', '****:**********************,next'],
    ['see //host', 'see ******'],
    ['a/b', 'a/b'],
    ['www.example.com', '***************'],
    ['pbx.local:5060', '*********:****'],
    ['v1.2', 'v1.2'],
    ['e.g', 'e.g'],
    ['8.cn', '****'],
    ['字.cn', '****'],
    ['10.0.0.1', '********'],
    ['10.0.0', '10.0.0'],
    ['::1', '::*'],
    ['fe80:0:0:1', '****:*:*:*'],
    ['FE:80:0:', '**:**:*:'],
    ['fe80:0:1', 'fe80:0:1'],
    ['建国路88号', '******'],
    ['空号', '空号'],
    ['拨号方式不正确', '拨号方式不正确'],
    ['北京市朝阳区建国', '********'],
    ['北京1市2朝3阳4区5建6国', '**************'],
    ['北京市1234朝阳区建国', '************'],
    ['北京市朝阳区、建国路', '北京市朝阳区、建国路'],
    ['张三', '张三'],
    ['busy-here', 'busy-here'],
    ['', '']
  ])('masks %j as %j', (text, masked) => {
    expect(maskText(text)).toBe(masked)
  })

  it.each([
    ['2024010000000001', 'requestid', '2024010000000001'],
    ['20201137755800000000000000401', 'requestid', '20201137755800000000000000401'],
    [' 2024010000000001 ', 'confid', ' 2024010000000001 '],
    ['202401000000001', 'requestid', '202********0001'],
    ['2024010000000001', 'appid', '202*********0001'],
    ['2024010000000001', 'duration', '202*********0001'],
    ['2024010000000001 1', 'requestid', '202**********001 1'],
    ['x2024010000000001', 'requestid', 'x202*********0001']
  ])('masks %j in %s as %j', (text, field, masked) => {
    expect(maskText(text, field)).toBe(masked)
  })

  it('keeps the words of the platform', () => {
    for (const { text } of [...STATE_TERMS, ...CALL_STATES]) expect(maskText(text)).toBe(text)
    const all = STATE_TERMS.map(({ text }) => text).join('|')
    expect(maskText(all)).toBe(all)
  })

  it('keeps the length and what is no letter, digit or sign, and masks once and for all', () => {
    assertProperty(
      2000,
      fc.property(texts, fields, (text, field) => {
        const masked = maskText(text, field)
        expectSame(masked.length, text.length)
        expectSame(maskText(masked, field), masked)
        const skeleton = (whole: string): string =>
          whole.replace(/[^\s"\\{}[\],:]/gu, (one) => (hasInvisible(one) ? one : '*'.repeat(one.length)))
        expectSame(skeleton(masked), skeleton(text))
      })
    )
  })

  it('leaves no seven digits in a row, no @ and no //', () => {
    assertProperty(
      2000,
      fc.property(texts, (text) => {
        expectSame(/\p{Nd}{7}|[^\s"{}[\],|;<>]@|\/\//u.test(maskText(text)), false)
      })
    )
  })

  it.each([
    '1',
    '1 ',
    '1        ',
    '字',
    '字1',
    'a',
    'a.',
    '1.',
    'a:',
    ':',
    '@',
    '/',
    '\u0000',
    '1234567',
    '字1234'
  ])('takes time in proportion to the length of many %j', (piece) => {
    // 8 times the length would take 64 times as long if the growth were quadratic.
    const small = Math.max(MIN_MICROSECONDS, cpuTimeOf(piece.repeat(5_000)))
    expect(cpuTimeOf(piece.repeat(40_000)) / small).toBeLessThan(32)
  })
})
