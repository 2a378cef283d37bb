import fc from 'fast-check'
import stringWidth from 'string-width'
import { yuan } from '../../../../src'
import type { Summary } from '../../../../src/cli/reports/report'
import { addCharge } from '../../../../src/cli/reports/statistics/charges'
import { type PerKind, zeroPerKind } from '../../../../src/cli/reports/statistics/per-kind'
import { emptyStatistics } from '../../../../src/cli/reports/statistics/statistics'
import { printStatistics } from '../../../../src/cli/reports/statistics/tables'
import { assertProperty } from '../../../support/property'
import { payloads } from './payloads'
import { callPayload, DAY, statisticsOf, summaryOf } from './statistics-of'

const EXPECTED: readonly string[] = [
  'Period                  2016-02-02 11:00 to 2018-06-04 11:00',
  'Payloads                8',
  'Payloads rejected       1  (12.5%)',
  'Events                  7',
  'Two-way calls answered  50.0%  (2 of 4)',
  'Talk time               1 h 01 min 00 s  (of two-way calls)',
  'Billed time             3 h 07 min 50 s',
  'Charges                 1,237.588 yuan',
  'Repairs                 3',
  '',
  'Events by kind',
  '█ voice-code  ▓ callback-cdr  ▒ callback-state  ░ conference',
  'kind            events   share',
  'voice-code           1   14.3%  ████████████',
  'callback-cdr         4   57.1%  ▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓',
  'callback-state       1   14.3%  ▒▒▒▒▒▒▒▒▒▒▒▒',
  'conference           1   14.3%  ░░░░░░░░░░░░',
  'all                  7  100.0%',
  '',
  'Events by hour',
  "By answer or else release time, in the platform's time zone.",
  '█ voice-code  ▓ callback-cdr  ▒ callback-state  ░ conference',
  'hour              events  voice-  callback-  callback-  conference',
  '                            code        cdr      state',
  '2016-02-02 11:00       3       1          2          0           0  ████▓▓▓▓▓▓▓▓',
  '2016-02-02 12:00       1       0          1          0           0  ▓▓▓▓',
  '2016-02-02 13:00       1       0          1          0           0  ▓▓▓▓',
  '2016-03-14 10:00       1       0          0          0           1  ░░░░',
  '2018-06-04 11:00       1       0          0          1           0  ▒▒▒▒',
  '',
  'Answered',
  'Two-way calls: answered by the called leg (not stateDesc).',
  '█ answered  ▓ not answered',
  'kind          calls  answered   share',
  'voice-code        1         1  100.0%  █████████████████████████████████████████',
  'callback-cdr      4         2   50.0%  █████████████████████▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓',
  'conference        1         1  100.0%  █████████████████████████████████████████',
  'all               6         4   66.7%',
  '',
  'Results of two-way calls',
  'stateDesc        calls  share',
  '(empty)              1  25.0%  █████████████████████████████████████████████████',
  '应答|正常            1  25.0%  █████████████████████████████████████████████████',
  '无人接听             1  25.0%  █████████████████████████████████████████████████',
  '请拨138****0001      1  25.0%  █████████████████████████████████████████████████',
  '',
  'State pushes',
  'state    pushes   share',
  'callout       1  100.0%  ███████████████████████████████████████████████████████',
  '',
  'Talk and billed time',
  'Two-way calls: talk = called leg, billed = caller leg.',
  'kind          talk (s)  billed (s)           billed',
  'voice-code           –          10             10 s  █',
  'callback-cdr     3,660      11,229  3 h 07 min 09 s  ███████████████████████████',
  'conference           –          31             31 s  █',
  'all              3,660      11,270  3 h 07 min 50 s',
  '',
  'Charges',
  'Exact sums in yuan.',
  'kind               yuan',
  'voice-code        0.060  █',
  'callback-cdr  1,237.484  ███████████████████████████████████████████████████████',
  'conference        0.044  █',
  'all           1,237.588',
  '',
  'Repairs',
  'repair           times  share',
  'glued-timestamp      1  33.3%  █████████████████████████████████████████████████',
  'missing-comma        1  33.3%  █████████████████████████████████████████████████',
  'padded-key           1  33.3%  █████████████████████████████████████████████████',
  '',
  'Reasons for rejection',
  'issue           times   share',
  'truncated-json      1  100.0%  █████████████████████████████████████████████████',
  '',
  'Unrecognised words',
  'word             times   share',
  '请拨138****0001      1  100.0%  ████████████████████████████████████████████████',
  ''
]

