import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { isJson } from '../../src/json/is-json'
import { assertProperty } from '../support/property'

const nested = (depth: number): unknown => {
  let value: unknown = null
  for (let level = 0; level < depth; level++) value = [value]
  return value
}

/** Objects that each occur twice in the next: few objects, but too many paths to walk. */
const nestedTwice = (length: number): unknown => {
  let value: unknown = {}
  for (let level = 0; level < length; level++) value = { one: value, other: [value] }
  return value
}

const cycle = (): unknown => {
  const array: unknown[] = [1]
  array.push({ array })
  return array
}

/** A cycle below the top level, after an object that occurs twice without a cycle. */
const nestedCycle = (): unknown => {
  const shared = { a: 1 }
  return { shared, x: [shared, cycle()] }
}

class WithPrivateField {
  readonly #secret = 1
  get secret(): number {
    return this.#secret
  }
}

const toJSON = (): number => 1
const toJSONWithoutPrototype = Object.assign(Object.create(null) as object, { toJSON })

describe('isJson', () => {
  it.each([
    null,
    'a',
    0,
    -0,
    false,
    [],
    {},
    [{ a: [null] }],
    { toJSON: 'x', length: 1, constructor: null },
    JSON.parse('{"__proto__":{"toJSON":[]}}'),
    Object.create(null),
    runInNewContext('({ a: [{}] })'),
    nestedTwice(100)
  ])('returns true (%#)', (value) => {
    expect(isJson(value)).toBe(true)
  })

  it.each<[string, unknown]>([
    ['undefined', undefined],
    ['NaN', NaN],
    ['Infinity', Infinity],
    ['a bigint', 1n],
    ['a symbol', Symbol('a')],
    ['a function', () => 0],
    ['a Date', new Date(0)],
    ['a Map', new Map()],
    ['a boxed string', Object('a')],
    ['undefined in an array', [undefined]],
    ['NaN in an object in an object', { a: { b: NaN } }],
    ['a cycle', cycle()],
    ['a nested cycle', nestedCycle()],
    ['an array with a hole', Object.assign(new Array(3), { 0: 1, 2: 3 })],
    ['an array of holes only', new Array(4_294_967_295)],
    ['an array with a named member', Object.assign([1], { a: 2 })],
    ['an array with as many named members as holes', Object.assign(new Array(1), { a: 2 })],
    ['an array with a symbol', Object.assign([1], { [Symbol('a')]: 2 })],
    ['an instance of a subclass of Array', new (class extends Array {})()],
    ['an instance of a class', new WithPrivateField()],
    ['an object with a symbol', { [Symbol('a')]: 1 }],
    ['an object with a non-enumerable member', Object.defineProperty({}, 'a', { value: 1 })],
    ['an object with toJSON', { toJSON }],
    ['an object that inherits toJSON', Object.create({ toJSON })],
    [
      'an object that inherits toJSON from an object without a prototype',
      Object.create(toJSONWithoutPrototype)
    ]
  ])('returns false for %s, which JSON cannot hold', (_name, value) => {
    expect(isJson(value)).toBe(false)
    expect(isJson({ a: [0, value] })).toBe(false)
  })

  it('accepts any depth', () => {
    expect(isJson(nested(1_000_000))).toBe(true)
    expect(isJson([nested(1_000_000), undefined])).toBe(false)
  })

  it('returns true for every result of JSON.parse', () => {
    assertProperty(
      300,
      fc.property(fc.json({ maxDepth: 5 }), (text) => {
        expect(isJson(JSON.parse(text))).toBe(true)
      })
    )
  })
})
