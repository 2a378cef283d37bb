import fc from 'fast-check'
import { explain, type Reason } from '../../src/diagnostics/reason'
import { recogniseValue } from '../../src/diagnostics/recognise-value'
import { assertProperty } from '../support/property'

type PlainWord = Exclude<Reason['word'], 'string'>

describe('recogniseValue', () => {
  it.each<[unknown, PlainWord, string]>([
    [undefined, 'nothing', 'nothing'],
    [null, 'null', 'null'],
    [true, 'boolean', 'a boolean'],
    [[], 'array', 'an array'],
    [{}, 'object', 'an object'],
    [new Date(0), 'object', 'an object'],
    [1n, 'bigint', 'a bigint'],
    [Symbol('a'), 'symbol', 'a symbol'],
    [() => 0, 'function', 'a function'],
    [NaN, 'nan', 'NaN'],
    [Infinity, 'infinity', 'Infinity'],
    [-Infinity, 'infinity', 'Infinity'],
    [-1, 'negative-number', 'a negative number'],
    [-0.5, 'negative-number-with-fraction', 'a negative number with a fraction'],
    [2 ** 53, 'unsafe-number', 'a number above 2^53 - 1'],
    [1e21, 'unsafe-number', 'a number above 2^53 - 1'],
    [2 ** 53 - 1, 'whole-number', 'a whole number'],
    [0, 'whole-number', 'a whole number'],
    [-0, 'whole-number', 'a whole number'],
    [1e-7, 'number-with-exponent', 'a number with an exponent'],
    [0.15, 'number-with-fraction', 'a number with a fraction'],
    ['', 'empty-string', 'an empty string'],
    [' ', 'padded-string', 'a string with whitespace around it'],
    ['60 ', 'padded-string', 'a string with whitespace around it'],
    ['\u300060', 'padded-string', 'a string with whitespace around it'],
    ['[', 'string-with-json', 'a string with JSON'],
    [' {"a":1}', 'string-with-json', 'a string with JSON'],
    ['-1', 'string-with-negative-number', 'a string with a negative number'],
    ['-10.25', 'string-with-negative-number', 'a string with a negative number'],
    ['9'.repeat(16), 'string-with-unsafe-number', 'a string with a number above 2^53 - 1'],
    ['1e3', 'string-with-exponent', 'a string with an exponent'],
    ['-12.55E-10', 'string-with-exponent', 'a string with an exponent'],
    ['+1e+3', 'string-with-exponent', 'a string with an exponent'],
    ['61.5', 'string-with-fraction', 'a string with a fraction'],
    ['61.', 'string-with-fraction', 'a string with a fraction'],
    ['.55', 'string-with-fraction', 'a string with a fraction'],
    ['1,000', 'string-with-thousands-separator', 'a string with a thousands separator'],
    ['123，000,000.55', 'string-with-thousands-separator', 'a string with a thousands separator'],
    ['60s', 'string-with-unit', 'a string with a unit'],
    ['60.5 sec', 'string-with-unit', 'a string with a unit'],
    ['60秒', 'string-with-unit', 'a string with a unit'],
    ['¥0.15', 'string-with-unit', 'a string with a unit'],
    ['￥ 15', 'string-with-unit', 'a string with a unit'],
    ['$1', 'string-with-unit', 'a string with a unit'],
    ['x', 'string-with-letters', 'a string with letters'],
    ['正常', 'string-with-letters', 'a string with letters'],
    ['1m30s', 'string-with-letters', 'a string with letters'],
    ['2020-11-26 10:00', 'time-without-seconds', 'a time without seconds'],
    ['2020/1/6 9:00', 'time-without-seconds', 'a time without seconds'],
    ['2020-11-26T10:00', 'time-without-seconds', 'a time without seconds'],
    ['2020-11-26', 'date-without-time', 'a date without a time'],
    ['2020.1.6', 'date-without-time', 'a date without a time'],
    ['2020-11-26T10:00:00Z', 'iso-8601-time', 'an ISO 8601 time with T'],
    ['2015-02-29 11:19:36', 'nonexistent-date', 'a date that does not exist'],
    ['2015-02-2911:19:36', 'nonexistent-date', 'a date that does not exist'],
    ['2015-00-01 11:19:36', 'nonexistent-date', 'a date that does not exist'],
    ['2015-13-01 11:19:36.000', 'nonexistent-date', 'a date that does not exist'],
    ['2015-01-00 11:19:36', 'nonexistent-date', 'a date that does not exist'],
    ['0000-00-00 00:00:00', 'nonexistent-date', 'a date that does not exist'],
    ['0001-02-29 00:00:00', 'nonexistent-date', 'a date that does not exist'],
    ['2016-02-29 24:00:00', 'nonexistent-time', 'a time of day that does not exist'],
    ['2016-02-29 23:60:00', 'nonexistent-time', 'a time of day that does not exist'],
    ['2016-02-29 19:00:60.5', 'nonexistent-time', 'a time of day that does not exist'],
    ['0000-02-29 33:00:00', 'nonexistent-time', 'a time of day that does not exist'],
    ['2016-02-2911:19:36', 'time-without-space', 'a time without the space between date and time of day']
  ])('says of %p: %s', (value, word, words) => {
    expect(recogniseValue(value)).toStrictEqual({ word })
    expect(explain({ word } as Reason)).toBe(words)
  })

  it.each([
    '13800000001',
    '8',
    '9'.repeat(15),
    '1606356000',
    '2016-02-29 11:19:36',
    '2016-02-29 11:19:36.000',
    '2016-02-29 23:59:59.0000',
    '1,00',
    '1234,000',
    '1,,000',
    '--1',
    '-1-',
    '1-1',
    '+1',
    '.',
    '1.2.3',
    '2020-1/6',
    '12020-11-26',
    '2020-11-261',
    '１２',
    'x'.repeat(101)
  ])('says of %j only its length', (text) => {
    expect(recogniseValue(text)).toStrictEqual({ word: 'string', length: text.length })
    expect(explain(recogniseValue(text))).toBe(`a string of length ${text.length}`)
  })

  it('looks at no more than 100 characters', () => {
    expect(recogniseValue('x'.repeat(100))).toStrictEqual({ word: 'string-with-letters' })
  })

  it.each<[string, string, boolean]>([
    ['1606356000', 'a time that exists', true],
    ['1606356000123', 'a valid Date', true],
    ['1606356000', 'a URL', false],
    ['160635600', 'a time', false],
    ['16063560000', 'a time', false],
    ['2606356000', 'a time', false],
    ['x1606356000', 'a time', false],
    ['16063560001234', 'a time', false]
  ])('says of %s, where %s is expected, that it is a Unix timestamp: %s', (text, expected, isTimestamp) => {
    expect(recogniseValue(text, expected).word === 'unix-timestamp').toBe(isTimestamp)
  })

  it('never throws, and holds no value', () => {
    assertProperty(
      500,
      fc.property(fc.oneof(fc.anything(), fc.stringMatching(/^[-0-9:. Te,+]{0,30}$/)), (value) => {
        const { word, ...parameters } = recogniseValue(value, 'a time')
        expect(Object.keys(parameters)).toStrictEqual(word === 'string' ? ['length'] : [])
        expect(explain(recogniseValue(value))).toMatch(/^[\x20-\x7e]+$/)
      })
    )
  })
})
