import type { Issue } from '../../src'
import { IssueCollector, mergeUncertain } from '../../src/diagnostics/issue-collector'

const issueAt = (...path: (string | number)[]): Issue => ({ code: 'missing-field', message: 'missing', path })

const ambiguousAt = (...path: (string | number)[]): Issue => ({
  code: 'ambiguous-key',
  message: 'more than once',
  path
})

describe('mergeUncertain', () => {
  it.each<[string, Issue[], Issue[], Issue[]]>([
    ['nothing and nothing', [], [], []],
    ['issues and nothing', [issueAt('a'), issueAt('b')], [], [issueAt('a'), issueAt('b')]],
    ['nothing and ambiguous keys', [], [ambiguousAt('a')], [ambiguousAt('a')]],
    ['other issues, which come last', [issueAt('a')], [ambiguousAt('b')], [ambiguousAt('b'), issueAt('a')]],
    ['an issue at the same path, which is replaced', [issueAt('a')], [ambiguousAt('a')], [ambiguousAt('a')]],
    [
      'earlier ambiguous keys, which come first',
      [ambiguousAt('a'), issueAt('c')],
      [ambiguousAt('b')],
      [ambiguousAt('a'), ambiguousAt('b'), issueAt('c')]
    ],
    ['the same path twice', [ambiguousAt('a')], [ambiguousAt('a'), ambiguousAt('a')], [ambiguousAt('a')]]
  ])('merges %s', (_name, issues, ambiguous, merged) => {
    expect(mergeUncertain(issues, ambiguous)).toStrictEqual(merged)
  })

  it('leaves its arguments unchanged', () => {
    const issues = Object.freeze([issueAt('a')])
    const ambiguous = Object.freeze([ambiguousAt('a')])
    mergeUncertain(issues, ambiguous)
    expect([issues, ambiguous]).toStrictEqual([[issueAt('a')], [ambiguousAt('a')]])
  })
})

describe('IssueCollector', () => {
  it('has no list before the first issue', () => {
    expect(new IssueCollector().issues).toBeUndefined()
  })

  it('keeps issues in the order in which they were added', () => {
    const collector = new IssueCollector()
    collector.add(issueAt('tel'))
    collector.add(issueAt('appid'))
    expect(collector.issues).toStrictEqual([issueAt('tel'), issueAt('appid')])
  })

  it('puts ambiguous keys before all other issues', () => {
    const collector = new IssueCollector()
    collector.add(issueAt('tel'))
    collector.addUncertain([ambiguousAt('a'), ambiguousAt('b')])
    collector.add(issueAt('appid'))
    collector.addUncertain([ambiguousAt('c')])
    expect(collector.issues).toStrictEqual([
      ambiguousAt('a'),
      ambiguousAt('b'),
      ambiguousAt('c'),
      issueAt('tel'),
      issueAt('appid')
    ])
  })

  it('keeps the first ambiguous key of each path', () => {
    const collector = new IssueCollector()
    const first: Issue = { ...ambiguousAt('cdr', 0, 'a'), position: { offset: 7, line: 1, column: 8 } }
    collector.addUncertain([first, ambiguousAt('cdr', 0, 'a')])
    collector.addUncertain([ambiguousAt('cdr', 0, 'a'), ambiguousAt('cdr', '0', 'a'), ambiguousAt('cdr', 0)])
    expect(collector.issues).toStrictEqual([first, ambiguousAt('cdr', '0', 'a'), ambiguousAt('cdr', 0)])
  })

  it('replaces other issues at the path of an ambiguous key', () => {
    const collector = new IssueCollector()
    collector.add(issueAt('tel'))
    collector.add(issueAt('appid'))
    collector.addUncertain([ambiguousAt('tel')])
    expect(collector.issues).toStrictEqual([ambiguousAt('tel'), issueAt('appid')])
  })

  it('has no list after no ambiguous keys were added', () => {
    const collector = new IssueCollector()
    collector.addUncertain([])
    expect(collector.issues).toBeUndefined()
  })

  it('has no list after it was cleared', () => {
    const collector = new IssueCollector()
    collector.add(issueAt('tel'))
    collector.clear()
    expect(collector.issues).toBeUndefined()
    collector.add(issueAt('appid'))
    expect(collector.issues).toStrictEqual([issueAt('appid')])
  })

  it('does not change a list that it has returned by adding ambiguous keys', () => {
    const collector = new IssueCollector()
    collector.add(issueAt('tel'))
    const before = collector.issues
    collector.addUncertain([ambiguousAt('tel')])
    expect(before).toStrictEqual([issueAt('tel')])
  })
})
