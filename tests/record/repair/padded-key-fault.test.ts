import { findStrangers } from '../../../src/record/repair/padded-key'
import { padKey } from '../../../src/record/repair/padded-key-fault'

describe('padKey', () => {
  it('puts blanks around a key, in its place', () => {
    const faulty = padKey({ a: 1, stateDesc: 2, b: 3 }, 'stateDesc')
    expect(Object.entries(faulty)).toStrictEqual([
      ['a', 1],
      [' stateDesc ', 2],
      ['b', 3]
    ])
    expect([...findStrangers(faulty, new Set(['a', 'stateDesc', 'b'])).padded]).toStrictEqual([
      ['stateDesc', 2]
    ])
  })

  it('leaves a record without the key as it is', () => {
    expect(padKey({ a: 1 }, 'stateDesc')).toStrictEqual({ a: 1 })
  })

  it('keeps a member __proto__', () => {
    const record = JSON.parse('{"__proto__":{"b":2},"a":1}') as Record<string, unknown>
    expect(JSON.stringify(padKey(record, 'a'))).toBe('{"__proto__":{"b":2}," a ":1}')
  })
})
