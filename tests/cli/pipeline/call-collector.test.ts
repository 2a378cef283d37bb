import { callFrom } from '../../../src/calls/call-from'
import { createCallCollector } from '../../../src/cli/pipeline/call-collector'
import type { CallbackEvent } from '../../../src'
import { build } from '../../../src/testing'
import { CALLED, callWith, cdr, push } from '../../calls/events'

const collected = (...events: readonly CallbackEvent[]): unknown => {
  const collector = createCallCollector()
  for (const event of events) collector.take(event)
  return collector.calls().map(callFrom)
}

/** Returns arrays in arrays. */
const nested = (levels: number): unknown => {
  let value: unknown = 1
  for (let level = 0; level < levels; level++) value = [value]
  return value
}

describe('createCallCollector', () => {
  it('merges the events of each call', () => {
    const events = [push(CALLED, 'callout', '10:00:00'), cdr(), push(CALLED, 'answer', '10:00:04')]
    const other = { ...cdr(), requestId: '2' }
    expect(collected(...events, other, cdr())).toStrictEqual([callWith(...events), callWith(other)])
  })

  it('takes no event of another kind', () => {
    expect(collected(build['voice-code'](), build.conference({ extra: { a: nested(501) } }))).toStrictEqual(
      []
    )
  })

  it('takes 500 levels of `extra`, and rejects more', () => {
    expect(collected(cdr({ extra: { a: nested(499), b: [{}, null, 'x'] } }))).toHaveLength(1)
    for (const levels of [500, 100_000]) {
      const deep = cdr({ extra: { a: nested(levels) } })
      expect(() => collected(deep)).toThrow(new RangeError('extra is nested too deeply'))
    }
  })

  it('rejects `extra` that is not JSON', () => {
    expect(() => collected(cdr({ extra: { a: Infinity } }))).toThrow(new RangeError('extra is not JSON'))
  })

  it('is plain data that a thread can send', () => {
    const collector = createCallCollector()
    collector.take(cdr({ extra: { a: nested(499) } }))
    const calls = collector.calls()
    expect(structuredClone(calls)).toStrictEqual(calls)
    expect(() => JSON.stringify(calls)).not.toThrow()
  })
})
