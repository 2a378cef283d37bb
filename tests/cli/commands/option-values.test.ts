import { notEmpty, numberFrom } from '../../../src/cli/commands/option-values'

describe('numberFrom', () => {
  it.each([
    [numberFrom(0, 10), '0', 0],
    [numberFrom(0, 10), '10', 10],
    [numberFrom(1), '9007199254740991', 9_007_199_254_740_991],
    [numberFrom(0.5, 10, { isWhole: false }), '0.5', 0.5],
    [numberFrom(0.5, 10, { isWhole: false }), '7', 7]
  ])('parses %#', (parse, text, value) => {
    expect(parse(text)).toBe(value)
  })

  it.each(['', ' ', '-1', '11', '1.5', '1e1', '0x1', 'NaN', 'Infinity', '1 ', '9007199254740993'])(
    'rejects %j for a whole number',
    (text) => {
      expect(() => numberFrom(0, 10)(text)).toThrow('It must be a whole number from 0 to 10.')
    }
  )

  it('says what is allowed', () => {
    expect(() => numberFrom(1)('0')).toThrow('It must be a whole number, at least 1.')
    expect(() => numberFrom(0.5, 10, { isWhole: false })('x')).toThrow('It must be a number from 0.5 to 10.')
  })
})

describe('notEmpty', () => {
  it('rejects only an empty text', () => {
    expect(notEmpty(' ')).toBe(' ')
    expect(() => notEmpty('')).toThrow('It must not be empty.')
  })
})
