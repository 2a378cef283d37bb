import { isLeft, right } from 'fp-ts/lib/Either.js'
import type { Issue, Path } from '../../src'
import { makeCodec } from '../../src/codecs/make-codec'

const issueAt = (...path: Path): Issue => ({
  code: 'invalid-field',
  message: `wrong at ${path.join('/')}`,
  path
})

/** A codec of numbers in words, with issues at the given paths for everything else. */
const codecOf = (...paths: readonly Path[]): ReturnType<typeof makeCodec<number, string>> =>
  makeCodec<number, string>({
    name: 'Count',
    is: (value): value is number => typeof value === 'number',
    read: (value) => (value === 'one' ? { value: 1 } : { issues: paths.map((path) => issueAt(...path)) }),
    write: (value) => (value === 1 ? 'one' : 'many')
  })

describe('makeCodec', () => {
  it('makes both interfaces from one implementation', () => {
    const codec = codecOf([])
    expect(codec.decode('one')).toStrictEqual(right(1))
    expect(codec['~standard'].validate('one')).toStrictEqual({ value: 1 })
    expect([codec.encode(1), codec.is(1), codec.is('one'), codec.name]).toStrictEqual([
      'one',
      true,
      false,
      'Count'
    ])
  })

  it('returns the issues of a Standard Schema as they are', () => {
    expect(codecOf([], ['a', 0])['~standard'].validate('two')).toStrictEqual({
      issues: [issueAt(), issueAt('a', 0)]
    })
  })

  it.each<[Path, unknown, unknown[]]>([
    [[], { a: 1 }, []],
    [['a'], { a: 1 }, [1]],
    [['a', 1, 'b'], { a: [0, { b: 2 }] }, [[0, { b: 2 }], { b: 2 }, 2]],
    [['a', 'b'], { a: null }, [null, undefined]],
    [['a', 'b', 'c'], {}, [undefined, undefined, undefined]],
    [['a'], null, [undefined]],
    [['length'], 'two', [3]],
    [['a', 'b'], Object.defineProperty({}, 'a', { get: () => BigInt(0.5) }), [undefined, undefined]]
  ])('returns to io-ts the values along %j, as far as there are any', (path, input, actuals) => {
    const decoded = codecOf(path).decode(input)
    const [error] = isLeft(decoded) ? decoded.left : []
    expect(error?.message).toBe(`wrong at ${path.join('/')}`)
    expect(error?.value).toStrictEqual(actuals.length === 0 ? input : actuals.at(-1))
    expect(error?.context.map(({ key }) => key)).toStrictEqual(['', ...path.map(String)])
    expect(error?.context.slice(1).map(({ actual }) => actual)).toStrictEqual(actuals)
  })
})
