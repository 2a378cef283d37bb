import { colorOf, ringChart, timeChart } from '../../../../src/cli/reports/statistics/charts'
import { emptyHours } from '../../../../src/cli/reports/statistics/hours'
import { zeroPerKind } from '../../../../src/cli/reports/statistics/per-kind'
import { timeSection } from '../../../../src/cli/reports/statistics/periods'
import type { Row, Section } from '../../../../src/cli/reports/statistics/section'

const MS_PER_HOUR = 3_600_000

const textsOf = (svg: string): readonly string[] =>
  [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text)

/** Returns the heights of the columns in a colour, in units of the drawing without its border. */
const heightsOf = (svg: string, kind: string): readonly number[] =>
  [...svg.matchAll(/<path d="M[\d.]+ [\d.]+l[\d.]+ 0l0 (-?[\d.]+)l[^"]*" fill="var\(--([\w-]+)\)"/g)]
    .filter(([, , color]) => color === kind)
    .map(([, height]) => -Number(height))

describe('timeChart', () => {
  const sectionOf = (times: readonly string[]): Section => {
    const hours = emptyHours()
    times.forEach((time, at) => {
      const counts = { ...zeroPerKind(), conference: at + 1, 'voice-code': 7 }
      hours.counts.set(Date.parse(time) / MS_PER_HOUR, counts)
    })
    hours.withoutTime.conference = 9
    hours.others.conference = 99
    return timeSection(hours, ['voice-code', 'conference'])
  }

  it.each<[string, readonly string[], readonly string[]]>([
    ['hours of one day', ['2020-04-27T17:00Z', '2020-04-27T18:00Z'], ['17:00', '18:00']],
    [
      'hours of two days',
      ['2020-04-27T23:00Z', '2020-04-28T00:00Z'],
      ['2020-04-27', '23:00', '2020-04-28', '00:00']
    ]
  ])('has a column for each of the %s, and none for events without a period', (_name, times, labels) => {
    const svg = timeChart(sectionOf(times), 900)
    expect(textsOf(svg).filter((text) => /[:-]/.test(text))).toStrictEqual(labels)
    const [first = 0, second = 0] = heightsOf(svg, 'conference')
    expect(second / first).toBeCloseTo(2, 0)
    const codes = heightsOf(svg, 'voice-code')
    expect(codes).toHaveLength(2)
    expect(new Set(codes).size).toBe(1)
    expect(svg).toMatch(/^<svg width="900" height="260" /)
  })

  it('has no column if no event has a time', () => {
    const svg = timeChart(sectionOf([]), 340)
    expect(svg).toMatch(/^<svg width="340" /)
    expect(svg).not.toContain('voice-code')
  })

  it('leaves out labels that overlap', () => {
    const times = Array.from({ length: 24 }, (_, hour) => `2020-04-27T${String(hour).padStart(2, '0')}:00Z`)
    const labels = textsOf(timeChart(sectionOf(times), 340)).filter((text) => text.includes(':'))
    expect(labels.length).toBeGreaterThan(2)
    expect(labels.length).toBeLessThan(24)
  })

  it('groups the numbers of its axis by thousands', () => {
    const { rows, ...section } = sectionOf(['2020-04-27T17:00Z'])
    const large = rows.map((row) => ({ ...row, bar: [4_000, 0, 0, 0] }))
    expect(textsOf(timeChart({ ...section, rows: large }, 900))).toContain('4,000')
  })
})

const ringOf = (rows: readonly Row[]): string =>
  ringChart({ id: 'x', title: 'X', head: ['x', 'events', 'share'], rows })

describe('ringChart', () => {
  it('has a segment and a share for each kind that occurs, in its colour', () => {
    const svg = ringOf([
      { label: 'voice-code', cells: ['0', '0.0%'], bar: [0] },
      { label: 'callback-cdr', cells: ['3', '75.0%'], bar: [3] },
      { label: 'conference', cells: ['1', '25.0%'], bar: [1] },
      { label: 'all', cells: ['4', '100.0%'], bar: [], isTotal: true }
    ])
    expect([...svg.matchAll(/<path [^>]* fill="([^"]+)"/g)].map(([, fill]) => fill)).toStrictEqual([
      'var(--callback-cdr)',
      'var(--conference)'
    ])
    expect(textsOf(svg)).toStrictEqual(['75.0%', '25.0%'])
  })

  it('escapes texts, and has no styles, scripts, classes and ids', () => {
    const svg = ringOf([{ label: 'conference', cells: ['</text><script>"&'], bar: [1] }])
    expect(textsOf(svg)).toStrictEqual(['&lt;/text&gt;&lt;script&gt;&quot;&amp;'])
    expect(svg).not.toMatch(/<style|<script|CDATA| class=| id=| ecmeta_/)
  })
})

describe('colorOf', () => {
  it('names a variable of the style sheet', () => {
    expect([colorOf('voice-code'), colorOf('not answered')]).toStrictEqual([
      'var(--voice-code)',
      'var(--not-answered)'
    ])
  })
})
