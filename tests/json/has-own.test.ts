import { hasOwn } from '../../src/json/has-own'

describe('hasOwn', () => {
  it.each<[string, object, string]>([
    ['an own key', { a: 1 }, 'a'],
    ['an own key without a value', { a: undefined }, 'a'],
    [
      'an own key of an object without prototype',
      Object.assign(Object.create(null) as object, { a: 1 }),
      'a'
    ],
    ['a key that hides the check', { hasOwnProperty: 1 }, 'hasOwnProperty'],
    ['an own key by that of the prototype', JSON.parse('{"__proto__":1}') as object, '__proto__']
  ])('returns true for %s', (_name, object, key) => {
    expect(hasOwn(object, key)).toBe(true)
  })

  it.each<[string, object, string]>([
    ['a key that is not there', { a: 1 }, 'b'],
    ['an inherited key', {}, 'toString'],
    ['a key of the prototype', Object.create({ a: 1 }) as object, 'a']
  ])('returns false for %s', (_name, object, key) => {
    expect(hasOwn(object, key)).toBe(false)
  })
})
