import type { Yuan } from '../../src'
import { yuan } from '../../src/fields/yuan'
import {
  addUnits,
  formatUnits,
  type Rounding,
  scaledYuan,
  sumUnits,
  sumYuan,
  toFen,
  type UnitsByScale
} from '../../src/helpers/money'

describe('scaledYuan', () => {
  it.each([
    ['2.94', 294n, 2],
    ['0.044', 44n, 3],
    ['60', 60n, 0],
    ['0', 0n, 0],
    ['0.00', 0n, 2],
    ['007.10', 710n, 2],
    ['90071992547409930.1', 900719925474099301n, 1]
  ])('returns for %s the units %d at its own scale', (text, units, scale) => {
    expect(scaledYuan(yuan(text))).toStrictEqual({ units, scale })
  })

  it.each(['', '.', '-1', '1e3', '1.', '0x10'])('rejects %j', (text) => {
    expect(() => scaledYuan(text as Yuan)).toThrow(
      new RangeError('expected an amount in yuan as a plain decimal number, not negative')
    )
  })
})

describe('formatUnits', () => {
  it.each([
    [294n, 2, '2.94'],
    [44n, 3, '0.044'],
    [60n, 0, '60'],
    [0n, 0, '0'],
    [0n, 2, '0.00'],
    [5n, 1, '0.5'],
    [5n, 2, '0.05'],
    [10n, 1, '1.0'],
    [900719925474099301n, 1, '90071992547409930.1']
  ])('returns for %d units at scale %d the amount %s', (units, scale, amount) => {
    expect(formatUnits({ units, scale })).toBe(amount)
  })

  it.each(['0', '0.00', '2.94', '0.044', '123456789012345678901234567890.123456789'])(
    'is the inverse of scaledYuan for %s',
    (amount) => {
      expect(formatUnits(scaledYuan(yuan(amount)))).toBe(amount)
    }
  )

  it.each([-1n, -294n])('rejects %d units, which are not an amount', (units) => {
    expect(() => formatUnits({ units, scale: 2 })).toThrow(
      new RangeError('expected an amount in yuan as a plain decimal number, not negative')
    )
  })
})

describe('addUnits and sumUnits', () => {
  it('keep one sum for each number of decimal places', () => {
    const sums: UnitsByScale = new Map()
    for (const amount of ['2.94', '0.06', '1', '0.044', '2']) addUnits(sums, yuan(amount))
    expect([...sums]).toStrictEqual([
      [2, 300n],
      [0, 3n],
      [3, 44n]
    ])
    expect(sumUnits(sums)).toBe('6.044')
  })

  it.each<[[number, bigint][], string]>([
    [[], '0'],
    [[[2, 0n]], '0.00'],
    [[[0, 7n]], '7'],
    [[[3, 44n]], '0.044'],
    [
      [
        [3, 1n],
        [0, 2n],
        [10, 3n],
        [2, 4n]
      ],
      '2.0410000003'
    ]
  ])('return for %p the sum %s', (sums, sum) => {
    expect(sumUnits(new Map(sums))).toBe(sum)
  })

  it('leave the sums unchanged', () => {
    const sums: UnitsByScale = new Map([
      [3, 1n],
      [0, 2n]
    ])
    sumUnits(sums)
    expect([...sums]).toStrictEqual([
      [3, 1n],
      [0, 2n]
    ])
  })
})

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
  ])('returns for %j the sum %s', (amounts, sum) => {
    expect(sumYuan(amounts.map(yuan))).toBe(sum)
  })

  it('loses nothing over a thousand calls of 0.29', () => {
    expect(sumYuan(Array.from({ length: 1_000 }, () => yuan('0.29')))).toBe('290.00')
  })

  it('accepts anything that can be iterated', () => {
    expect(sumYuan(new Set([yuan('0.06'), yuan('2.94')]))).toBe('3.00')
  })

  it.each<unknown>([undefined, null, 6, {}, '12'])('rejects %j, which is not a list', (amounts) => {
    expect(() => sumYuan(amounts as Yuan[])).toThrow(new RangeError('expected a list of amounts in yuan'))
  })

  it.each<unknown>(['', '-0.06', '1e3', 'free', '0.06 ', undefined, null, 6, ['1']])(
    'rejects %j among the amounts',
    (text) => {
      expect(() => sumYuan([yuan('0.06'), text as Yuan])).toThrow(
        new RangeError('expected an amount in yuan as a plain decimal number, not negative')
      )
    }
  )
})

