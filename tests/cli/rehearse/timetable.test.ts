import { createTimetable } from '../../../src/cli/rehearse/timetable'
import { bytes, planOf } from './rehearsed'

const BODY = bytes('{}')

/** Returns when deliveries are due. It takes a millisecond to read each. */
const dueOf = async (
  speed: number | undefined,
  moments: readonly (number | undefined)[]
): Promise<unknown> => {
  let clock = 0
  const next = createTimetable(
    planOf(moments.map((moment) => ({ body: BODY, moment }))),
    speed,
    () => ++clock
  )
  const due: unknown[] = []
  for (let one = await next(); one !== undefined; one = await next()) {
    expect(one).toMatchObject({ delivery: due.length + 1, body: BODY })
    due.push(one.due)
  }
  return due
}

describe('createTimetable', () => {
  it('is due at once without a speed', async () => {
    expect(await dueOf(undefined, [100, undefined, 900])).toStrictEqual([1, 2, 3])
  })

  it('plays the gaps', async () => {
    expect(await dueOf(1, [100, 150, 400])).toStrictEqual([1, 51, 301])
    expect(await dueOf(10, [100, 150, 400])).toStrictEqual([1, 6, 31])
    expect(await dueOf(0.5, [100, 150])).toStrictEqual([1, 101])
  })

  it('plays no gap twice if moments are reversed', async () => {
    expect(await dueOf(1, [100, 400, 150, 410])).toStrictEqual([1, 301, 301, 311])
  })

  it('plays no gap for a delivery without a moment', async () => {
    expect(await dueOf(1, [undefined, 100, undefined, 300])).toStrictEqual([1, 2, 3, 202])
  })
})
