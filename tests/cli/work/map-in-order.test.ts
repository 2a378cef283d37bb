import { setTimeout as pause } from 'node:timers/promises'
import fc from 'fast-check'
import { mapInOrder } from '../../../src/cli/work/map-in-order'

interface Items<Item> {
  readonly all: AsyncIterable<Item>
  readonly given: () => number
  readonly isClosed: () => boolean
}

const itemsOf = <Item>(list: Iterable<Item>, failure?: Error): Items<Item> => {
  let given = 0
  let isClosed = false
  async function* give(): AsyncGenerator<Item> {
    try {
      await Promise.resolve()
      for (const item of list) {
        given++
        yield item
      }
      if (failure !== undefined) throw failure
    } finally {
      isClosed = true
    }
  }
  return { all: give(), given: () => given, isClosed: () => isClosed }
}

const collect = async <T>(results: AsyncIterable<T>, into: T[] = []): Promise<readonly T[]> => {
  for await (const result of results) into.push(result)
  return into
}

/** A source that has not given its next item yet closes once it has. */
const soonClosed = async (isClosed: () => boolean): Promise<void> => {
  await pause(5)
  expect(isClosed()).toBe(true)
}

const failure = new Error('no')
const counts = fc.constantFrom(1, 2, 3, 8)

describe('mapInOrder', () => {
  it('keeps the order and does no more at once than it may, however long each takes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(3), { maxLength: 20 }), counts, async (durations, atOnce) => {
        let underWay = 0
        let most = 0
        const { all, isClosed } = itemsOf(durations.entries())
        const run = async ([at, duration]: [number, number]): Promise<number> => {
          underWay++
          most = Math.max(most, underWay)
          if (duration > 0) await pause(duration)
          underWay--
          return at
        }
        expect(await collect(mapInOrder(all, run, atOnce))).toStrictEqual([...durations.keys()])
        expect(most).toBeLessThanOrEqual(atOnce)
        await soonClosed(isClosed)
      }),
      { numRuns: 60 }
    )
  })

  it('does as much at once as it may', async () => {
    let underWay = 0
    let most = 0
    const run = async (): Promise<void> => {
      most = Math.max(most, ++underWay)
      await pause(2)
      underWay--
    }
    await collect(mapInOrder(itemsOf(Array(20).keys()).all, run, 5))
    expect(most).toBe(5)
  })

  it.each([1, 4])('takes results that are there at once, %i at once', async (atOnce) => {
    const results = mapInOrder(itemsOf([1, 2, 3, 4, 5]).all, (item) => item * 2, atOnce)
    expect(await collect(results)).toStrictEqual([2, 4, 6, 8, 10])
  })

  it.each([1, 2, 5])('asks for no item for which there is no room, %i at once', async (atOnce) => {
    const { all, given } = itemsOf(Array(99).keys())
    const results = mapInOrder(all, (item) => Promise.resolve(item), atOnce)
    for (let taken = 1; taken <= 20; taken++) {
      expect((await results.next()).value).toBe(taken - 1)
      // Those that were taken, and those that may be under way.
      expect(given()).toBeLessThanOrEqual(taken - 1 + atOnce)
    }
    await results.return(undefined)
  })

  it.each([1, 2, 8])(
    'hands on what a run throws, behind the results before it, %i at once',
    async (atOnce) => {
      const { all, isClosed } = itemsOf([0, 1, 2, 3, 4, 5])
      const run = async (item: number): Promise<number> => {
        await pause(1)
        if (item >= 3) throw failure
        return item
      }
      const got: number[] = []
      await expect(collect(mapInOrder(all, run, atOnce), got)).rejects.toBe(failure)
      expect(got).toStrictEqual([0, 1, 2])
      await soonClosed(isClosed)
    }
  )

  it.each([1, 2, 8])('hands on what a run throws at once, %i at once', async (atOnce) => {
    const { all, isClosed } = itemsOf([0, 1, 2, 3])
    const run = (item: number): number => {
      if (item === 2) throw failure
      return item
    }
    const got: number[] = []
    await expect(collect(mapInOrder(all, run, atOnce), got)).rejects.toBe(failure)
    expect(got).toStrictEqual([0, 1])
    await soonClosed(isClosed)
  })

  it.each([1, 2, 8])(
    'hands on what the items throw, behind the results before it, %i at once',
    async (atOnce) => {
      const got: number[] = []
      const results = mapInOrder(itemsOf([0, 1, 2], failure).all, (item) => Promise.resolve(item), atOnce)
      await expect(collect(results, got)).rejects.toBe(failure)
      expect(got).toStrictEqual([0, 1, 2])
    }
  )

  it.each([1, 2, 8])('closes the items when nobody wants more results, %i at once', async (atOnce) => {
    const { all, given, isClosed } = itemsOf(Array(99).keys())
    for await (const result of mapInOrder(all, (item) => Promise.resolve(item), atOnce))
      if (result === 2) break
    await soonClosed(isClosed)
    expect(given()).toBeLessThanOrEqual(3 + atOnce)
  })

  it('leaves no failure unhandled that nobody waits for any longer', async () => {
    const unhandled: unknown[] = []
    const note = (error: unknown): void => {
      unhandled.push(error)
    }
    process.on('unhandledRejection', note)
    try {
      const run = async (item: number): Promise<number> => {
        await pause(item)
        if (item > 0) throw failure
        return item
      }
      for await (const result of mapInOrder(itemsOf([0, 1, 2, 3]).all, run, 4)) {
        expect(result).toBe(0)
        break
      }
      await pause(20)
      expect(unhandled).toStrictEqual([])
    } finally {
      process.off('unhandledRejection', note)
    }
  })

  it.each([1, 6])('holds up no result while it waits for the next item, %i at once', async (atOnce) => {
    let goOn = (): void => undefined
    async function* pausing(): AsyncGenerator<string> {
      yield 'a'
      await new Promise<void>((resolve) => {
        goOn = resolve
      })
      yield 'b'
    }
    const results = mapInOrder(pausing(), (item) => item.toUpperCase(), atOnce)
    const first = results.next().then(({ value }) => value as unknown)
    expect(await Promise.race([first, pause(100, 'nothing yet')])).toBe('A')
    goOn()
    await first
    await results.return(undefined)
  })
})
