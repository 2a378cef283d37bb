import { isSameValue } from '../../src/events/same-value'

const PROTO = JSON.parse('{"__proto__":1}') as unknown

describe('isSameValue', () => {
  it.each<[unknown, unknown]>([
    [1, 1],
    ['a', 'a'],
    [null, null],
    [undefined, undefined],
    [NaN, NaN],
    [[], []],
    [{}, {}],
    [
      { a: 1, b: [2, { c: null }] },
      { b: [2, { c: null }], a: 1 }
    ],
    [new Date(7), new Date(7)],
    [{ at: new Date(7) }, { at: new Date(7) }],
    [PROTO, JSON.parse('{"__proto__":1}')]
  ])('returns true for %j and %j', (one, other) => {
    expect([isSameValue(one, other), isSameValue(other, one)]).toStrictEqual([true, true])
  })

  it.each<[unknown, unknown]>([
    [1, 2],
    [1, '1'],
    [0, -0],
    [null, undefined],
    [null, {}],
    ['', []],
    [[], {}],
    [[1], [1, 2]],
    [
      [1, 2],
      [2, 1]
    ],
    [[1], { 0: 1 }],
    [{ a: 1 }, { a: 2 }],
    [{ a: 1 }, { b: 1 }],
    [{ a: 1 }, { a: 1, b: 2 }],
    [{ a: undefined }, { b: undefined }],
    [{ toString: undefined }, {}],
    [PROTO, {}],
    [new Date(7), new Date(8)],
    [new Date(7), 7],
    [new Date(7), {}],
    [new Date(NaN), new Date(NaN)],
    [{ a: { b: { c: 1 } } }, { a: { b: { c: 2 } } }]
  ])('returns false for %j and %j', (one, other) => {
    expect([isSameValue(one, other), isSameValue(other, one)]).toStrictEqual([false, false])
  })
})
