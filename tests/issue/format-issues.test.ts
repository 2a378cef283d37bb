import type { Issue, Path } from '../../src'
import { formatIssues } from '../../src/issue/format-issues'

const at = (path: Path): Issue => ({ code: 'ambiguous-key', message: 'a key occurs more than once', path })

/** How a path is printed, without what follows it. */
const printed = (path: Path): string =>
  formatIssues([at(path)]).replace(': a key occurs more than once [ambiguous-key]', '')

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

  it.each<[Path, string]>([
    [['cdr'], 'cdr'],
    [['cdr', 12], 'cdr[12]'],
    [['cdr', 12, 'customParm'], 'cdr[12].customParm'],
    [['x', 0, 1, 'y_2'], 'x[0][1].y_2'],
    [[0, 'a'], '[0].a'],
    [['_private'], '_private'],
    [['cdr', 0, 'a b'], 'cdr[0]."a b"'],
    [['cdr', 0, ''], 'cdr[0].""'],
    [['cdr', 0, '0'], 'cdr[0]."0"'],
    [['cdr', 0, 'a"b'], 'cdr[0]."a\\"b"'],
    [['cdr', 0, '正常'], 'cdr[0]."正常"'],
    [['a.b[0]'], '"a.b[0]"']
  ])('prints the path %j as %s', (path, text) => {
    expect(printed(path)).toBe(text)
  })

  it.each([
    ['a line feed', 'a\nb', '"a\\nb"'],
    ['a carriage return', 'a\rb', '"a\\rb"'],
    ['a tab', 'a\tb', '"a\\tb"'],
    ['an escape sequence of a terminal', '\u001b[31ma', '"\\u001b[31ma"'],
    ['the null character', '\u0000', '"\\u0000"'],
    ['half of a character', '\ud800', '"\\ud800"'],
    ['DEL', 'a\u007fb', '"a\\u007fb"'],
    ['a next-line control', 'a\u0085b', '"a\\u0085b"'],
    ['a control sequence introducer', '\u009b31ma', '"\\u009b31ma"'],
    ['a line separator', 'a\u2028b', '"a\\u2028b"'],
    ['a paragraph separator', 'a\u2029b', '"a\\u2029b"'],
    ['a right-to-left override', 'a\u202eb', '"a\\u202eb"'],
    ['a right-to-left isolate', 'a\u2067b', '"a\\u2067b"'],
    ['a right-to-left mark', 'a\u200fb', '"a\\u200fb"'],
    ['an Arabic letter mark', 'a\u061cb', '"a\\u061cb"'],
    ['a zero-width space', 'a\u200bb', '"a\\u200bb"'],
    ['a byte order mark', '\ufeffa', '"\\ufeffa"']
  ])('escapes %s in a key', (_name, key, text) => {
    expect(printed(['cdr', 0, key])).toBe(`cdr[0].${text}`)
  })

  it.each([
    ['13800000001', '"138****0001"'],
    ['tel13800000001', 'tel138****0001'],
    ['+86 138 0000 0001', '"+86 138 **** 0001"'],
    ['010-53180002', '"010-****0002"'],
    ['a\n13800000001', '"a\\n138****0001"'],
    ['2016010000000205', '"2016010000000205"']
  ])('masks the phone numbers in the key %j', (key, text) => {
    expect(printed([key])).toBe(text)
  })

  it.each<[string, string]>([
    ['a'.repeat(32), 'a'.repeat(32)],
    ['a'.repeat(33), `"${'a'.repeat(33)}"`],
    ['键'.repeat(40), `"${'键'.repeat(40)}"`],
    ['键'.repeat(41), `"${'键'.repeat(40)}…"`]
  ])('prints the key %s as %s', (key, text) => {
    expect(printed([key])).toBe(text)
  })

  it('cuts a long key short', () => {
    expect(printed(['键'.repeat(10_000)])).toBe(`"${'键'.repeat(40)}…"`)
  })

  it.each([29, 30, 31, 33, 35])(
    'shows no more of a phone number where a key is cut after %i letters',
    (length) => {
      expect(printed([`${'x'.repeat(length)}13800000001${'x'.repeat(40)}`])).not.toMatch(/\d{5}/)
    }
  )
})
