import type { Issue } from '../../src'
import { formatIssuesWith } from '../../src/diagnostics/format-issues'

const KNOWN_KEYS = new Set(['cdr', 'duration', 'appid', 'customParm'])

describe('formatIssuesWith', () => {
  it('returns an empty string for no issues', () => {
    expect(formatIssuesWith([], KNOWN_KEYS)).toBe('')
  })

  it('returns one line per issue, with path, message and code', () => {
    const issues: Issue[] = [
      { code: 'empty-body', message: 'the body is empty', path: [] },
      {
        code: 'malformed-json',
        message: 'the body is not valid JSON (line 3, column 4)',
        path: [],
        position: { offset: 12, line: 3, column: 4 }
      },
      {
        code: 'ambiguous-key',
        message: '`duration` occurs more than once (line 1, column 41)',
        path: ['cdr', 0, 'duration'],
        position: { offset: 40, line: 1, column: 41 }
      },
      {
        code: 'missing-field',
        message: '`appid` is missing; it must be a string',
        path: ['cdr', 1, 'appid'],
        expected: 'a string',
        received: 'nothing'
      }
    ]
    expect(formatIssuesWith(issues, KNOWN_KEYS).split('\n')).toStrictEqual([
      'the body is empty [empty-body]',
      'the body is not valid JSON (line 3, column 4) [malformed-json]',
      'cdr[0].duration: `duration` occurs more than once (line 1, column 41) [ambiguous-key]',
      'cdr[1].appid: `appid` is missing; it must be a string [missing-field]'
    ])
  })

  it.each(['13800000001', 'http://192.0.2.10/a.wav', 'order-17', 'word', 'a\nb', ''])(
    'masks the unknown key %j',
    (key) => {
      const path = ['cdr', 0, 'customParm', key]
      const issue: Issue = { code: 'ambiguous-key', message: 'a key occurs more than once', path }
      expect(formatIssuesWith([issue], KNOWN_KEYS)).toBe(
        'cdr[0].customParm."…": a key occurs more than once [ambiguous-key]'
      )
    }
  )
})