// eslint-disable-next-line no-control-regex -- ANSI colour codes begin with U+001B
const withoutColors = (text: string): string => text.replace(/\u001b\[\d+m/g, '')

const linesOf = (text: string): readonly string[] => text.split('\n')

/** Returns the lines of a section, from its title to the empty line. */
const sectionLines = (summary: Summary, columns: number, title: string): readonly string[] => {
  const lines = linesOf(printStatistics(summary, { color: false, columns }))
  const start = lines.indexOf(title)
  return lines.slice(start, lines.indexOf('', start))
}

const SHADES = '█▓▒░'
const withoutBars = (line: string): string => line.replace(new RegExp(`[${SHADES}]`, 'g'), '').trimEnd()

/** Returns the number of cells of each shade. */
const cellsOf = (line = ''): readonly number[] =>
  Array.from(SHADES, (shade) => Array.from(line).filter((character) => character === shade).length)

/** Returns a summary in which each result occurred so many times. */
const summaryOfResults = (counts: Readonly<Record<string, number>>): Summary => {
  const summary = summaryOf(emptyStatistics())
  for (const [text, count] of Object.entries(counts)) summary.results.counts.set(text, count)
  return summary
}

const summaryOfHours = (...list: readonly Partial<PerKind<number>>[]): Summary => {
  const summary = summaryOf(emptyStatistics())
  for (const [hour, counts] of list.entries()) summary.hours.counts.set(hour, { ...zeroPerKind(), ...counts })
  return summary
}

describe('printStatistics', () => {
  it('prints tables with bars', () => {
    expect(linesOf(printStatistics(DAY, { color: false, columns: 80 }))).toStrictEqual(EXPECTED)
  })

  it('prints only figures if there are no payloads', () => {
    expect(printStatistics(summaryOf(emptyStatistics()), { color: false, columns: 80 })).toBe(
      [
        'Payloads           0',
        'Payloads rejected  0',
        'Events             0',
        'Billed time        0 s',
        'Charges            0 yuan',
        'Repairs            0',
        ''
      ].join('\n')
    )
  })

  it('leaves out columns on a narrow terminal, and prints 60 columns at least', () => {
    const narrow = printStatistics(DAY, { color: false, columns: 60 })
    expect(linesOf(narrow)).toContain('hour              events')
    expect(linesOf(narrow)).toContain('2016-02-02 11:00       3  ███████████▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓')
    expect(linesOf(narrow)).toContain('kind          talk (s)  billed (s)')
    expect(printStatistics(DAY, { color: false, columns: 1 })).toBe(narrow)
  })

  it('prints the same text in colours', () => {
    const colored = printStatistics(DAY, { color: true, columns: 80 })
    expect(colored).toContain('\u001b[1mEvents by kind\u001b[22m')
    expect(colored).toContain('\u001b[31m1  (12.5%)\u001b[39m')
    expect(withoutColors(colored)).toBe(printStatistics(DAY, { color: false, columns: 80 }))
  })

  it('shows the 19 most frequent words, and sums up the others', () => {
    const many = Array.from({ length: 30 }, (_, at) =>
      callPayload('', '', '1', `新词${String(at).padStart(2, '0')}`)
    )
    const summary = summaryOf(statisticsOf([...many, ...many.slice(29)]))
    const words = sectionLines(summary, 60, 'Unrecognised words').slice(2).map(withoutBars)
    expect(words).toHaveLength(20)
    expect([words[0], words[1], words[18], words[19]]).toStrictEqual([
      '新词29      2   6.5%',
      '新词00      1   3.2%',
      '新词17      1   3.2%',
      'others     11  35.5%'
    ])
  })

  it('shows 20 words without others, unless further words were not kept', () => {
    const counts = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`word ${at}`, 1]))
    const summary = summaryOfResults(counts)
    const rows = (): readonly string[] =>
      sectionLines(summary, 60, 'Results of two-way calls').slice(2).map(withoutBars)
    expect(rows()).toHaveLength(20)
    expect(rows().join('\n')).not.toContain('others')
    summary.results.others = 20
    expect(rows().at(-1)).toBe('others        20  50.0%')
  })

  it('breaks a sum that is too long for the terminal, and counts the amounts that it leaves out', () => {
    const amounts = ['9'.repeat(40), '9'.repeat(41)]
    const summary = summaryOf(statisticsOf(amounts.map((amount) => callPayload('', '', amount, ''))))
    expect(sectionLines(summary, 60, 'Charges')).toStrictEqual([
      'Charges',
      'Exact sums in yuan.',
      'kind                                                    yuan',
      'callback-cdr  9,999,999,999,999,999,999,999,999,999,999,999,',
      '                                                     999,999',
      'all           9,999,999,999,999,999,999,999,999,999,999,999,',
      '                                                     999,999'
    ])
    const lines = linesOf(printStatistics(summary, { color: false, columns: 60 }))
    const start = lines.findIndex((line) => line.startsWith('Charges '))
    expect(lines.slice(start, start + 3)).toStrictEqual([
      'Charges                 9,999,999,999,999,999,999,999,999,99',
      '                        9,999,999,999,999 yuan  (excludes',
      '                        amounts with too many digits: 1)'
    ])
    expect(printStatistics(summary, { color: false, columns: 130 })).toContain(
      'Charges                 9,999,999,999,999,999,999,999,999,999,999,999,999,999 yuan  (excludes amounts with too many digits: 1)'
    )
  })

  it.each([60, 80, 200])('cuts no number of 71 digits in %i columns', (columns) => {
    const summary = summaryOf(emptyStatistics())
    Object.assign(summary.kinds['callback-cdr'], {
      events: 1,
      talkSeconds: 10n ** 70n,
      billedSeconds: 10n ** 70n
    })
    const lines = sectionLines(summary, columns, 'Talk and billed time')
    for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(columns)
    const text = lines.slice(3).join('')
    expect(text).not.toContain('…')
    // Two rows of two numbers. A wide terminal has the readable time too.
    expect(text.match(/0/g)?.length).toBeGreaterThanOrEqual(4 * 70)
    expect(text.match(/1/g)?.length).toBeGreaterThanOrEqual(4)
  })
})

