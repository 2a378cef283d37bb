import fc from 'fast-check'
import type { Path } from '../../../src'
import { type Extent, locateAll } from '../../../src/cli/reports/locate'
import { brokenTexts } from '../../support/arbitraries/broken-texts'
import { anyJson, type Json, keys } from '../../support/arbitraries/json'
import { COMPACT, layouts, print } from '../../support/arbitraries/layout'
import { assertProperty, expectSame } from '../../support/property'
import { repaired } from '../../support/text-oracle'

const BYTE_ORDER_MARK = '\ufeff'
const MISSING_KEY = 'no such key'

const locate = (text: string, path: Path): Extent => {
  const [extent] = locateAll(text, [path])
  if (extent === undefined) throw new Error('no extent')
  return extent
}

/** Returns the part of the text at a path. */
const found = (text: string, path: Path): string => {
  const { start, end } = locate(text, path)
  return text.slice(start, end)
}

/** Removes members whose trimmed keys occur twice. */
const distinct = (json: Json): Json => {
  if ('items' in json) return { items: json.items.map(distinct) }
  if (!('members' in json)) return json
  const members = json.members.filter(
    ({ key }, at) => json.members.findIndex((other) => other.key.trim() === key.trim()) === at
  )
  return { members: members.map(({ key, value }) => ({ key, value: distinct(value) })) }
}

interface Placed {
  /** With the whitespace around its keys. */
  readonly path: Path
  readonly json: Json
}

const placesIn = (json: Json, path: Path = []): readonly Placed[] => {
  const own = [{ path, json }]
  if ('items' in json) return [...own, ...json.items.flatMap((item, at) => placesIn(item, [...path, at]))]
  if (!('members' in json)) return own
  return [...own, ...json.members.flatMap(({ key, value }) => placesIn(value, [...path, key]))]
}

const trimmed = (path: Path): Path => path.map((part) => (typeof part === 'string' ? part.trim() : part))

const valueOf = (json: Json): unknown => JSON.parse(print(json, COMPACT).text) as unknown

const trees = anyJson.map(distinct)

