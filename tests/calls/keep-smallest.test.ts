import fc from 'fast-check'
import { type Kept, keepSmallest } from '../../src/calls/keep-smallest'
import { assertProperty, expectSame } from '../support/property'
import { mergeByTree, treeChoices } from '../support/merging'

type Item = readonly [key: string, value: number]

const KEEPING = {
  keyOf: ([key]: Item) => key,
  join: ([key, one]: Item, [, other]: Item): Item => [key, Math.max(one, other)],
  limit: 3
}

const join = (one: Kept<Item>, other: Kept<Item>): Kept<Item> => keepSmallest(one, other, KEEPING)
const single = (item: Item): Kept<Item> => ({ items: [item], hasMore: false })

describe('keepSmallest', () => {
  it('keeps the smallest keys, joins equal ones, and says that there were more', () => {
    const kept = [
      ['d', 1],
      ['b', 1],
      ['a', 2],
      ['b', 3],
      ['c', 1]
    ] as const
    expect(kept.map(single).reduce(join)).toStrictEqual({
      items: [
        ['a', 2],
        ['b', 3],
        ['c', 1]
      ],
      hasMore: true
    })
    expect(kept.slice(1, 4).map(single).reduce(join).hasMore).toBe(false)
  })

  it('gives the same for every tree', () => {
    const items = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.nat(3)), { minLength: 1 })
    assertProperty(
      300,
      fc.property(items, treeChoices, (list, choices) => {
        const all = list.map(single)
        expectSame(mergeByTree(all, choices, join), all.reduce(join))
      })
    )
  })
})
