import { isPadded, paddedValue } from '../../../src/value/repair/padded-value'

/** Every UTF-16 unit, with `trim` as the judge of what is a blank. */
const UNITS = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code))

describe('isPadded', () => {
  it.each(['', 'a', '60', 'a b', 'a\u3000b', '\u200ba', 'a\u180e', '张三', '😀', '\u0000a'])(
    'finds no blanks around %j',
    (text) => {
      expect(isPadded(text)).toBe(false)
    }
  )

  it.each([
    ' ',
    ' 60',
    '60 ',
    ' 60 ',
    '\t60',
    '60\r\n',
    '\u000b60',
    '\u00a060',
    '60\u3000',
    '\ufeff60',
    '60\u2028'
  ])('finds blanks around %j', (text) => {
    expect(isPadded(text)).toBe(true)
  })

  it('agrees with trim about every character, at the beginning, at the end and alone', () => {
    const texts = UNITS.flatMap((unit) => [unit, `${unit}60`, `60${unit}`])
    expect(texts.filter((text) => isPadded(text) !== (text.trim() !== text))).toStrictEqual([])
  })
})

describe('paddedValue', () => {
  it.each([
    [' 60 ', '60'],
    ['\t2016-02-02 11:19:36\n', '2016-02-02 11:19:36'],
    ['\u3000a b\u00a0', 'a b'],
    ['60', '60'],
    [' ', ''],
    ['', '']
  ])('makes %j into %j', (text, mended) => {
    expect(paddedValue.mend(text)).toBe(mended)
  })

  it('goes by its name', () => {
    expect(paddedValue.code).toBe('padded-value')
  })
})
