import { concatAll } from 'fp-ts/lib/Monoid.js'
import { parse } from '../../src'
import { type Call, callsOf, isCallEvent } from '../../src/calls'
import { callsMonoid } from '../../src/calls/fp-ts'
import { resetRequestIds, scenarios } from '../../src/testing'

beforeEach(resetRequestIds)

const TWO_WAY = ['answered', 'unanswered', 'rejected'] as const
const FILES = 10

const sorted = (calls: Iterable<readonly [string, Call]>): ReadonlyMap<string, Call> =>
  new Map([...calls].sort(([one], [other]) => (one < other ? -1 : 1)))

describe('the calls of a day', () => {
  it('are the same from ten files with shuffled and doubled bodies', () => {
    const days = Array.from({ length: 20 }, () => TWO_WAY.map((name) => scenarios[name]())).flat()
    const bodies = days.flatMap((deliveries) => deliveries.map(({ body }) => body))
    const files = Array.from({ length: FILES }, (): string[] => [])
    // Not random: a step that has no divisor in common with the number of files or bodies.
    bodies.forEach((body, index) => {
      files[(index * 7) % FILES]?.unshift(body)
      files[(index * 3 + 1) % FILES]?.push(body)
    })
    const parts = files.map((file) => callsOf(file.flatMap((body) => parse(body).events).filter(isCallEvent)))
    const expected = days.map(({ call }) => [call.requestId, call] as const)
    expect(sorted(concatAll(callsMonoid)(parts))).toStrictEqual(sorted(expected))
  })
})
