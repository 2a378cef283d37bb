import type { Path } from '../../src'
import { printPath } from '../../src/diagnostics/print-path'

const KNOWN_KEYS = new Set(['cdr', 'customParm', 'fid'])

describe('printPath', () => {
  it.each<[Path, string]>([
    [[], ''],
    [['cdr'], 'cdr'],
    [['cdr', 12], 'cdr[12]'],
    [['cdr', 12, 'customParm'], 'cdr[12].customParm'],
    [['cdr', 0, 'customParm', 3, 'x', 'fid'], 'cdr[0].customParm[3]."…".fid'],
    [[' cdr '], '"…"'],
    [['constructor'], '"…"'],
    [['tel'], '"…"']
  ])('prints only the known keys of %j: %s', (path, text) => {
    expect(printPath(path, { knownKeys: KNOWN_KEYS })).toBe(text)
    expect(printPath(path, { knownKeys: KNOWN_KEYS, showsUnknownKeys: false })).toBe(text)
  })
})

describe('printPath with a text for hidden keys', () => {
  it('prints it for each key that is not known', () => {
    const path = ['cdr', 0, 'x y', 'fid', 'tel', 3]
    expect(printPath(path, { knownKeys: KNOWN_KEYS, hiddenKey: '*' })).toBe('cdr[0].*.fid.*[3]')
  })
})

const printed = (path: Path): string => printPath(path, { knownKeys: KNOWN_KEYS, showsUnknownKeys: true })

describe('printPath that shows unknown keys', () => {
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
  ])('prints %j as %s', (path, text) => {
    expect(printed(path)).toBe(text)
  })

  it.each([
    ['a line feed', 'a\nb', '"a\\nb"'],
    ['a carriage return', 'a\rb', '"a\\rb"'],
    ['a tab', 'a\tb', '"a\\tb"'],
    ['an escape sequence of a terminal', '\u001b[31ma', '"\\u001b[31ma"'],
    ['the null character', '\u0000', '"\\u0000"'],
    ['a lone surrogate', '\ud800', '"\\ud800"'],
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

  it('prints a known key as it is, however long', () => {
    const key = 'a b'.repeat(50)
    expect(printPath(['cdr', key], { knownKeys: new Set([key]), showsUnknownKeys: true })).toBe(`cdr.${key}`)
  })

  it.each<[string, string]>([
    ['a'.repeat(32), 'a'.repeat(32)],
    ['a'.repeat(33), `"${'a'.repeat(33)}"`],
    ['键'.repeat(40), `"${'键'.repeat(40)}"`],
    ['键'.repeat(41), `"${'键'.repeat(40)}…"`]
  ])('prints the key %s as %s', (key, text) => {
    expect(printed([key])).toBe(text)
  })

  it('shortens a long key', () => {
    expect(printed(['键'.repeat(10_000)])).toBe(`"${'键'.repeat(40)}…"`)
  })
})
