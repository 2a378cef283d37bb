import type { Yuan } from '../../src'
import { sumYuan } from '../../src/value/sum-yuan'
import { yuan } from '../../src/value/yuan'

describe('sumYuan', () => {
  it.each<[string[], string]>([
    [[], '0'],
    [['0'], '0'],
    [['0.00'], '0.00'],
    [['2.94'], '2.94'],
    [['007'], '7'],
    [['0.06', '2.94'], '3.00'],
    [['0.1', '0.2'], '0.3'],
    [['0.06', '0.044'], '0.104'],
    [['1', '0.044', '0.5'], '1.544'],
    [['0.99', '0.01'], '1.00'],
    [['0.001', '0.002'], '0.003'],
    [['9007199254740991', '9007199254740991'], '18014398509481982'],
    [['99999999999999999999', '0.00000000000000000001'], '99999999999999999999.00000000000000000001']
  ])('adds %j up to %s', (amounts, sum) => {
    expect(sumYuan(amounts.map(yuan))).toBe(sum)
  })

  it('loses nothing over a thousand calls of 0.29', () => {
    expect(sumYuan(Array.from({ length: 1_000 }, () => yuan('0.29')))).toBe('290.00')
  })

  it('adds up whatever can be iterated', () => {
    expect(sumYuan(new Set([yuan('0.06'), yuan('2.94')]))).toBe('3.00')
  })

  it.each<unknown>([undefined, null, 6, {}, '12'])('refuses %j, which is no list', (amounts) => {
    expect(() => sumYuan(amounts as Yuan[])).toThrow(new RangeError('expected a list of amounts in yuan'))
  })

  it.each<unknown>(['', '-0.06', '1e3', 'free', '0.06 ', undefined, null, 6, ['1']])(
    'refuses %j among the amounts',
    (text) => {
      expect(() => sumYuan([yuan('0.06'), text as Yuan])).toThrow(
        new RangeError('expected an amount in yuan as a plain decimal number, not negative')
      )
    }
  )
})