describe('locateAll', () => {
  it.each<[string, Path, string]>([
    ['{"a":1}', [], '{"a":1}'],
    [' {"a":1} ', [], '{"a":1}'],
    ['7', [], '7'],
    ['{"a":1}', ['a'], '1'],
    ['{"a" : "x" ,"b":2}', ['a'], '"x"'],
    ['{"a":{"b":2},"b":3}', ['b'], '3'],
    ['{"x":{"b":1},"a":{"b":2}}', ['a', 'b'], '2'],
    ['{"cdr":[{"a":1},{"a":2}]}', ['cdr', 1, 'a'], '2'],
    ['{"cdr":[{"a":1},{"a":2}]}', ['cdr', 1], '{"a":2}'],
    ['[[],[[],[1,2]]]', [1, 1, 1], '2'],
    ['{" a\\t":1}', ['a'], '1'],
    ['{"\\u0020a":1}', ['a'], '1'],
    ['{"\\u0061":1}', ['a'], '1'],
    ['{"a\\"b":1}', ['a"b'], '1'],
    ['{"":{"":1}}', ['', ''], '1'],
    ['{"__proto__":{"constructor":1}}', ['__proto__', 'constructor'], '1'],
    [`${BYTE_ORDER_MARK}{"a":1}`, ['a'], '1'],
    [`${BYTE_ORDER_MARK} [7]`, [0], '7'],
    ['{"a":{"x":1"y":2}"b":3}', ['b'], '3'],
    ['{"a":{"x":1"y":2}"b":3}', ['a'], '{"x":1"y":2}'],
    ['{"a":1,"b":}', ['a'], '1']
  ])('finds in %j at %j the value %j', (text, path, value) => {
    expect(found(text, path)).toBe(value)
  })

  it.each<[string, Path, string]>([
    ['{"a":1}', ['b'], '{"a":1}'],
    ['{"cdr":[{"a":1},{"b":2}]}', ['cdr', 1, 'a'], '{"b":2}'],
    ['{"cdr":[{"a":1}] ,"x":0}', ['cdr', 7], '[{"a":1}]'],
    ['{"cdr":[{"a":1}] ,"x":0}', ['cdr', 7, 'a'], '[{"a":1}]'],
    ['{"cdr":7}', ['cdr', 0, 'a'], '7'],
    ['{"0":1}', [0], '{"0":1}'],
    ['[1]', ['0'], '[1]'],
    ['{"a":1}', [' a'], '{"a":1}'],
    ['{"A":1}', ['a'], '{"A":1}'],
    ['{"b":{"a":1}}', ['a'], '{"b":{"a":1}}'],
    ['7', ['a'], '7']
  ])('finds in %j, which has no %j, the innermost container %j', (text, path, value) => {
    expect(found(text, path)).toBe(value)
  })

  it.each<[string, Path, string]>([
    ['', [], ''],
    ['', ['a'], ''],
    [' ', [], ' '],
    [BYTE_ORDER_MARK, ['a'], BYTE_ORDER_MARK],
    ['x', ['a'], 'x'],
    ['{"a":{"b":', ['a', 'b'], '{"b":'],
    ['{"a":[1,2', ['a', 1], '2'],
    ['{"a":[1,2', ['a', 2], '[1,2'],
    ['{"a":[1,2', ['b'], '{"a":[1,2'],
    ['{"a":1} x', ['a'], '1']
  ])('finds in %j, which is not JSON, at %j as much as can be read: %j', (text, path, value) => {
    expect(found(text, path)).toBe(value)
  })

  it('prefers the exact key to a padded one', () => {
    expect(found('{" a ":1,"a":2}', ['a'])).toBe('2')
    expect(found('{"a":2," a ":1}', ['a'])).toBe('2')
    expect(found('{"a":2," a ":1}', [' a '])).toBe('1')
  })

  it('finds the first member of a duplicate key', () => {
    expect(found('{"a":1,"a":2}', ['a'])).toBe('1')
    expect(found('{" a ":1,"a ":2}', ['a'])).toBe('1')
    expect(found('{" a ":1,"a":2,"a":3}', ['a'])).toBe('2')
    expect(found('{"x":{"a":1},"x":{"a":2,"b":3}}', ['x', 'b'])).toBe('{"a":1}')
  })

  it('finds every value of any text', () => {
    assertProperty(
      500,
      fc.property(trees, layouts, fc.boolean(), (json, layout, hasMark) => {
        const text = (hasMark ? BYTE_ORDER_MARK : '') + print(json, layout).text
        for (const { path, json: at } of placesIn(json)) {
          expectSame(JSON.parse(found(text, path)), valueOf(at))
          expectSame(found(text, trimmed(path)), found(text, path))
        }
      })
    )
  })

  it('finds every value although commas are missing', () => {
    assertProperty(
      500,
      fc.property(trees, layouts, fc.integer({ min: 1, max: 3 }), (json, layout, every) => {
        const { text } = print(json, layout, (comma) => comma % every === 0)
        for (const { path, json: at } of placesIn(json)) {
          expectSame(repaired(found(text, path))?.value, valueOf(at))
        }
      })
    )
  })

  it('finds the innermost container of a value that is absent', () => {
    const suffixes = fc.array(fc.oneof(keys, fc.nat(3)), { maxLength: 3 })
    assertProperty(
      500,
      fc.property(
        trees,
        layouts,
        fc.constantFrom(MISSING_KEY, 99),
        suffixes,
        (json, layout, missing, rest) => {
          const { text } = print(json, layout)
          for (const { path } of placesIn(json)) {
            expectSame(locate(text, [...path, missing, ...rest]), locate(text, path))
          }
        }
      )
    )
  })

  it('returns an extent inside the text, for any text', () => {
    const paths = fc.array(fc.oneof(keys, fc.nat(3), fc.constantFrom('cdr', 'fid', 'duration')), {
      maxLength: 4
    })
    assertProperty(
      2000,
      fc.property(brokenTexts, paths, (text, path) => {
        const { start, end } = locate(text, path)
        expectSame(Number.isInteger(start) && Number.isInteger(end), true)
        expectSame(start >= 0 && start <= end && end <= text.length, true)
      })
    )
  })

  it('returns the same for many paths at once as for each alone', () => {
    const paths = fc.array(
      fc.array(fc.oneof(keys, fc.nat(2), fc.constantFrom('cdr', 'fid', 'state')), { maxLength: 4 }),
      { maxLength: 6 }
    )
    assertProperty(
      1000,
      fc.property(
        trees,
        layouts,
        fc.oneof(brokenTexts, fc.constant(undefined)),
        paths,
        (json, layout, broken, more) => {
          const text = broken ?? print(json, layout).text
          const all = [...more, ...placesIn(json).map(({ path }) => path), ...more]
          expectSame(
            locateAll(text, all),
            all.map((path) => locate(text, path))
          )
        }
      )
    )
  })

  it('finds a padded key by its exact and by its trimmed path', () => {
    const extent = { start: 7, end: 8 }
    expect(locateAll('{" a ":1}', [['a'], [' a ']])).toStrictEqual([extent, extent])
  })

  it('returns an extent for each occurrence of a path', () => {
    const [first, second] = [
      { start: 5, end: 6 },
      { start: 11, end: 12 }
    ]
    expect(locateAll('{"a":1,"b":2}', [['b'], ['a'], ['b']])).toStrictEqual([second, first, second])
  })

  it('returns nothing for no paths', () => {
    expect(locateAll('{"a":1}', [])).toStrictEqual([])
  })

  it('reads a text that is nested very deeply', () => {
    const depth = 100_000
    const text = `{"x":${'['.repeat(depth)}${']'.repeat(depth)},"a":1}`
    expect(found(text, ['a'])).toBe('1')
    expect(found(text, ['x'])).toHaveLength(2 * depth)
  })
})
