import { at, CALLED, CALLER, callWith, cdr, cdrLeg, push } from './events'
import type { CallEvent } from '../../src/calls'

const THIRD = '13800000003'

/** Prints the legs: number, role, and how they are known. */
const legs = (...events: readonly CallEvent[]): readonly string[] =>
  callWith(...events).legs.map(({ number, role, inferred, matched }) =>
    [number, role ?? 'no role', ...(inferred ? ['inferred'] : []), matched ?? 'no match'].join(' ')
  )

const called = push(CALLED, 'callout', '10:00:00')
const caller = push(CALLER, 'callout', '09:59:54')

describe('the legs of a call without a CDR', () => {
  it('have the roles of the order of dialling, inferred', () => {
    expect(legs(called, caller, push(THIRD, 'callout', '10:00:09'))).toStrictEqual([
      `${CALLER} caller inferred no match`,
      `${CALLED} called inferred no match`,
      `${THIRD} no role no match`
    ])
  })

  it('that were seen first in one second are in the order of their states, then of their numbers', () => {
    const answered = push(CALLER, 'answer', '10:00:00')
    expect(legs(called, answered)[0]).toBe(`${CALLER} caller inferred no match`)
    expect(legs(push(CALLER, 'unrecognised', '10:00:00'), called)[0]).toBe(
      `${CALLED} caller inferred no match`
    )
    expect(legs(called, push(THIRD, 'callout', '10:00:00'))[0]).toBe(`${CALLED} caller inferred no match`)
    expect(legs(push(THIRD, 'callout', '10:00:00'), called)[0]).toBe(`${CALLED} caller inferred no match`)
  })
})

describe('the legs of a call with a CDR', () => {
  it('have the roles of the CDR, whatever the order of dialling', () => {
    const first = push(CALLED, 'callout', '09:00:00')
    expect(legs(first, caller, cdr())).toStrictEqual([`${CALLER} caller exact`, `${CALLED} called exact`])
  })

  it.each([
    ['+8613800000001', CALLER],
    ['008613800000001', CALLER],
    ['013800000001', CALLER],
    [CALLER, '+8613800000001'],
    ['+86013800000001', '013800000001']
  ])('%s matches %s when normalised', (dst, number) => {
    const event = cdr({ caller: cdrLeg(number, '10:00:00', '10:01:00') })
    expect(legs(push(dst, 'callout', '09:59:54'), event)).toStrictEqual([
      `${dst} caller normalised`,
      `${CALLED} called no match`
    ])
  })

  it.each([
    ['', ''],
    ['', CALLER],
    [CALLER, ''],
    ['0', '+86'],
    ['8613800000001', CALLER],
    [THIRD, CALLER]
  ])('"%s" does not match "%s"', (dst, number) => {
    const event = cdr({ caller: cdrLeg(number, '10:00:00', '10:01:00') })
    expect(legs(push(dst, 'callout', '09:59:54'), event)).toStrictEqual([
      `${number} caller no match`,
      `${CALLED} called no match`,
      `${dst} no role no match`
    ])
  })

  it('prefer the exact match, and match each phone once', () => {
    const similar = push(`+86${CALLER}`, 'callout', '09:59:50')
    expect(legs(similar, caller, cdr())).toStrictEqual([
      `${CALLER} caller exact`,
      `${CALLED} called no match`,
      `+86${CALLER} no role no match`
    ])
    const toItself = cdr({ called: cdrLeg(CALLER, '10:00:04', '10:01:00') })
    expect(legs(caller, toItself)).toStrictEqual([`${CALLER} caller exact`, `${CALLER} called no match`])
    expect(legs(similar, caller, toItself)).toStrictEqual([
      `${CALLER} caller exact`,
      `+86${CALLER} called normalised`
    ])
  })

  it('have its answer and release, and the other times of the first pushes', () => {
    const pushes = [
      push(CALLER, 'callout', '09:59:55'),
      push(CALLER, 'callout', '09:59:54'),
      push(CALLER, 'alerting', '09:59:56'),
      push(CALLER, 'answer', '10:00:01'),
      push(CALLER, 'disconnect', '10:01:01')
    ]
    const times = { callout: at('09:59:54'), alerting: at('09:59:56') }
    expect(callWith(...pushes).legs[0]).toMatchObject({
      ...times,
      answer: at('10:00:01'),
      disconnect: at('10:01:01')
    })
    expect(callWith(...pushes, cdr()).legs[0]).toMatchObject({
      ...times,
      answer: at('10:00:00'),
      disconnect: at('10:01:00')
    })
    const open = cdr({ caller: cdrLeg(CALLER, null, null) })
    expect(callWith(...pushes, open).legs[0]).toMatchObject({
      answer: at('10:00:01'),
      disconnect: at('10:01:01')
    })
  })

  it('have null for each time that never came', () => {
    expect(callWith(push(CALLER, 'unrecognised', '10:00:00')).legs).toStrictEqual([
      {
        number: CALLER,
        role: 'caller',
        inferred: true,
        matched: null,
        callout: null,
        alerting: null,
        answer: null,
        disconnect: null
      }
    ])
  })
})