describe('labels', () => {
  const WIDE = `${'字'.repeat(39)}…`

  it('are cut so that a bar of 10 cells has room', () => {
    const [row = ''] = sectionLines(summaryOfResults({ [WIDE]: 1 }), 60, 'Results of two-way calls').slice(2)
    expect(row).toMatch(/^字+… +1 {2}100\.0% {2}█{10}$/)
    expect(stringWidth(row)).toBeLessThanOrEqual(60)
  })

  it('are shown in full if the terminal is wide enough', () => {
    const [row] = sectionLines(summaryOfResults({ [WIDE]: 1 }), 200, 'Results of two-way calls').slice(2)
    expect(row).toContain(WIDE)
  })

  it('are wrapped at spaces', () => {
    const words = 'word '.repeat(7).trim()
    const lines = sectionLines(summaryOfResults({ [`${words} ${words}`]: 1 }), 60, 'Results of two-way calls')
    expect(lines.slice(2).join(' ').match(/word/g)).toHaveLength(14)
    expect(lines.join('')).not.toContain('…')
  })

  it('are never cut in half', () => {
    for (let columns = 60; columns < 70; columns++) {
      const summary = summaryOfResults({ ['😀'.repeat(39)]: 1, [`x${'😀'.repeat(38)}`]: 2 })
      expect(printStatistics(summary, { color: false, columns })).not.toMatch(/\p{Cs}/u)
    }
  })

  it('show an empty text as (empty)', () => {
    expect(sectionLines(summaryOfResults({ '': 3 }), 60, 'Results of two-way calls')).toContain(
      `(empty)        3  100.0%  ${'█'.repeat(34)}`
    )
  })
})

