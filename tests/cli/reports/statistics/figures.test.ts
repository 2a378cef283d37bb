import { yuan } from '../../../../src'
import { addCharge } from '../../../../src/cli/reports/statistics/charges'
import { type Figure, figuresOf } from '../../../../src/cli/reports/statistics/figures'
import { zeroPerKind } from '../../../../src/cli/reports/statistics/per-kind'
import { emptyStatistics } from '../../../../src/cli/reports/statistics/statistics'
import type { Summary } from '../../../../src/cli/reports/report'
import { DAY, summaryOf } from './statistics-of'

const figure = (summary: Summary, label: string): Figure | undefined =>
  figuresOf(summary).find((one) => one.label === label)

describe('figuresOf', () => {
  it('returns counts of 0 for no payloads, and no share of nothing', () => {
    expect(figuresOf(summaryOf(emptyStatistics()))).toStrictEqual([
      { label: 'Payloads', value: '0' },
      { label: 'Payloads rejected', value: '0', detail: '', isFault: false },
      { label: 'Events', value: '0' },
      { label: 'Billed time', value: '0 s' },
      { label: 'Charges', value: '0 yuan', detail: '', isFault: false },
      { label: 'Repairs', value: '0' }
    ])
  })

  it('marks rejected payloads as a fault, with their share', () => {
    expect(figure(DAY, 'Payloads rejected')).toStrictEqual({
      label: 'Payloads rejected',
      value: '1',
      detail: '12.5%',
      isFault: true
    })
  })

  it('counts unreadable paths, as a fault', () => {
    const problems = [{ file: 'missing.json', reason: 'no such file or folder' }]
    expect(figure(summaryOf(DAY, { problems }), 'Unreadable paths')).toStrictEqual({
      label: 'Unreadable paths',
      value: '1',
      isFault: true
    })
    expect(figure(DAY, 'Unreadable paths')).toBeUndefined()
  })

  it('counts charges of too many digits, as a fault', () => {
    const summary = summaryOf(emptyStatistics())
    for (const amount of ['2.50', '9'.repeat(41)]) addCharge(summary.kinds.conference.charges, yuan(amount))
    expect(figure(summary, 'Charges')).toStrictEqual({
      label: 'Charges',
      value: '2.50 yuan',
      detail: 'excludes amounts with too many digits: 1',
      isFault: true
    })
  })

  it('shows the first and the last hour, and how many events are outside of the hours kept', () => {
    const period = (...hours: readonly number[]): Figure | undefined => {
      const summary = summaryOf(emptyStatistics())
      for (const hour of hours) summary.hours.counts.set(hour, { ...zeroPerKind(), conference: 1 })
      summary.hours.others.conference = hours.length === 1 ? 0 : 1_234
      return figure(summary, 'Period')
    }
    expect(period(7)).toStrictEqual({ label: 'Period', value: '1970-01-01 07:00', detail: '' })
    expect(period(30, 7)).toStrictEqual({
      label: 'Period',
      value: '1970-01-01 07:00 to 1970-01-02 06:00',
      detail: 'excludes events in other hours: 1,234'
    })
  })
})
