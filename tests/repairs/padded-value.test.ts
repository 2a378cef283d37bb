import fc from 'fast-check'
import { isPadded, paddedValue } from '../../src/repairs/padded-value'
import { assertProperty } from '../support/property'

const { inject, repair } = paddedValue

/** Every UTF-16 code unit. `trim` decides which of them are whitespace. */
const UNITS = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code))

describe('isPadded', () => {
  it.each(['', 'a', '60', 'a b', 'a\u3000b', '\u200ba', 'a\u180e', '张三', '😀', '\u0000a'])(
    'returns false for %j',
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
  ])('returns true for %j', (text) => {
    expect(isPadded(text)).toBe(true)
  })

  it.each(['', 'a', '60', '13800000001', 'a b', '!', '~', '\u009f'])(
    'decides without trim about %j',
    (text) => {
      const trim = jest.spyOn(String.prototype, 'trim')
      try {
        isPadded(text)
        expect(trim).not.toHaveBeenCalled()
      } finally {
        trim.mockRestore()
      }
    }
  )

  it('agrees with trim on every code unit, at the start, at the end and alone', () => {
    const texts = UNITS.flatMap((unit) => [unit, `${unit}60`, `60${unit}`])
    expect(texts.filter((text) => isPadded(text) !== (text.trim() !== text))).toStrictEqual([])
  })
})

describe('paddedValue', () => {
  it('has this code and stage', () => {
    expect([paddedValue.code, paddedValue.stage, paddedValue.injectInto]).toStrictEqual([
      'padded-value',
      'value',
      'phone-numbers'
    ])
  })
})

describe('paddedValue.repair', () => {
  it.each([
    [' 60 ', '60'],
    ['\t2016-02-02 11:19:36\n', '2016-02-02 11:19:36'],
    ['\u3000a b\u00a0', 'a b'],
    ['60', '60'],
    [' ', ''],
    ['', '']
  ])('turns %j into %j', (text, repaired) => {
    expect(repair(text)).toBe(repaired)
  })
})

describe('paddedValue.inject', () => {
  it.each(['', '60', '13800000001', 'a b'])('puts a space before and after %j', (text) => {
    expect(inject(text)).toBe(` ${text} `)
    expect(isPadded(inject(text))).toBe(true)
  })

  it('is undone by the repair', () => {
    const texts = fc.string({ unit: 'binary' }).map((text) => text.trim())
    assertProperty(
      200,
      fc.property(texts, (text) => {
        expect(repair(inject(text))).toBe(text)
      })
    )
  })
})
