import fc from 'fast-check'
import { statsPage } from '../../../src/cli/stats/page'
import { noStats, type Stats } from '../../../src/cli/stats/stats'
import { goodFixtures, rejectedFixtures } from '../../support/fixtures'
import { payloads } from './payloads'
import { payloadOf, statsOf } from './stats-of'

const ALL = statsOf(
  [...goodFixtures, ...rejectedFixtures].map(({ bytes, options }) => payloadOf(bytes, options))
)

const count = (page: string, pattern: RegExp): number => page.match(pattern)?.length ?? 0

/** The tags of a page, quotes within them read as a browser reads them. */
const tagsOf = (page: string): readonly string[] =>
  page.match(/<[!/]?[a-z](?:[^"'>]|"[^"]*"|'[^']*')*>/gi) ?? []

const TAG_NAMES = (
  'body dd details div dl dt figure footer g h1 h2 head header html li main meta p path polyline rect section span ' +
  'style summary svg table tbody td text th thead title tr ul !doctype'
).split(' ')
const nameOf = (tag: string): string => /^<\/?([!a-z\d]+)/i.exec(tag)?.[1] ?? ''

/** With a text in every place that takes one from a payload. */
const statsOfWord = (text: string): Stats => {
  const stats = noStats()
  stats.kinds['callback-cdr'].events = 1
  stats.kinds['callback-state'].events = 1
  for (const texts of [stats.results, stats.states, stats.unrecognised]) texts.counts.set(text, 1)
  return stats
}

describe('statsPage', () => {
  it('has a language, a title, a heading for each section, and tables beside charts', async () => {
    const page = await statsPage(ALL, 'Calls & codes')
    expect(page.startsWith('<!doctype html>')).toBe(true)
    expect(page).toContain('<html lang="en">')
    expect(page).toContain('<title>Calls &amp; codes</title>')
    expect(page).toContain('<h1>Calls &amp; codes</h1>')
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
    expect(count(page, /<table /g)).toBe(10)
    expect(count(page, /<figure class="(?:wide|narrow|ring)" role="img" aria-label="[^"]+">\s*<svg /g)).toBe(
      7
    )
    expect(page).toContain('<td class="money">12,345,678,901,234,567,980.794456789</td>')
    expect(page).toContain('<th scope="row" lang="zh-Hans">线路繁忙</th><td>1</td>')
  })

  it('has a colour for each kind, in light and in dark', async () => {
    const page = await statsPage(noStats(), 'huadan')
    const colors = [...page.matchAll(/--kind-([\w-]+): (#[\da-f]{6});/g)].map(([, kind, color]) => [
      kind,
      color
    ])
    expect(colors).toStrictEqual([
      ['voice-code', '#8b5cf6'],
      ['callback-cdr', '#2f6fde'],
      ['callback-state', '#e0912f'],
      ['conference', '#1f9d6b'],
      ['voice-code', '#a98bfa'],
      ['callback-cdr', '#6ea3ff'],
      ['callback-state', '#f0b060'],
      ['conference', '#3ec48d']
    ])
  })

  it('asks for nothing and runs nothing', async () => {
    const page = await statsPage(ALL, 'huadan')
    expect(page).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />`
    )
    expect(page).not.toMatch(/<script|\bsrc=|\bhref=|url\(|@import|\son\w+=|javascript:/i)
    expect(
      page.match(/https?:\/\/[^"'\s]+/g)?.filter((url) => !url.startsWith('http://www.w3.org/'))
    ).toStrictEqual([])
  })

  it('is the same each time', async () => {
    expect(await statsPage(ALL, 'huadan')).toBe(await statsPage(structuredClone(ALL), 'huadan'))
  })

  it('shows figures alone where there is nothing', async () => {
    const page = await statsPage(noStats(), 'huadan')
    expect(page).toContain('<dt>Payloads</dt><dd class="value">0</dd>')
    expect(count(page, /<section|<table|<svg/g)).toBe(0)
  })

  it.each([
    '</script><script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onload='alert(1)",
    ']]></style></svg><b>',
    '</title></text><foreignObject>',
    '&lt;b&gt;',
    '{a|b}{b}'
  ])('escapes %s in tables, charts and the title', async (text) => {
    const page = await statsPage(statsOfWord(text), text)
    const plain = await statsPage(statsOfWord('word'), 'word')
    expect(tagsOf(page).map(nameOf)).toStrictEqual(tagsOf(plain).map(nameOf))
    const escaped = text.replace(/[&<>"']/g, (character) => `&${NAMES[character] ?? ''};`)
    // The title twice, three tables and the chart, which the narrow screen cuts.
    const places = 2 + 3 + (text.length > 13 ? 1 : 2)
    expect(page.split(escaped)).toHaveLength(places + 1)
  })

  it('holds no tag that is not its own, whatever the payloads', async () => {
    await fc.assert(
      fc.asyncProperty(payloads, fc.string({ unit: 'binary', maxLength: 20 }), async (list, title) => {
        const page = await statsPage(statsOf(list), title)
        for (const tag of tagsOf(page)) {
          expect(TAG_NAMES).toContain(nameOf(tag))
          expect(tag.replace(/"[^"]*"/g, '""')).not.toMatch(/\son|src|href|'/)
        }
        // What is left without tags and style sheet has no bracket that could begin another.
        const style = /<style>[^<]*<\/style>/.exec(page)?.[0] ?? ''
        const rest = tagsOf(page).reduce((text, tag) => text.replace(tag, () => ''), page.replace(style, ''))
        expect(rest).not.toMatch(/[<>]/)
      }),
      { numRuns: 25 }
    )
  })
})

const NAMES: Readonly<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": '#39' }
