import fc from 'fast-check'
import { wireRecords } from './bodies'

// Values that JSON cannot contain, but that a caller can pass.

type Wire = Readonly<Record<string, unknown>>

const revoked = (target: object): unknown => {
  const { proxy, revoke } = Proxy.revocable(target, {})
  revoke()
  return proxy
}

const fail = (thrown: unknown): never => {
  throw thrown
}

/** A proxy that allows a number of operations and then throws. */
const failing = (target: object, operations: number, thrown: unknown): unknown => {
  let done = 0
  const attempt = <T>(answer: () => T): T => (done++ < operations ? answer() : fail(thrown))
  return new Proxy(target, {
    get: (own, key, receiver) => attempt(() => Reflect.get(own, key, receiver) as unknown),
    has: (own, key) => attempt(() => Reflect.has(own, key)),
    ownKeys: (own) => attempt(() => Reflect.ownKeys(own)),
    getPrototypeOf: (own) => attempt(() => Object.getPrototypeOf(own) as object | null),
    getOwnPropertyDescriptor: (own, key) => attempt(() => Reflect.getOwnPropertyDescriptor(own, key))
  })
}

type Hostile = (record: Wire, operations: number, thrown: unknown) => unknown

const HOSTILE: Readonly<Record<string, Hostile>> = {
  'revoked object': () => revoked({}),
  'revoked list': () => revoked([]),
  'revoked function': () => revoked(() => undefined),
  'failing record': (record, operations, thrown) => failing({ ...record }, operations, thrown),
  'failing list': (record, operations, thrown) => failing([record, record], operations, thrown),
  'failing envelope': (record, operations, thrown) => failing({ cdr: [record] }, operations, thrown),
  'failing members': (record, operations, thrown) => ({
    ...record,
    x: failing([], operations, thrown),
    customParm: failing({}, 0, thrown)
  }),
  'failing getter': (record, operations, thrown) => {
    const names = Object.keys(record)
    const name = names[operations % names.length] ?? 'x'
    return Object.defineProperty({ ...record }, name, { get: () => fail(thrown), enumerable: true })
  },
  'changing getter': (record) => {
    let done = 0
    return Object.defineProperty({ ...record }, 'requestid', { get: () => done++, enumerable: true })
  },
  cycle: (record) => {
    const cycle: Record<string, unknown> = { ...record }
    return Object.assign(cycle, { x: cycle, cdr: [cycle], customParm: cycle })
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
  'transferred bytes': () => {
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

/** A choice of a body in which some field throws, changes or has a type that JSON does not have. */
export const hostileChoices = fc.record({
  hostile: fc.constantFrom(...Object.keys(HOSTILE)),
  place: fc.constantFrom(...Object.keys(PLACES)),
  record: wireRecords,
  operations: fc.nat(40),
  thrown: thrownValues
})

type Choice = typeof hostileChoices extends fc.Arbitrary<infer T> ? T : never

/** Makes the body anew each time, because some can be read only once. */
export const hostileBody = ({ hostile, place, record, operations, thrown }: Choice): unknown =>
  PLACES[place]?.(HOSTILE[hostile]?.(record, operations, thrown), record)
