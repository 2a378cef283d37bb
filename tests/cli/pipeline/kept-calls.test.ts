import type { CallEvent } from '../../../src/calls'
import { baseOfEvent } from '../../../src/calls/base-of-event'
import { callFrom } from '../../../src/calls/call-from'
import { TooMuchInput } from '../../../src/cli/host'
import { createKeptCalls } from '../../../src/cli/pipeline/kept-calls'
import { sizeOf } from '../../../src/cli/pipeline/size-of'
import { CALLED, CALLER, callWith, cdr, cdrLeg, push } from '../../calls/events'

const MIB = 1024 * 1024

const cdrAt = (requestId: string, clock: string | null): CallEvent =>
  cdr({ requestId, caller: cdrLeg(CALLER, clock, clock), called: cdrLeg(CALLED, null, null) })

describe('createKeptCalls', () => {
  it('returns calls by their first known time, then by id, those without a time last', () => {
    const events = [
      cdrAt('7', null),
      cdrAt('5', null),
      cdrAt('9', '10:00:00'),
      cdrAt('10', '10:00:01'),
      cdrAt('1', '10:00:01'),
      { ...push(CALLED, 'callout', '09:59:59'), requestId: '1' }
    ]
    for (const given of [events, [...events].reverse()]) {
      const kept = createKeptCalls()
      for (const event of given) kept.add([baseOfEvent(event)])
      expect(kept.inOrder().map(({ requestId }) => requestId)).toStrictEqual(['1', '9', '10', '5', '7'])
    }
  })

  it('merges the calls of several blocks', () => {
    const events = [push(CALLED, 'callout', '10:00:00'), cdr(), push(CALLED, 'answer', '10:00:04')]
    const kept = createKeptCalls()
    kept.add(events.map(baseOfEvent))
    kept.add(events.map(baseOfEvent))
    expect(kept.inOrder().map(callFrom)).toStrictEqual([callWith(...events)])
  })

  it('throws if the calls take too much memory, which duplicates do not', () => {
    const texts = Array.from({ length: 5 }, (_, index) =>
      cdr({ requestId: `${index}`, customParm: 'x'.repeat(MIB / 10) })
    )
    const [first = cdr()] = texts
    const size = sizeOf(baseOfEvent(first))
    expect(size).toBeGreaterThan(MIB / 5)
    const kept = createKeptCalls(MIB)
    for (let at = 0; at < 10; at++) kept.add([baseOfEvent(first)])
    kept.add(texts.slice(0, 4).map(baseOfEvent))
    expect(() => {
      kept.add(texts.map(baseOfEvent))
    }).toThrow(
      new TooMuchInput('the calls need more than 1 MiB of memory: name fewer files, such as those of one day')
    )
  })

  it('takes exactly the limit', () => {
    const base = baseOfEvent(cdr())
    expect(() => {
      createKeptCalls(sizeOf(base)).add([base])
    }).not.toThrow()
  })
})
