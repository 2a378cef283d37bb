import fc from 'fast-check'
import type { Summary } from '../../../../src/cli/reports/report'
import { statsPage } from '../../../../src/cli/reports/statistics/page'
import { emptyStatistics } from '../../../../src/cli/reports/statistics/statistics'
import { assertProperty } from '../../../support/property'
import { payloads } from './payloads'
import { DAY, fixturePayloads, statisticsOf, summaryOf } from './statistics-of'

const ALL = summaryOf(statisticsOf(fixturePayloads))

const count = (page: string, pattern: RegExp): number => page.match(pattern)?.length ?? 0

/** Returns the tags of a page. Reads quotes in them as a browser does. */
const tagsOf = (page: string): readonly string[] =>
  page.match(/<[!/]?[a-z](?:[^"'>]|"[^"]*"|'[^']*')*>/gi) ?? []

const TAG_NAMES = (
  'body dd details div dl dt figure footer g h1 h2 head header html li main meta p path polyline rect section span ' +
  'style summary svg table tbody td text th thead title tr ul !doctype'
).split(' ')
const nameOf = (tag: string): string => /^<\/?([!a-z\d]+)/i.exec(tag)?.[1] ?? ''

const styleOf = (page: string): string => /<style>([^<]*)<\/style>/.exec(page)?.[1] ?? ''

/** Returns the rules in a block of the style sheet, one a line. */
const rulesIn = (page: string, query: string): readonly string[] => {
  const style = styleOf(page)
  const start = style.indexOf(`@media ${query} {`)
  const block = style.slice(start, style.indexOf('\n}', start))
  return block
    .split('\n')
    .slice(1)
    .map((line) => line.trim())
}

/** Returns a summary with a text in every place that takes one from a payload. */
const summaryOfWord = (text: string): Summary => {
  const summary = summaryOf(emptyStatistics())
  summary.kinds['callback-cdr'].events = 1
  summary.kinds['callback-state'].events = 1
  for (const texts of [summary.results, summary.states, summary.unrecognised]) texts.counts.set(text, 1)
  return summary
}

describe('statsPage', () => {
  it('has a language, a title, a heading for each section, tables and charts', () => {
    const page = statsPage(ALL, 'Calls & codes')
    expect(page.startsWith('<!doctype html>')).toBe(true)
    expect(page).toContain('<html lang="en">')
    expect(page).toContain('<title>Calls &#38; codes</title>')
    expect(page).toContain('<h1>Calls &#38; codes</h1>')
    expect(
      [...page.matchAll(/<h2 id="(\w+)">([^<]+)<\/h2>/g)].map(([, id, title]) => [id, title])
    ).toStrictEqual([
      ['kinds', 'Events by kind'],
      ['time', 'Events by hour'],
      ['answered', 'Answered'],
      ['results', 'Results of two-way calls'],
      ['states', 'State pushes'],
      ['duration', 'Talk and billed time'],
      ['charges', 'Charges'],
      ['repairs', 'Repairs'],
      ['issues', 'Reasons for rejection'],
      ['words', 'Unrecognised words']
    ])
    expect(count(page, /<table aria-label="[^"]+">/g)).toBe(10)
    expect(
      [
        ...page.matchAll(
          /<figure class="(wide|narrow|ring)" role="img" aria-labelledby="(\w+)">\s*<svg width="(\d+)"/g
        )
      ].map(([, ...values]) => values)
    ).toStrictEqual([
      ['ring', 'kinds', '320'],
      ['wide', 'time', '900'],
      ['narrow', 'time', '340']
    ])
    expect(page).toContain('<td>1,024,691,357,802,469,136,476.2891483709024691356890</td>')
    expect(page).toMatch(/<th scope="row" lang="zh-Hans">线路繁忙<div>.*<\/th>\n<td>1<\/td>/)
  })

  it('shows the dates', () => {
    expect(statsPage(DAY, 'huadan')).toContain(
      '<dt>Period</dt><dd class="value">2016-02-02 11:00 to 2018-06-04 11:00</dd>'
    )
  })

  it('shows that a run was interrupted, and which figures are faults', () => {
    const problems = [{ file: 'missing.json', reason: 'no such file or folder' }]
    const page = statsPage(summaryOf(DAY, { interrupted: true, problems }), '<huadan>')
    expect(page).toContain('<title>&#60;huadan&#62; (interrupted)</title>')
    expect(page).toContain('<h1>&#60;huadan&#62; (interrupted)</h1>')
    expect(page).toContain('<div class="fault">\n<dt>Unreadable paths</dt><dd class="value">1</dd>')
    expect(statsPage(DAY, 'huadan')).not.toContain('interrupted')
  })

  it('draws a bar for each part of a row, as long as its share of the longest bar', () => {
    const page = statsPage(DAY, 'huadan')
    expect(page).toContain(
      '<th scope="row">2016-02-02 11:00<div><span style="width:33.33%;background:var(--voice-code)"></span>' +
        '<span style="width:66.67%;background:var(--callback-cdr)"></span></div></th>'
    )
    expect(page).toContain('<th scope="row">all<div></div></th>')
    for (const [, width] of page.matchAll(/style="width:([\d.]+)%/g)) {
      expect(Number(width)).toBeLessThanOrEqual(100)
    }
  })

  it('has a colour for each kind, in light and in dark, and a legend', () => {
    const colors = [
      ...styleOf(statsPage(summaryOf(emptyStatistics()), 'huadan')).matchAll(
        /--([\w-]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)/g
      )
    ].map(([, ...values]) => values)
    for (const color of [
      ['voice-code', '#8b5cf6', '#a98bfa'],
      ['callback-cdr', '#2f6fde', '#6ea3ff'],
      ['callback-state', '#e0912f', '#f0b060'],
      ['conference', '#1f9d6b', '#3ec48d']
    ]) {
      expect(colors).toContainEqual(color)
    }
    expect(statsPage(DAY, 'huadan')).toContain(
      '<li><span style="background:var(--not-answered)"></span>not answered</li>'
    )
  })

  it('defines each colour that it uses', () => {
    const page = statsPage(ALL, 'huadan')
    const defined = new Set([...styleOf(page).matchAll(/(--[\w-]+):/g)].map(([, name]) => name))
    for (const [, name] of page.matchAll(/var\((--[\w-]+)\)/g)) expect(defined).toContain(name)
  })

  it('prints all tables, without the switch that hides the long table on screens', () => {
    const page = statsPage(ALL, 'huadan')
    expect(page).toMatch(/<details><summary>Table<\/summary><\/details>\s*<div class="scroll"><table/)
    expect(styleOf(page)).toContain('@media screen { details:not([open]) + .scroll { display: none; } }')
    const rules = rulesIn(page, 'print')
    expect(rules).toContain('details { display: none; }')
    expect(rules).toContain('figure, tr, dl div { break-inside: avoid; }')
    expect(rules).toContain('h2, p, ul { break-after: avoid; }')
    expect(rules.join('\n')).not.toMatch(/table|scroll/)
    // Nothing else hides a table.
    expect(styleOf(page).match(/[^\n]*(?:scroll|table)[^\n]*display: none/g)).toHaveLength(1)
  })

  it('loads nothing and runs nothing', () => {
    const page = statsPage(ALL, 'huadan')
    expect(page).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />`
    )
    expect(page).not.toMatch(/<script|\bsrc=|\bhref=|url\(|@import|\son\w+=|javascript:/i)
    expect(
      page.match(/https?:\/\/[^"'\s]+/g)?.filter((url) => !url.startsWith('http://www.w3.org/'))
    ).toStrictEqual([])
  })

  it('is the same each time', () => {
    expect(statsPage(ALL, 'huadan')).toBe(statsPage(structuredClone(ALL), 'huadan'))
  })

  it('shows only figures if there are no payloads', () => {
    const page = statsPage(summaryOf(emptyStatistics()), 'huadan')
    expect(page).toContain('<dt>Payloads</dt><dd class="value">0</dd>')
    expect(count(page, /<section|<table|<svg/g)).toBe(0)
  })

  it('shows the 99 most frequent words, and sums up the others', () => {
    const summary = summaryOf(emptyStatistics())
    for (let word = 0; word < 150; word++) summary.unrecognised.counts.set(`word ${word}`, 1)
    const page = statsPage(summary, 'huadan')
    expect(count(page, /<th scope="row">word/g)).toBe(99)
    expect(page).toMatch(/<th scope="row">others<div>.*<\/div><\/th>\n<td>51<\/td>/)
  })

  it.each([
    '</script><script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onload='alert(1)",
    ']]></style></svg><b>',
    '</title></text><foreignObject>',
    '&lt;b&gt;',
    '{a|b}{b}'
  ])('escapes %s in tables and in the title', (text) => {
    const page = statsPage(summaryOfWord(text), text)
    const plain = statsPage(summaryOfWord('word'), 'word')
    expect(tagsOf(page).map(nameOf)).toStrictEqual(tagsOf(plain).map(nameOf))
    const escaped = text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
    // The title, the heading, and three tables.
    expect(page.split(escaped)).toHaveLength(5 + 1)
  })

  it('holds no tag but its own, for any payloads', () => {
    assertProperty(
      25,
      fc.property(payloads, fc.string({ unit: 'binary', maxLength: 20 }), (list, title) => {
        const page = statsPage(summaryOf(statisticsOf(list)), title)
        for (const tag of tagsOf(page)) {
          expect(TAG_NAMES).toContain(nameOf(tag))
          expect(tag.replace(/"[^"]*"/g, '""')).not.toMatch(/\son|src|href|'/)
        }
        // Without tags and the style sheet, no bracket is left that could begin another tag.
        const style = /<style>[^<]*<\/style>/.exec(page)?.[0] ?? ''
        const rest = tagsOf(page).reduce((text, tag) => text.replace(tag, () => ''), page.replace(style, ''))
        expect(rest).not.toMatch(/[<>]/)
      })
    )
  })

  it('shows no phone number and no control character', () => {
    assertProperty(
      25,
      fc.property(payloads, (list) => {
        const page = statsPage(summaryOf(statisticsOf(list)), 'huadan')
        expect(page.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}\p{Cs}]|13800000001/u)
      })
    )
  })

  it('says whether words are masked', () => {
    const footerOf = (page: string): string => /<footer>([^<]*)</.exec(page)?.[1] ?? ''
    const clock = "Times are in the platform's time zone."
    const masked = `Phone numbers and addresses in words are masked. ${clock}`
    expect(footerOf(statsPage(ALL, 'huadan'))).toBe(masked)
    expect(footerOf(statsPage(ALL, 'huadan', {}))).toBe(masked)
    expect(footerOf(statsPage(ALL, 'huadan', { showValues: true }))).toBe(`Words are shown as sent. ${clock}`)
  })
})