describe('toFen', () => {
  it.each([
    // Whole fen: nothing to round.
    ['0', { 'half-up': 0, 'half-even': 0, up: 0, down: 0 }],
    ['0.00', { 'half-up': 0, 'half-even': 0, up: 0, down: 0 }],
    ['0.06', { 'half-up': 6, 'half-even': 6, up: 6, down: 6 }],
    ['0.29', { 'half-up': 29, 'half-even': 29, up: 29, down: 29 }],
    ['1.1', { 'half-up': 110, 'half-even': 110, up: 110, down: 110 }],
    ['2.94', { 'half-up': 294, 'half-even': 294, up: 294, down: 294 }],
    ['60', { 'half-up': 6_000, 'half-even': 6_000, up: 6_000, down: 6_000 }],
    ['0.060000', { 'half-up': 6, 'half-even': 6, up: 6, down: 6 }],
    ['007.10', { 'half-up': 710, 'half-even': 710, up: 710, down: 710 }],
    // Below and above the half.
    ['0.044', { 'half-up': 4, 'half-even': 4, up: 5, down: 4 }],
    ['0.046', { 'half-up': 5, 'half-even': 5, up: 5, down: 4 }],
    ['0.0449999999999999999999', { 'half-up': 4, 'half-even': 4, up: 5, down: 4 }],
    ['0.0450000000000000000001', { 'half-up': 5, 'half-even': 5, up: 5, down: 4 }],
    ['0.0000000000000000000001', { 'half-up': 0, 'half-even': 0, up: 1, down: 0 }],
    ['0.999', { 'half-up': 100, 'half-even': 100, up: 100, down: 99 }],
    // Ties.
    ['0.005', { 'half-up': 1, 'half-even': 0, up: 1, down: 0 }],
    ['0.015', { 'half-up': 2, 'half-even': 2, up: 2, down: 1 }],
    ['0.025', { 'half-up': 3, 'half-even': 2, up: 3, down: 2 }],
    ['0.0350', { 'half-up': 4, 'half-even': 4, up: 4, down: 3 }],
    ['1.005', { 'half-up': 101, 'half-even': 100, up: 101, down: 100 }],
    ['0.995', { 'half-up': 100, 'half-even': 100, up: 100, down: 99 }]
  ])('rounds %s in each of the ways', (text, expected) => {
    const amount = yuan(text)
    expect({
      'half-up': toFen(amount, 'half-up'),
      'half-even': toFen(amount, 'half-even'),
      up: toFen(amount, 'up'),
      down: toFen(amount, 'down')
    }).toStrictEqual(expected)
  })

  it('agrees with the digits of every amount up to 100 yuan', () => {
    const fens = Array.from({ length: 10_000 }, (_, fen) => fen)
    const amounts = fens.map((fen) => yuan(`${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`))
    expect(amounts.map((amount) => toFen(amount, 'down'))).toStrictEqual(fens)
  })

  it.each<[string, Rounding]>([
    ['90071992547409.91', 'up'],
    ['90071992547409.919', 'down'],
    ['90071992547409.914', 'half-up'],
    ['0000000000000000000090071992547409.91', 'half-even']
  ])('returns the largest exact number of fen for %s, rounded %s', (text, rounding) => {
    expect(toFen(yuan(text), rounding)).toBe(9_007_199_254_740_991)
  })

  it.each<[string, Rounding]>([
    ['90071992547409.92', 'down'],
    ['90071992547409.911', 'up'],
    ['90071992547409.915', 'half-up'],
    ['90071992547409.915', 'half-even'],
    ['99999999999999999999999999', 'down'],
    ['9'.repeat(400), 'down']
  ])('rejects %s, rounded %s: more fen than 2^53 - 1', (text, rounding) => {
    expect(() => toFen(yuan(text), rounding)).toThrow(new RangeError('the amount is above 2^53 - 1 fen'))
  })

  it.each<unknown>(['', '-0.06', '1e3', 'free', '0.06 ', '.06', undefined, null, 6, ['1']])(
    'rejects %j, which is not an amount',
    (text) => {
      expect(() => toFen(text as Yuan, 'half-up')).toThrow(
        new RangeError('expected an amount in yuan as a plain decimal number, not negative')
      )
    }
  )

  it.each(['', 'half', 'HALF-UP', 'toString', '__proto__', 'constructor', undefined, null, 0])(
    'rejects the rounding %j',
    (rounding) => {
      expect(() => toFen(yuan('0.06'), rounding as Rounding)).toThrow(
        new RangeError('rounding must be half-up, half-even, up or down')
      )
    }
  )
})
