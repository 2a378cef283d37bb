import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { isJson } from '../../src/text/is-json'
import { holds } from '../support/law'

const nested = (depth: number): unknown => {
  let value: unknown = null
  for (let level = 0; level < depth; level++) value = [value]
  return value
}

/** Objects that each stand in the next twice: few to look at, and more paths to them than can be walked. */
const braided = (length: number): unknown => {
  let value: unknown = {}
  for (let level = 0; level < length; level++) value = { one: value, other: [value] }
  return value
}

const circle = (): unknown => {
  const list: unknown[] = [1]
  list.push({ list })
  return list
}

/** A circle that does not go through what it hangs on, behind one that is no circle. */
const distantCircle = (): unknown => {
  const shared = { a: 1 }
  return { shared, x: [shared, circle()] }
}

class Secretive {
  readonly #secret = 1
  get secret(): number {
    return this.#secret
  }
}

const toJSON = (): number => 1
const bareToJSON = Object.assign(Object.create(null) as object, { toJSON })

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
    braided(100)
  ])('knows %#', (value) => {
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
    ['a text in an object', Object('a')],
    ['undefined in a list', [undefined]],
    ['NaN in an object in an object', { a: { b: NaN } }],
    ['a circle', circle()],
    ['a circle within', distantCircle()],
    ['a list with a gap', Object.assign(new Array(3), { 0: 1, 2: 3 })],
    ['a list of nothing but gaps', new Array(4_294_967_295)],
    ['a list with a name', Object.assign([1], { a: 2 })],
    ['a list with as many names as gaps', Object.assign(new Array(1), { a: 2 })],
    ['a list with a symbol', Object.assign([1], { [Symbol('a')]: 2 })],
    ['a list of a class of its own', new (class extends Array {})()],
    ['an object of a class of its own', new Secretive()],
    ['an object with a symbol', { [Symbol('a')]: 1 }],
    ['an object with a hidden member', Object.defineProperty({}, 'a', { value: 1 })],
    ['its own toJSON', { toJSON }],
    ['the toJSON of a prototype', Object.create({ toJSON })],
    ['the toJSON of a prototype without another', Object.create(bareToJSON)]
  ])('does not know %s, of which something would be lost', (_name, value) => {
    expect(isJson(value)).toBe(false)
    expect(isJson({ a: [0, value] })).toBe(false)
  })

  it('has no depth that is too great', () => {
    expect(isJson(nested(1_000_000))).toBe(true)
    expect(isJson([nested(1_000_000), undefined])).toBe(false)
  })

  it('knows whatever JSON.parse gives', () => {
    holds(
      300,
      fc.property(fc.json({ maxDepth: 5 }), (text) => {
        expect(isJson(JSON.parse(text))).toBe(true)
      })
    )
  })
})
