import { containsText } from '../../src/json/contains-text'

const nested = (depth: number, innermost: unknown): unknown => {
  let value = innermost
  for (let level = 0; level < depth; level++) value = level % 2 === 0 ? [value] : { x: value }
  return value
}

describe('containsText', () => {
  it.each([
    ['a string', 'a!'],
    ['a list', ['a', 'b!']],
    ['a member', { a: 1, b: 'x!' }],
    ['a key', { 'a!': 1 }],
    ['a key of a nested object', { a: [{ b: null }, { '!': 1 }] }],
    ['a member before others', { a: '!', b: 'b', c: [] }],
    ['a deep value', nested(100_000, '!')]
  ])('finds it in %s', (_, value) => {
    expect(containsText(value, '!')).toBe(true)
  })

  it.each([
    ['a string', 'a'],
    ['an empty string', ''],
    ['a number', 1],
    ['null', null],
    ['nothing', undefined],
    ['an object', { a: 'b', c: [1, null, { d: true }] }],
    ['a deep value', nested(100_000, 'a')]
  ])('does not find it in %s', (_, value) => {
    expect(containsText(value, '!')).toBe(false)
  })

  it('looks at a value that contains itself once', () => {
    const value: Record<string, unknown> = { a: 'a' }
    value.self = value
    expect(containsText(value, '!')).toBe(false)
    value.list = [value, '!']
    expect(containsText(value, '!')).toBe(true)
  })
})
