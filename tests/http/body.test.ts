import { type Body, createCollector, unreadable } from '../../src/http/body'
import { bytes } from './samples'

const MIB = 1024 * 1024

const collected = (maxBytes: number, ...chunks: readonly unknown[]): readonly [Body, received: number] => {
  const collector = createCollector(maxBytes)
  for (const chunk of chunks) if (!collector.add(chunk)) break
  return [collector.body(), collector.received()]
}

describe('createCollector', () => {
  it('joins chunks', () => {
    expect(collected(10)).toStrictEqual([{ state: 'whole', bytes: bytes('') }, 0])
    expect(collected(10, bytes('abc'))).toStrictEqual([{ state: 'whole', bytes: bytes('abc') }, 3])
    expect(collected(10, bytes('abc'), bytes(''), bytes('de'))).toStrictEqual([
      { state: 'whole', bytes: bytes('abcde') },
      5
    ])
  })

  it('gives plain bytes, whatever the chunks are', () => {
    expect(collected(10, Buffer.from('abc'))).toStrictEqual([{ state: 'whole', bytes: bytes('abc') }, 3])
    expect(collected(10, bytes('xabcx').subarray(1, 4))).toStrictEqual([
      { state: 'whole', bytes: bytes('abc') },
      3
    ])
  })

  it('gives the start of a body that is too large, and counts all of it', () => {
    expect(collected(3, bytes('abc'))).toStrictEqual([{ state: 'whole', bytes: bytes('abc') }, 3])
    expect(collected(3, bytes('abcd'))).toStrictEqual([{ state: 'too-large', bytes: bytes('abc') }, 4])
    expect(collected(3, bytes('ab'), bytes('cd'), bytes('ef'))).toStrictEqual([
      { state: 'too-large', bytes: bytes('abc') },
      6
    ])
  })

  it('reads 16 MiB more than it keeps, and no further', () => {
    const [, received] = collected(MIB, ...Array.from({ length: 40 }, () => new Uint8Array(MIB)))
    expect(received).toBe(18 * MIB)
  })

  it('takes nothing after it is stopped, and then has no body', () => {
    const collector = createCollector(10)
    expect(collector.add(bytes('abc'))).toBe(true)
    collector.stop()
    expect([collector.add(bytes('d')), collector.received()]).toStrictEqual([false, 3])
    expect(collector.body()).toStrictEqual({ state: 'aborted' })
  })

  it('says what to change if chunks are text', () => {
    const [body, received] = collected(10, bytes('a'), 'text', bytes('b'))
    expect(body).toStrictEqual({
      state: 'unreadable',
      cause: new TypeError(
        'the body arrived as text, which has lost what is not UTF-8: take away whatever calls setEncoding'
      )
    })
    expect(received).toBe(1)
  })
})

describe('unreadable', () => {
  it('holds what was thrown', () => {
    const error = new Error('lost')
    expect(unreadable('why', error)).toStrictEqual({
      state: 'unreadable',
      cause: Object.assign(new TypeError('why'), { cause: error })
    })
    expect(unreadable('why')).toStrictEqual({ state: 'unreadable', cause: new TypeError('why') })
  })
})
