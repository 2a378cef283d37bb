import type { Yuan } from '../../src'
import { type Rounding, toFen } from '../../src/value/to-fen'
import { yuan } from '../../src/value/yuan'

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
  ])('rounds %s in each way', (text, expected) => {
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
  ])('gives the largest exact number of fen for %s, rounded %s', (text, rounding) => {
    expect(toFen(yuan(text), rounding)).toBe(9_007_199_254_740_991)
  })

  it.each<[string, Rounding]>([
    ['90071992547409.92', 'down'],
    ['90071992547409.911', 'up'],
    ['90071992547409.915', 'half-up'],
    ['90071992547409.915', 'half-even'],
    ['99999999999999999999999999', 'down'],
    ['9'.repeat(400), 'down']
  ])('refuses %s, rounded %s: more fen than 2^53 - 1', (text, rounding) => {
    expect(() => toFen(yuan(text), rounding)).toThrow(
      new RangeError('the amount is more fen than a number holds exactly')
    )
  })

  it.each<unknown>(['', '-0.06', '1e3', 'free', '0.06 ', '.06', undefined, null, 6, ['1']])(
    'refuses %j, which is no amount',
    (text) => {
      expect(() => toFen(text as Yuan, 'half-up')).toThrow(
        new RangeError('expected an amount in yuan as a plain decimal number, not negative')
      )
    }
  )

  it.each(['', 'half', 'HALF-UP', 'toString', '__proto__', 'constructor', undefined, null, 0])(
    'refuses %j, which is no rounding',
    (rounding) => {
      expect(() => toFen(yuan('0.06'), rounding as Rounding)).toThrow(
        new RangeError('rounding must be half-up, half-even, up or down')
      )
    }
  )
})
