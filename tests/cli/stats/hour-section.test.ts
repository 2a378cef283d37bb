import { hourSection } from '../../../src/cli/stats/hour-section'
import { noHours } from '../../../src/cli/stats/hours'
import { noneOfEach } from '../../../src/cli/stats/per-kind'

const MS_PER_HOUR = 3_600_000

describe('hourSection', () => {
  it('shows the last 62 years and sums up those before, and what came when there was no more room', () => {
    const hours = noHours()
    for (let year = 1950; year < 2020; year++) {
      hours.counts.set(Date.UTC(year, 0) / MS_PER_HOUR, { ...noneOfEach(), conference: 2, 'voice-code': 1 })
    }
    hours.others.conference = 5
    const { title, head, rows } = hourSection(hours, ['voice-code', 'conference'])
    expect(title).toBe('Events by year')
    expect(head).toStrictEqual(['year', 'events', 'voice-code', 'conference'])
    expect(rows).toHaveLength(63)
    expect([rows[0], rows[61], rows[62]]).toStrictEqual([
      { label: '1958', cells: ['3', '1', '2'], bar: [1, 2], isTotal: false },
      { label: '2019', cells: ['3', '1', '2'], bar: [1, 2], isTotal: false },
      { label: 'others', cells: ['29', '8', '21'], bar: [8, 21], isTotal: false }
    ])
  })
})
