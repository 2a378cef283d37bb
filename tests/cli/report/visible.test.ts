import fc from 'fast-check'
import { visible, visibleLines } from '../../../src/cli/report/visible'
import { holds } from '../../support/law'
import { hostileText } from './samples'

describe('visible', () => {
  it.each([
    ['a\u001b[31mb', 'a\\u001b[31mb'],
    ['a\tb\r\nc', 'a\\u0009b\\u000d\\u000ac'],
    ['\0\u007f\u0080\u009f', '\\u0000\\u007f\\u0080\\u009f'],
    ['\u061c\u200e\u200f\u202a\u202e\u2066\u2069', '\\u061c\\u200e\\u200f\\u202a\\u202e\\u2066\\u2069'],
    ['\u2028\u2029', '\\u2028\\u2029'],
    ['a\ud800b\udc00', 'a\\ud800b\\udc00'],
    ['\udc00\ud800', '\\udc00\\ud800'],
    ['\u200b\u2060\ufeff\ufffe\uffff', '\\u200b\\u2060\\ufeff\\ufffe\\uffff']
  ])('shows what is in %j', (text, shown) => {
    expect(visible(text)).toBe(shown)
  })

  it.each(['', 'logs/a b.json', '话单|正常', '😀', 'é', 'می\u200cخواهم', 'C:\\logs\\u001b', '\u00a0\u3000'])(
    'leaves %j as it is',
    (text) => {
      expect(visible(text)).toBe(text)
    }
  )

  it('is one line without controls, and the same when shown again', () => {
    holds(
      1000,
      fc.property(hostileText, (text) => {
        const shown = visible(text)
        const units = Array.from(shown, (character) => character.codePointAt(0) ?? 0)
        expect(units.filter((unit) => unit < 32 || (unit >= 127 && unit < 160))).toStrictEqual([])
        expect(units.filter((unit) => unit >= 0xd800 && unit < 0xe000)).toStrictEqual([])
        expect(visible(shown)).toBe(shown)
      })
    )
  })
})

describe('visibleLines', () => {
  it('shows the same of each line, and keeps the lines', () => {
    expect(visibleLines('a\tb\r\n\u202ec\n\n')).toBe('a\\u0009b\\u000d\n\\u202ec\n\n')
  })

  it('is what is shown of each line', () => {
    holds(
      200,
      fc.property(hostileText, (text) => {
        expect(visibleLines(text).split('\n')).toStrictEqual(text.split('\n').map(visible))
      })
    )
  })
})