describe('bars', () => {
  const resultBars = (counts: Readonly<Record<string, number>>): readonly number[] =>
    sectionLines(summaryOfResults(counts), 60, 'Results of two-way calls')
      .slice(2)
      .map((line) => cellsOf(line)[0] ?? 0)

  const timeBars = (...hours: readonly Partial<PerKind<number>>[]): readonly (readonly number[])[] =>
    sectionLines(summaryOfHours(...hours), 60, 'Events by hour, 1970-01-01')
      .slice(4)
      .map(cellsOf)

  it('are as long as the share of the longest', () => {
    const [full = 0, half, quarter] = resultBars({ a: 8, b: 4, c: 2 })
    expect([half, quarter]).toStrictEqual([Math.round(full / 2), Math.round(full / 4)])
    expect(full).toBeGreaterThan(30)
  })

  it('have one cell at least', () => {
    const [, shortest] = resultBars({ a: 1_000_000_000, b: 1 })
    expect(shortest).toBe(1)
  })

  it('are left out for 0, and for the sum of all', () => {
    const summary = summaryOf(emptyStatistics())
    summary.kinds.conference.events = 1
    expect(sectionLines(summary, 60, 'Events by kind').slice(3).map(cellsOf)).toStrictEqual([
      [0, 0, 0, 0],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
      [0, 0, 0, 28],
      [0, 0, 0, 0]
    ])
    expect(sectionLines(summary, 60, 'Talk and billed time').slice(3).map(cellsOf)).toStrictEqual([
      [0, 0, 0, 0],
      [0, 0, 0, 0]
    ])
  })

  it('have a shade for each part, in proportion', () => {
    expect(
      timeBars(
        { 'voice-code': 17, conference: 17 },
        { 'voice-code': 5, 'callback-cdr': 10, conference: 5 },
        {},
        { 'callback-state': 1 }
      )
    ).toStrictEqual([
      [17, 0, 0, 17],
      [5, 10, 0, 5],
      [0, 0, 0, 0],
      [0, 0, 1, 0]
    ])
  })

  it('are as long as the sum of their parts, however the parts are rounded', () => {
    const counts = { 'voice-code': 1, 'callback-cdr': 1, 'callback-state': 1 }
    const [bar = []] = timeBars(counts)
    expect(bar).toStrictEqual([11, 12, 11, 0])
    expect(timeBars({ 'voice-code': 1 }, { conference: 100_000 })).toStrictEqual([
      [1, 0, 0, 0],
      [0, 0, 0, 33]
    ])
  })

  it('and their legend are left out if there is no room for 10 cells', () => {
    const summary = summaryOf(emptyStatistics())
    summary.kinds.conference.events = 1
    addCharge(summary.kinds.conference.charges, yuan('9'.repeat(40)))
    expect(sectionLines(summary, 66, 'Charges').map(cellsOf).flat()).toStrictEqual(Array(20).fill(0))
    Object.assign(summary.kinds.conference, { events: 9e12, answered: 9e12 })
    const lines = sectionLines(summary, 60, 'Answered')
    expect(lines[2]).toBe('kind                    calls           answered   share')
    expect(lines.map(cellsOf).flat()).toStrictEqual(Array(20).fill(0))
  })
})

describe('the text of any payloads', () => {
  it('fits the terminal, is the same in colours, and shows no phone number or control character', () => {
    assertProperty(
      60,
      fc.property(payloads, fc.integer({ min: 60, max: 200 }), (list, columns) => {
        const summary = summaryOf(statisticsOf(list))
        const plain = printStatistics(summary, { color: false, columns })
        expect(plain.endsWith('\n')).toBe(true)
        expect(plain.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}\p{Cs}]|13800000001/u)
        const colored = printStatistics(summary, { color: true, columns })
        expect(withoutColors(colored)).toBe(plain)
        for (const line of [...linesOf(plain), ...linesOf(colored)]) {
          if (stringWidth(line) > columns) throw new Error(`${stringWidth(line)} > ${columns}: ${line}`)
          expect(line).toBe(line.trimEnd())
        }
      })
    )
  })
})
