import { inSequence } from '../../../src/cli/rehearse/planned'
import { bytes, planOf, readPlan } from './rehearsed'

const BODY = bytes('{}')

const momentsOf = async (...plans: readonly (readonly (number | undefined)[])[]): Promise<unknown> => {
  const all = plans.map((moments) => planOf(moments.map((moment) => ({ body: BODY, moment }))))
  return (await readPlan(inSequence(all))).map(({ moment }) => moment)
}

describe('inSequence', () => {
  it('keeps the moments of the first plan, also reversed ones', async () => {
    expect(await momentsOf([5, 9, 7])).toStrictEqual([5, 9, 7])
  })

  it('begins each plan where those before have ended', async () => {
    expect(await momentsOf([5, 9, 7], [105, 106], [5, 6])).toStrictEqual([5, 9, 7, 9, 10, 10, 11])
  })

  it('leaves deliveries without a moment', async () => {
    expect(await momentsOf([undefined, 5], [], [undefined], [7, undefined, 8])).toStrictEqual([
      undefined,
      5,
      undefined,
      5,
      undefined,
      6
    ])
  })
})
