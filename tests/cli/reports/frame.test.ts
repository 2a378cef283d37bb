import fc from 'fast-check'
import stringWidth from 'string-width'
import { frameOf } from '../../../src/cli/reports/frame'
import { brokenTexts } from '../../support/arbitraries/broken-texts'
import { assertProperty, expectSame } from '../../support/property'

const LONG = `{"a":"${'x'.repeat(300)}","duration":"61s","b":"${'y'.repeat(300)}"}`
const NAME = 'Zq7Mk'

/** Returns the masked frame at the first `!`. */
const maskedAtMark = (text: string): string => frameOf(text, text.indexOf('!'), false).text

describe('frameOf', () => {
  it.each<[string, string, number, string, number]>([
    ['the first column', '{"fid":1}', 0, '{"fid":1}', 0],
    ['a column', '{"fid":-}', 7, '{"fid":-}', 7],
    ['the last column', '{"fid":1-', 8, '{"fid":1-', 8],
    ['the end of the text', '{"fid":1', 8, '{"fid":1', 8],
    ['the end of a text that ends with a line feed', '{"fid":1\n', 9, '', 0],
    ['a line feed', '{"fid":"1\n2"}', 9, '{"fid":"1\\u000a', 9],
    ['a line ending', '{"fid":"1\r\n2"}', 9, '{"fid":"1\\u000d\\u000a', 9],
    ['a line feed before whitespace', '{"fid":"1\n 2"}', 9, '{"fid":"1\\u000a', 9],
    ['the end of a text before a line feed', '{"fid":"1\n \n', 9, '{"fid":"1', 9],
    ['a later line', '{"fid":1,\n  "state":-\n}', 20, '  "state":-', 10],
    ['the start of a later line', '{\n]\n}', 2, ']', 0],
    ['an empty line', '{\n\n}', 2, '\\u000a', 0],
    ['an empty line at the start', '\n{', 0, '\\u000a', 0],
    ['an empty text', '', 0, '', 0],
    ['a line of spaces', '{\n  \n}', 3, '', 1],
    ['a place after wide characters', '{"stateDesc":"应答"]', 17, '{"stateDesc":"应答"]', 19],
    ['a wide character', '{"stateDesc":"应答"]', 15, '{"stateDesc":"应答"]', 16],
    ['a NUL after the JSON', '{"fid":1}\u0000', 9, '{"fid":1}\\u0000', 9],
    ['a place after a NUL', '\u0000{"fid":-}', 8, '\\u0000{"fid":-}', 13],
    ['an escape sequence', '{"fid":1}\u001b[', 9, '{"fid":1}\\u001b[', 9],
    ['a lone surrogate', '{"fid":1}\ud83d', 9, '{"fid":1}\\ud83d', 9],
    ['a character without width', '{"fid":1}\u200b', 9, '{"fid":1}\\u200b', 9],
    ['a byte order mark', '\ufeff{"fid":1}', 1, '\\ufeff{"fid":1}', 6]
  ])('shows %s', (_, text, offset, shown, indent) => {
    expect(frameOf(text, offset, false)).toStrictEqual({ text: shown, indent })
    expect(frameOf(text, offset, true)).toStrictEqual({ text: shown, indent })
  })

  it.each<[string, string, number, string, number]>([
    ['a place after an emoji', '{"a":"😀"x}', 9, '{"a":"😀"x}', 9],
    ['a control character', '"a\tb"', 2, '"a\\u0009b"', 2],
    ['a place after a control character', '"a\tb"', 3, '"a\\u0009b"', 8],
    ['a carriage return within a line', '{"a":"\r"}\r\n', 6, '{"a":"\\u000d"}', 6]
  ])('shows %s', (_, text, offset, shown, indent) => {
    expect(frameOf(text, offset, true)).toStrictEqual({ text: shown, indent })
  })

  it.each<[string, number, string, number]>([
    ['{"fid":1}\r\n{"fid":2}', 3, '{"fid":1}', 3],
    ['{"fid":1}\r', 3, '{"fid":1}', 3],
    ['{"fid":1\r', 9, '{"fid":1', 8],
    ['{"fid":1\r\n', 8, '{"fid":1', 8],
    ['{\r\n\r\n', 3, '', 0]
  ])('leaves out the line ending of %j at %i', (text, offset, shown, indent) => {
    expect(frameOf(text, offset, false)).toStrictEqual({ text: shown, indent })
  })

  it('cuts a long line on both sides', () => {
    const offset = LONG.indexOf('"61s"')
    expect(frameOf(LONG, offset, true)).toStrictEqual({
      text: `…${'x'.repeat(27)}","duration":"61s","b":"${'y'.repeat(29)}…`,
      indent: 41
    })
  })

  it('cuts a long line on one side if the place is at the other end', () => {
    expect(frameOf(LONG, 0, true)).toStrictEqual({ text: `{"a":"${'x'.repeat(34)}…`, indent: 0 })
    expect(frameOf(LONG, LONG.length, true)).toStrictEqual({ text: `…${'y'.repeat(38)}"}`, indent: 41 })
  })

  it('does not cut a line that fits', () => {
    const text = `${'a'.repeat(40)}!${'b'.repeat(39)}`
    expect(frameOf(text, 40, true)).toStrictEqual({ text, indent: 40 })
  })

  it('cuts no surrogate pair', () => {
    const faces = '😀'.repeat(60)
    const text = `${faces}x${faces}`
    for (const offset of [0, 2, 80, 118, 120, 121, 123, 159, 161, 239, 241]) {
      expect(frameOf(text, offset, true).text.replaceAll(/[…x😀]/gu, '')).toBe('')
    }
  })

  it.each([
    ['{"caller":"13800000001","fid":!}', '{"caller":"138****0001","fid":!}'],
    ['{"caller":13800000001,"fid":!}', '{"caller":138****0001,"fid":!}'],
    ['{"src":"02188888888","fid":!}', '{"src":"021****8888","fid":!}'],
    ['{"dsc":"+86 138 0000 0001","fid":!}', '{"dsc":"*** *** **** ****","fid":!}'],
    ['{"duration":"13800000001","fid":!}', '{"duration":"138****0001","fid":!}'],
    ['{"x":"13800000001","fid":!}', '{"*":"***********","fid":!}'],
    ['{"13800000001":0,"fid":!}', '{"***********":*,"fid":!}']
  ])('masks phone numbers in %s', (text, shown) => {
    expect(frameOf(text, text.indexOf('!'), false)).toStrictEqual({ text: shown, indent: text.indexOf('!') })
    expect(frameOf(text, text.indexOf('!'), true).text).toBe(text)
  })

  it.each([
    '{"requestid":"2024010000000001"!',
    '{"timestamp":"2016-02-02 11:19:36.000"!',
    '{"calledetime":"2016-02-0211:20:40.000"!',
    '{"duration":"60","oriamount":"2.94"!',
    '{"duration":-1,"oriamount":"00.10"!',
    '{"cdr":[{" stateDesc ":"应答|正常"!',
    '{"state":"answer","tapesurl":"NoTapes"!'
  ])('shows values that are not personal: %s', (text) => {
    expect(maskedAtMark(text)).toBe(text)
  })

  it('masks a phone number around the place or at a cut', () => {
    const text = `{${'"caller":"13800000001","called":13800000002,'.repeat(9)}`
    for (let offset = 0; offset <= text.length; offset++) {
      expect(frameOf(text, offset, false).text).not.toMatch(/\d{5}/)
    }
  })

  it('masks a phone number at the end of a truncated text', () => {
    const text = '{"called":"1380000000'
    expect(frameOf(text, text.length, false)).toStrictEqual({ text: '{"called":"******0000', indent: 21 })
  })

  it.each([
    ['{"tapesurl":"http://a/Zq7Mk","fid":!}', '{"tapesurl":"****:*********","fid":!}'],
    ['{"other":"https://Zq7Mk","fid":!}', '{"*****":"*****:*******","fid":!}'],
    ['{"customParm":"Zq7Mk","fid":!}', '{"customParm":"*****","fid":!}'],
    ['{" customParm " : "Zq7Mk","fid":!}', '{" customParm " : "*****","fid":!}'],
    ['{"customParm":"应Zq7Mk应","fid":!}', '{"customParm":"*******","fid":!}'],
    ['{"fid":!,"customParm":"Zq7Mk', '{"fid":!,"customParm":"*****'],
    ['{"customParm":123456,"fid":!}', '{"customParm":******,"fid":!}'],
    ['{"customParm":"60","fid":!}', '{"customParm":"**","fid":!}'],
    ['{"customParm":"answer","fid":!}', '{"customParm":"******","fid":!}'],
    ['{"Zq7Mk":{"fid":!}', '{"*****":{"fid":!}'],
    ['Zq7Mk!', '******'],
    ['{"duration":"10.0.0.1","fid":!}', '{"duration":"********","fid":!}'],
    ['{"duration":"139-12345-678","fid":!}', '{"duration":"139-****5-678","fid":!}'],
    ['{"oriamount":"13800000001.5","fid":!}', '{"oriamount":"138*****001.5","fid":!}'],
    ['{"duration":"2024010000000001","fid":!}', '{"duration":"202*********0001","fid":!}'],
    ["{'caller': '13800000001', 'fid': !}", '{********: *************, *****: !}'],
    ['caller=13800000001&duration=!', '*'.repeat(29)]
  ])('masks values that can be personal in %s', (text, shown) => {
    expect(maskedAtMark(text)).toBe(shown)
    expect(frameOf(text, text.indexOf('!'), true).text).toBe(text)
  })

  it.each([
    ['{"customParm":"a\tb\u0000c😀!', '{"customParm":"*\\u0009*\\u0000****'],
    ['{"x":"\u200bZq7Mk","fid":!}', '{"*":"\\u200b*****","fid":!}']
  ])('shows invisible characters in what it masks of %j', (text, shown) => {
    expect(maskedAtMark(text)).toBe(shown)
  })

  it.each([
    ['a URL with its slashes escaped', '{"tapesurl":"http:\\/\\/192.0.2.10\\/Zq7Mk.wav","fid":!}'],
    ['a URL with a space', '{"tapesurl":"http://192.0.2.10/a Zq7Mk.wav","fid":!}'],
    ['a URL with a quote', '{"tapesurl":"http://192.0.2.10/\\"Zq7Mk.wav","fid":!}'],
    ['a URL of another scheme', '{"tapesurl":"ftp://192.0.2.10/Zq7Mk.wav","fid":!}'],
    ['a URL in capitals', '{"tapesurl":"HTTP://192.0.2.10/Zq7Mk.wav","fid":!}'],
    ['a URL without a scheme', '{"tapesurl":"192.0.2.10:8080/Zq7Mk.wav","fid":!}'],
    ['a long URL', `{"tapesurl":"http://192.0.2.10/${'a'.repeat(300)}/Zq7Mk.wav","fid":!}`],
    ['a long customParm', `{"customParm":"${'a '.repeat(200)}Zq7Mk","fid":!}`],
    ['a customParm around the place', `{"customParm":"${'a '.repeat(200)}Zq7Mk!`],
    ['a customParm with a quote', '{"customParm":"a\\"Zq7Mk","fid":!}'],
    ['a customParm with a backslash and a quote', '{"customParm":"a\\\\\\"Zq7Mk","fid":!}'],
    ['a customParm with JSON', '{"customParm":"{\\"duration\\":\\"Zq7Mk\\"}","fid":!}'],
    [
      'a long customParm with JSON',
      `{"customParm":"${'\\"fid\\":\\"2\\",'.repeat(60)}\\"tel\\":\\"Zq7Mk","fid":!}`
    ],
    ['a customParm that is an object', '{"customParm":{"x":"Zq7Mk"},"fid":!}'],
    ['a customParm that is an object with known keys', '{"customParm":{"duration":"Zq7Mk"},"fid":!}'],
    ['a customParm that is an array', '{"customParm":["a","Zq7Mk"],"fid":!}'],
    ['a customParm on the line after its key', '{"customParm":\n"Zq7Mk","fid":!}'],
    ['a customParm after many spaces', `{"customParm":${' '.repeat(20)}"Zq7Mk","fid":!}`],
    ['a customParm under an escaped key', '{"\\u0063ustomParm":"Zq7Mk","fid":!}'],
    ['a customParm that is not closed', '{"customParm":"he said "Zq7Mk" twice","fid":!}']
  ])('masks %s', (_, text) => {
    expect(maskedAtMark(text)).not.toContain(NAME)
    expect(frameOf(text, text.indexOf('!'), true).text).toContain(NAME)
  })

  it('points at the same character, at any place', () => {
    const glyphs = fc.array(
      fc.constantFrom('a', '{', '}', '"', ':', ',', ' ', '1', '应', '答', '、', '\n', '\t'),
      {
        minLength: 1,
        maxLength: 200
      }
    )
    assertProperty(
      1000,
      fc.property(glyphs, fc.nat(199), (list, place) => {
        const offset = place % list.length
        const character = list[offset] ?? ''
        const { text, indent } = frameOf(list.join(''), offset, true)
        if (character === '\n') return
        const start = Array.from(text).findIndex(
          (_, at, all) => stringWidth(all.slice(0, at).join('')) === indent
        )
        const shown = character === '\t' ? '\\u0009' : character
        // Whitespace at the end is not shown.
        expectSame(
          start < 0 || text.slice(start).trimEnd() === '' ? ' ' : text.slice(start, start + shown.length),
          start < 0 ? ' ' : shown
        )
      })
    )
  })

  it('returns one short line for any text and place', () => {
    assertProperty(
      1000,
      fc.property(brokenTexts, fc.nat(400), fc.boolean(), (text, place, showValues) => {
        const offset = Math.min(place, text.length)
        const frame = frameOf(text, offset, showValues)
        expectSame(/[\n\r\u2028\u2029]/.test(frame.text), false)
        expectSame(frame.text.length <= 82 * 6, true)
        expectSame(frame.indent >= 0 && frame.indent <= 41 * 6, true)
      })
    )
  })
})
