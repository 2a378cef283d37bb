import { runInNewContext } from 'node:vm'
import { isPlainData } from '../../src/json/is-plain-data'

const fail = (): never => {
  throw new Error('must not be read')
}

const revoked = (): object => {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  return proxy
}

/** An object that holds a new one whenever it is read. */
const endless = (): object =>
  new Proxy(
    {},
    {
      ownKeys: () => ['a'],
      getOwnPropertyDescriptor: () => ({ value: endless(), configurable: true, enumerable: true }),
      get: endless
    }
  )

class Thing {
  readonly a = 1
}

const cycle: Record<string, unknown> = { a: [] }
cycle.cycle = cycle

const deep = JSON.parse('['.repeat(1e5) + ']'.repeat(1e5)) as unknown

describe('isPlainData', () => {
  it.each<[string, unknown]>([
    ['undefined', undefined],
    ['null', null],
    ['a string', 'a'],
    ['a number', 1],
    ['a bigint', BigInt(1)],
    ['a symbol', Symbol('a')],
    ['an object', { a: { b: [1, null, undefined] } }],
    ['an object without prototype', Object.create(null)],
    ['a list with a hole', [1, , 2]], // eslint-disable-line no-sparse-arrays
    ['data of another realm', runInNewContext('({ a: [{}] })')],
    ['a cycle', cycle],
    ['a value nested deeply', deep]
  ])('returns true for %s', (_name, value) => {
    expect(isPlainData(value)).toBe(true)
  })

  it.each<[string, unknown]>([
    ['a getter that throws', Object.defineProperty({}, 'a', { get: fail })],
    ['a getter that does not throw', Object.defineProperty({}, 'a', { get: () => 1 })],
    ['a getter of a symbol', Object.defineProperty({}, Symbol.toStringTag, { get: () => 'A' })],
    ['an object of a class', new Thing()],
    ['a Date', new Date(0)],
    ['a function', fail],
    ['a function in a list', [fail]],
    ['a getter deep in a value', { a: [{ b: Object.defineProperty({}, 'a', { get: () => 1 }) }] }],
    ['a proxy that throws when it is read', new Proxy({ a: 1 }, { get: fail })],
    ['an empty proxy that throws when it is read', new Proxy({}, { get: fail })],
    ['a proxy that throws when its keys are listed', new Proxy({}, { ownKeys: fail })],
    ['a proxy that hides a key', new Proxy({ a: 1 }, { getOwnPropertyDescriptor: () => undefined })],
    ['a proxy that was revoked', revoked()],
    ['a proxy without an end', endless()]
  ])('returns false for %s', (_name, value) => {
    expect(isPlainData(value)).toBe(false)
  })
})
