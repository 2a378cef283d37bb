import type { Issue } from '../../src'
import { formatIssues } from '../../src/issue/format-issues'

describe('formatIssues', () => {
  it('prints nothing for no issues', () => {
    expect(formatIssues([])).toBe('')
  })

  it('prints place, message and code, a line for each issue', () => {
    const issues: Issue[] = [
      { code: 'empty-body', message: 'the body is empty', path: [] },
      {
        code: 'malformed-json',
        message: 'the text is not JSON (line 3, column 4)',
        path: [],
        position: { offset: 12, line: 3, column: 4 }
      },
      {
        code: 'ambiguous-key',
        message: 'duration occurs more than once (line 1, column 41)',
        path: ['cdr', 0, 'duration'],
        position: { offset: 40, line: 1, column: 41 }
      },
      {
        code: 'missing-field',
        message: 'appid is missing, expected a string',
        path: ['cdr', 1, 'appid'],
        expected: 'a string',
        received: 'nothing'
      }
    ]
    expect(formatIssues(issues).split('\n')).toStrictEqual([
      'the body is empty [empty-body]',
      'the text is not JSON (line 3, column 4) [malformed-json]',
      'cdr[0].duration: duration occurs more than once (line 1, column 41) [ambiguous-key]',
      'cdr[1].appid: appid is missing, expected a string [missing-field]'
    ])
  })

  it.each(['13800000001', 'http://192.0.2.10/a.wav', 'order-17', 'word', 'a\nb', ''])(
    'prints nothing of %j, a key of the payloads own',
    (key) => {
      const path = ['cdr', 0, 'customParm', key]
      const issue: Issue = { code: 'ambiguous-key', message: 'a key occurs more than once', path }
      expect(formatIssues([issue])).toBe('cdr[0].customParm."…": a key occurs more than once [ambiguous-key]')
    }
  )
})
