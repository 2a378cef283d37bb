import fc from 'fast-check'
import { CALL_STATES, STATE_TERMS } from '../../../src'
import {
  callStates,
  charges,
  durations,
  extras,
  moments,
  phoneNumbers,
  requestIds,
  stateDescs
} from '../../../src/testing/arbitraries/values'

/** So many that every case is among them, and the same on every run. */
const seen = <T>(values: fc.Arbitrary<T>): readonly T[] => fc.sample(values, { numRuns: 2_000, seed: 1 })

const others = (texts: readonly string[], form: RegExp): readonly string[] =>
  texts.filter((text) => !form.test(text))

/** In per cent. */
const shareOf = <T>(values: readonly T[], isMeant: (value: T) => boolean): number =>
  (100 * values.filter(isMeant).length) / values.length

describe('the values of arbitraries', () => {
  it('have ids of 29 digits', () => {
    expect(others(seen(requestIds), /^2015(?:0[1-9]|1[0-2])[1-9]\d{18}0401$/)).toStrictEqual([])
  })

  it('have masked phone numbers, with zeros within', () => {
    const numbers = seen(phoneNumbers)
    expect(others(numbers, /^1380000\d{4}$/)).toStrictEqual([])
    expect(numbers.some((number) => number.startsWith('13800000'))).toBe(true)
  })

  it('have moments from 2015 to 2034, of whole seconds for the most part', () => {
    const times = seen(moments)
    const first = new Date('2015-01-01T00:00:00+08:00')
    const last = new Date('2035-01-01T00:00:01+08:00')
    expect(times.filter((time) => !(time >= first && time < last))).toStrictEqual([])
    expect(new Set(times.map((time) => time.getUTCFullYear())).size).toBeGreaterThanOrEqual(20)
    const whole = shareOf(times, (time) => time.getUTCMilliseconds() === 0)
    expect([whole > 70, whole < 90]).toStrictEqual([true, true])
  })

  it('have durations up to three hours, many of them short', () => {
    const seconds = seen(durations)
    expect([
      Math.min(...seconds),
      Math.max(...seconds) > 10_000,
      Math.max(...seconds) <= 10_800
    ]).toStrictEqual([0, true, true])
    expect(shareOf(seconds, (one) => one <= 90)).toBeGreaterThan(45)
  })

  it('have charges up to 1000 yuan, whole or with up to four places, zeros among them', () => {
    const amounts = seen(charges)
    expect(others(amounts, /^(?:\d{1,3}|1000)(?:\.\d{1,4})?$/)).toStrictEqual([])
    expect(new Set(amounts.map((amount) => amount.split('.')[1]?.length ?? 0))).toStrictEqual(
      new Set([0, 1, 2, 3, 4])
    )
    expect(amounts.some((amount) => /\.0\d/.test(amount))).toBe(true)
  })

  it('have up to three words, of the list for the most part', () => {
    const lists = seen(stateDescs)
    expect(new Set(lists.map(({ length }) => length))).toStrictEqual(new Set([0, 1, 2, 3]))
    const texts = new Set(lists.flat().map(({ text }) => text))
    expect(texts).toStrictEqual(new Set([...STATE_TERMS.map(({ text }) => text), '新词']))
    const unlisted = lists.flat().filter(({ code }) => code === 'unrecognised')
    expect(new Set(unlisted.map(({ text }) => text))).toStrictEqual(new Set(['新词']))
    expect(shareOf(lists.flat(), ({ code }) => code === 'unrecognised')).toBeLessThan(15)
  })

  it('have the four states, and now and then another', () => {
    const states = seen(callStates)
    expect(new Set(states.map(({ text }) => text))).toStrictEqual(
      new Set([...CALL_STATES.map(({ text }) => text), 'hold'])
    )
    expect(shareOf(states, ({ code }) => code === 'unrecognised')).toBeLessThan(15)
  })

  it('have extra members that no table knows, mostly none', () => {
    const members = seen(extras)
    const names = members.flatMap(Object.keys)
    expect(others(names, /^x-[a-z]{1,5}$/)).toStrictEqual([])
    expect(new Set(names.map(({ length }) => length))).toStrictEqual(new Set([3, 4, 5, 6, 7]))
    expect(Math.max(...members.map((one) => Object.keys(one).length))).toBe(2)
    expect(shareOf(members, (one) => Object.keys(one).length === 0)).toBeGreaterThan(70)
  })
})
