import fc from 'fast-check'
import { wireRecords } from './bodies'

// Values that no JSON makes, but that a caller can hand over

type Wire = Readonly<Record<string, unknown>>

const revoked = (target: object): unknown => {
  const { proxy, revoke } = Proxy.revocable(target, {})
  revoke()
  return proxy
}

const fail = (thrown: unknown): never => {
  throw thrown
}

/** The value behind a proxy that answers so many questions and then throws. */
const failing = (target: object, answers: number, thrown: unknown): unknown => {
  let asked = 0
  const ask = <T>(answer: () => T): T => (asked++ < answers ? answer() : fail(thrown))
  return new Proxy(target, {
    get: (own, key, receiver) => ask(() => Reflect.get(own, key, receiver) as unknown),
    has: (own, key) => ask(() => Reflect.has(own, key)),
    ownKeys: (own) => ask(() => Reflect.ownKeys(own)),
    getPrototypeOf: (own) => ask(() => Object.getPrototypeOf(own) as object | null),
    getOwnPropertyDescriptor: (own, key) => ask(() => Reflect.getOwnPropertyDescriptor(own, key))
  })
}

type Hostile = (record: Wire, answers: number, thrown: unknown) => unknown

const HOSTILE: Readonly<Record<string, Hostile>> = {
  'revoked object': () => revoked({}),
  'revoked list': () => revoked([]),
  'revoked function': () => revoked(() => undefined),
  'failing record': (record, answers, thrown) => failing({ ...record }, answers, thrown),
  'failing list': (record, answers, thrown) => failing([record, record], answers, thrown),
  'failing envelope': (record, answers, thrown) => failing({ cdr: [record] }, answers, thrown),
  'failing members': (record, answers, thrown) => ({
    ...record,
    x: failing([], answers, thrown),
    customParm: failing({}, 0, thrown)
  }),
  'failing getter': (record, answers, thrown) => {
    const names = Object.keys(record)
    const name = names[answers % names.length] ?? 'x'
    return Object.defineProperty({ ...record }, name, { get: () => fail(thrown), enumerable: true })
  },
  'changing getter': (record) => {
    let asked = 0
    return Object.defineProperty({ ...record }, 'requestid', { get: () => asked++, enumerable: true })
  },
  circle: (record) => {
    const circle: Record<string, unknown> = { ...record }
    return Object.assign(circle, { x: circle, cdr: [circle], customParm: circle })
  },
  'inherited members': (record) => Object.create(record) as unknown,
  'no prototype': (record) => Object.assign(Object.create(null) as object, record),
  'failing conversions': (_, __, thrown) => ({
    toString: () => fail(thrown),
    valueOf: () => fail(thrown),
    toJSON: () => fail(thrown),
    [Symbol.toPrimitive]: () => fail(thrown),
    fid: { toString: () => fail(thrown) }
  }),
  'failing tag': (_, __, thrown) =>
    Object.defineProperty({}, Symbol.toStringTag, { get: () => fail(thrown) }),
  'false tag': () => ({ [Symbol.toStringTag]: 'ArrayBuffer', byteLength: 7, fid: '4' }),
  'bytes that were handed on': () => {
    const bytes = new Uint8Array(8)
    structuredClone(bytes.buffer, { transfer: [bytes.buffer] })
    return bytes
  },
  'shared bytes': () => new SharedArrayBuffer(8),
  symbol: () => Symbol('fid'),
  bigint: () => 4n,
  function: () => () => ({ fid: '4' }),
  'no date': () => new Date(NaN),
  promise: () => Promise.resolve({ fid: '4' }),
  'weak map': () => new WeakMap(),
  'boxed text': () => new String('{"cdr":[]}')
}

const PLACES: Readonly<Record<string, (value: unknown, record: Wire) => unknown>> = {
  body: (value) => value,
  envelope: (value) => ({ cdr: value }),
  'padded envelope': (value) => ({ ' cdr ': value }),
  record: (value, record) => ({ cdr: [record, value, record] }),
  'members of a bare record': (value, record) => ({
    ...record,
    requestid: value,
    stateDesc: value,
    x: value
  }),
  members: (value, record) => ({
    cdr: [
      { ...record, fid: value },
      { ...record, duration: value, timestamp: value }
    ]
  })
}

const thrownValues = fc.constantFrom<unknown>(undefined, null, 'no', 0, new Error('no'), { issues: null })

/** Which body to make of which some member throws, changes or is of no type that JSON has. */
export const hostileChoices = fc.record({
  hostile: fc.constantFrom(...Object.keys(HOSTILE)),
  place: fc.constantFrom(...Object.keys(PLACES)),
  record: wireRecords,
  answers: fc.nat(40),
  thrown: thrownValues
})

type Choice = typeof hostileChoices extends fc.Arbitrary<infer T> ? T : never

/** Made anew each time: some of them answer only once. */
export const hostileBody = ({ hostile, place, record, answers, thrown }: Choice): unknown =>
  PLACES[place]?.(HOSTILE[hostile]?.(record, answers, thrown), record)
