import { setImmediate } from 'node:timers/promises'
import { createTurns } from '../../src/http/turns'

describe('createTurns', () => {
  it('lets so many work at once, and the others wait, first come, first served', async () => {
    const turns = createTurns(2)
    const started: number[] = []
    const ends: (() => void)[] = []
    const take = async (name: number): Promise<void> => {
      const end = await turns.take()
      started.push(name)
      ends.push(end)
    }
    const all = Promise.all([1, 2, 3, 4].map(take))
    await setImmediate()
    expect(started).toStrictEqual([1, 2])
    ends[1]?.()
    await setImmediate()
    expect(started).toStrictEqual([1, 2, 3])
    ends[0]?.()
    await all
    expect(started).toStrictEqual([1, 2, 3, 4])
  })

  it('ends a turn once, however often it is ended', async () => {
    const turns = createTurns(1)
    const end = await turns.take()
    end()
    end()
    await turns.take()
    let isThird = false
    void turns.take().then(() => {
      isThird = true
    })
    await setImmediate()
    expect(isThird).toBe(false)
  })

  it('has no limit if there is none', async () => {
    const turns = createTurns(Infinity)
    await Promise.all(Array.from({ length: 1000 }, () => turns.take()))
    expect(typeof (await turns.take())).toBe('function')
  })
})
