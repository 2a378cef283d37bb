import { concatAll } from 'fp-ts/lib/Monoid.js'
import { callOf, callsOf } from '../../src/calls'
import { callsMonoid, callSemigroup } from '../../src/calls/fp-ts'
import { build } from '../../src/testing'
import { CALLER, callWith, cdr, push } from './events'

describe('the instances for fp-ts', () => {
  it('merge calls with one id', () => {
    const [one, other] = [cdr(), push(CALLER, 'callout', '09:59:54')]
    expect(callSemigroup.concat(callOf(one), callOf(other))).toStrictEqual(callWith(one, other))
  })

  it('merge calls by their ids', () => {
    const events = [push(CALLER, 'callout', '09:59:54'), build['callback-cdr'](), cdr()]
    const all = concatAll(callsMonoid)(events.map((event) => callsOf([event])))
    expect(all).toStrictEqual(callsOf(events))
    expect(concatAll(callsMonoid)([])).toStrictEqual(new Map())
  })
})
