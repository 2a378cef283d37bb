import { Console } from 'node:console'
import { Writable } from 'node:stream'
import { inspect } from 'node:util'
import type * as huadan from '../../src'
import { CallbackError, type CallbackFailure, isCallbackError, type Issue } from '../../src'
import { voiceCodeSample } from '../events/samples'

const PHONE_NUMBER = '13800000001'

const MISSING: Issue = {
  code: 'missing-field',
  message: '`appid` is missing; it must be a string',
  path: ['cdr', 1, 'appid'],
  expected: 'a string',
  received: 'nothing'
}
const INVALID: Issue = {
  code: 'invalid-field',
  message: '`duration` must be a number (got an object)',
  path: ['cdr', 1, 'duration']
}

const FAILURE: CallbackFailure = {
  issues: [MISSING, INVALID],
  events: [{ ...voiceCodeSample.event, phoneNumber: PHONE_NUMBER }],
  rejected: [{ index: 1, record: { fid: '2', tel: PHONE_NUMBER }, issues: [MISSING, INVALID] }],
  repairs: [{ code: 'byte-order-mark', offset: 0 }]
}

class StoreError extends CallbackError {}

/** Returns what a console writes for a value. */
const logged = (value: unknown): string => {
  const chunks: string[] = []
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      chunks.push(chunk.toString())
      done()
    }
  })
  new Console(stream).error(value)
  return chunks.join('')
}

/** Loads another copy of the package. */
const otherCopy = async (): Promise<typeof huadan> => {
  let copy: typeof huadan | undefined
  await jest.isolateModulesAsync(async () => {
    copy = await import('../../src')
  })
  if (copy === undefined) throw new Error('not loaded')
  return copy
}

describe('CallbackError', () => {
  const error = new CallbackError(FAILURE)

  it('is an Error with its own name', () => {
    expect(error).toBeInstanceOf(Error)
    expect(error.name).toBe('CallbackError')
    expect(Object.prototype.toString.call(error)).toBe('[object Error]')
  })

  it('has one line per issue as its message', () => {
    expect(error.message).toBe(
      'cdr[1].appid: `appid` is missing; it must be a string [missing-field]\n' +
        'cdr[1].duration: `duration` must be a number (got an object) [invalid-field]'
    )
    expect(String(error)).toBe(`CallbackError: ${error.message}`)
  })

  it.each([
    [20, ''],
    [21, '\n… and 1 more'],
    [300, '\n… and 280 more']
  ])('has at most 20 lines for %i issues, and the number of the others', (count, rest) => {
    const issues = [MISSING, ...Array<Issue>(count - 1).fill(INVALID)] as const
    const lines = [
      'cdr[1].appid: `appid` is missing; it must be a string [missing-field]',
      ...Array<string>(19).fill(
        'cdr[1].duration: `duration` must be a number (got an object) [invalid-field]'
      )
    ]
    expect(new CallbackError({ ...FAILURE, issues }).message).toBe(lines.join('\n') + rest)
  })

  it('has a stack that starts with its name and leads here', () => {
    expect(error.stack).toMatch(/^CallbackError: cdr\[1\]\.appid: /)
    expect(error.stack).toContain('callback-error.test')
  })

  it('has the members of the failure', () => {
    const { issues, events, rejected, repairs } = error
    expect({ issues, events, rejected, repairs }).toStrictEqual(FAILURE)
  })

  it('has its issues and repairs as enumerable members, but not its events and records', () => {
    expect(Object.keys(error)).toEqual(expect.arrayContaining(['issues', 'repairs']))
    expect(Object.keys(error)).not.toEqual(expect.arrayContaining(['events']))
    expect(Object.keys(error)).not.toEqual(expect.arrayContaining(['rejected']))
    expect(['events' in error, 'rejected' in error]).toStrictEqual([true, true])
  })

  it.each<[string, (value: unknown) => string]>([
    ['util.inspect', (value) => inspect(value)],
    ['util.inspect of all levels', (value) => inspect(value, { depth: Infinity })],
    ['JSON.stringify', (value) => JSON.stringify(value)],
    ['a console', logged],
    ['String', String],
    ['a template', (value) => `${value as Error}`],
    ['its stack', (value) => String((value as Error).stack)],
    ['JSON.stringify of a copy', (value) => JSON.stringify(Object.assign({}, value))]
  ])('shows no payload when it is printed by %s', (_name, print) => {
    const printed = [error, new StoreError(FAILURE)].map(print)
    expect(printed.join()).not.toContain(PHONE_NUMBER)
    expect(printed.join()).not.toContain(voiceCodeSample.event.requestId)
  })

  it('shows no payload as the cause or a part of another error', () => {
    const outer = new AggregateError([error], 'two failed', { cause: error })
    expect(inspect({ outer }, { depth: Infinity })).not.toContain(PHONE_NUMBER)
    expect(logged({ outer })).not.toContain(PHONE_NUMBER)
  })

  it('shows its issues when it is printed', () => {
    expect(inspect(error, { depth: Infinity })).toContain("path: [ 'cdr', 1, 'appid' ]")
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({
      issues: FAILURE.issues,
      repairs: FAILURE.repairs
    })
  })

  it('does not let its events and records be replaced', () => {
    expect(Object.getOwnPropertyDescriptors(error)).toMatchObject({
      events: { enumerable: false, writable: false, configurable: false },
      rejected: { enumerable: false, writable: false, configurable: false }
    })
  })

  it('has the other fields of the envelope, which it does not print', () => {
    const withExtra = new CallbackError({ ...FAILURE, extra: { next: PHONE_NUMBER } })
    expect(Object.getOwnPropertyDescriptor(withExtra, 'extra')).toStrictEqual({
      value: { next: PHONE_NUMBER },
      enumerable: false,
      writable: false,
      configurable: false
    })
    expect(inspect(withExtra)).not.toContain(PHONE_NUMBER)
  })

  it('has no extra if the envelope has no other fields', () => {
    expect('extra' in error).toBe(false)
  })

  it('has a hidden brand by which other copies of the package recognise it', () => {
    expect(Object.getOwnPropertyDescriptor(error, Symbol.for('huadan.CallbackError'))).toStrictEqual({
      value: true,
      enumerable: false,
      writable: false,
      configurable: false
    })
  })
})

