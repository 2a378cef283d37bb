import { yuan } from '../../../../src'
import {
  grouped,
  groupedYuan,
  percent,
  readableSeconds,
  sumOf
} from '../../../../src/cli/reports/statistics/numbers'

describe('numbers', () => {
  it('are grouped by thousands', () => {
    expect([0, 999, 1000, 1234567, 9007199254740993n].map(grouped)).toStrictEqual([
      '0',
      '999',
      '1,000',
      '1,234,567',
      '9,007,199,254,740,993'
    ])
    expect(groupedYuan(yuan('1234.5678'))).toBe('1,234.5678')
    expect(groupedYuan(yuan('1234'))).toBe('1,234')
    expect(groupedYuan(yuan('1234'), 2)).toBe('1,234.00')
    expect(groupedYuan(yuan('0.5'), 3)).toBe('0.500')
  })

  it('are shown as shares', () => {
    expect([percent(1, 3), percent(2, 2), percent(0, 7), percent(0, 0)]).toStrictEqual([
      '33.3%',
      '100.0%',
      '0.0%',
      '–'
    ])
  })

  it('are shown as durations', () => {
    expect([0n, 59n, 60n, 123n, 3723n, 36_000_000n].map(readableSeconds)).toStrictEqual([
      '0 s',
      '59 s',
      '1 min 00 s',
      '2 min 03 s',
      '1 h 02 min 03 s',
      '10,000 h 00 min 00 s'
    ])
  })

  it('add up', () => {
    expect([sumOf([]), sumOf([1, 2, 3])]).toStrictEqual([0, 6])
  })
})