describe('instanceof CallbackError and isCallbackError', () => {
  it.each([new CallbackError(FAILURE), new StoreError(FAILURE)])('return true for %s', (error) => {
    expect([error instanceof CallbackError, isCallbackError(error)]).toStrictEqual([true, true])
  })

  it.each<[string, unknown]>([
    ['undefined', undefined],
    ['null', null],
    ['a string', 'CallbackError'],
    ['a number', 7],
    ['a symbol', Symbol.for('huadan.CallbackError')],
    ['a function', CallbackError],
    ['an object', {}],
    ['an object without prototype', Object.create(null)],
    ['an Error', new Error('cdr[1].appid')],
    ['an Error by that name', Object.assign(new Error('x'), { name: 'CallbackError' })],
    ['an Error with the same members', Object.assign(new Error('x'), FAILURE, { name: 'CallbackError' })],
    ['a failure', FAILURE],
    ['a copy made by JSON', JSON.parse(JSON.stringify(new CallbackError(FAILURE)))],
    ['an object with only the brand', { [Symbol.for('huadan.CallbackError')]: true }]
  ])('return false for %s', (_name, value) => {
    expect([value instanceof CallbackError, isCallbackError(value)]).toStrictEqual([false, false])
  })

  it('do not throw for a value that throws', () => {
    const throwing = new Proxy(new CallbackError(FAILURE), {
      has: () => {
        throw new Error('must not be asked')
      }
    })
    const { proxy: revoked, revoke } = Proxy.revocable({}, {})
    revoke()
    const answers = [throwing, revoked].map((value) => [
      value instanceof CallbackError,
      isCallbackError(value)
    ])
    expect(answers).toStrictEqual([
      // Its prototype is ours, which does not throw.
      [true, false],
      [false, false]
    ])
  })

  it('differ for an object whose constructor has begun, which code lowered to ES5 asks for', () => {
    const begun = Object.create(CallbackError.prototype) as unknown
    expect([begun instanceof CallbackError, isCallbackError(begun)]).toStrictEqual([true, false])
  })

  it('recognise the errors of another copy of the package, both ways', async () => {
    const other = await otherCopy()
    const ours = new CallbackError(FAILURE)
    const theirs = new other.CallbackError(FAILURE)
    expect(other.CallbackError).not.toBe(CallbackError)
    expect([theirs instanceof CallbackError, isCallbackError(theirs)]).toStrictEqual([true, true])
    expect([ours instanceof other.CallbackError, other.isCallbackError(ours)]).toStrictEqual([true, true])
  })

  it('recognise what another copy throws', async () => {
    const other = await otherCopy()
    const result = other.safeParse('')
    expect(isCallbackError('error' in result && result.error)).toBe(true)
  })
})

describe('instanceof a subclass', () => {
  it('returns true for its own errors', () => {
    const error = new StoreError(FAILURE)
    expect([error instanceof StoreError, error instanceof Error]).toStrictEqual([true, true])
  })

  it('returns false for others, of any copy', async () => {
    const other = await otherCopy()
    class TheirStoreError extends other.CallbackError {}
    const others = [
      new CallbackError(FAILURE),
      new other.CallbackError(FAILURE),
      new TheirStoreError(FAILURE),
      new Error('x'),
      null
    ]
    expect(others.map((error) => error instanceof StoreError)).toStrictEqual(others.map(() => false))
  })

  it('may have another name', () => {
    class NamedError extends CallbackError {
      override readonly name: 'CallbackError' = 'NamedError' as 'CallbackError'
    }
    expect(String(new NamedError(FAILURE))).toMatch(/^NamedError: /)
  })
})
