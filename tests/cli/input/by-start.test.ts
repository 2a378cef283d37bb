import { byStart } from '../../../src/cli/input/by-start'
import { bytesOf, latin1, sourceOf } from './source'

describe('byStart', () => {
  it('reads until the start decides, and yields the same chunks', async () => {
    const parts = ['a', 'b', 'cd', 'e'].map(bytesOf)
    const { chunks, given, isClosed } = sourceOf(parts)
    const starts: string[] = []
    const found: Uint8Array[] = []
    const all = byStart(
      chunks,
      ({ length }) => length < 3,
      (start, rest) => {
        starts.push(latin1(start), String(given()))
        return rest
      }
    )
    for await (const chunk of all) found.push(chunk)
    expect(starts).toStrictEqual(['abcd', '3'])
    expect(found).toStrictEqual(parts)
    expect(isClosed()).toBe(true)
  })

  it('closes the source if its reader stops, or the choice throws', async () => {
    const stopped = sourceOf(['a', 'b'].map(bytesOf))
    for await (const chunk of byStart(
      stopped.chunks,
      () => false,
      (_, rest) => rest
    )) {
      expect(latin1(chunk)).toBe('a')
      break
    }
    expect(stopped.isClosed()).toBe(true)
    const thrown = sourceOf(['a', 'b'].map(bytesOf))
    const failing = byStart(
      thrown.chunks,
      () => false,
      () => {
        throw new Error('no')
      }
    )
    await expect(failing.next()).rejects.toThrow('no')
    expect(thrown.isClosed()).toBe(true)
  })

  it('accepts a source that cannot be closed, and an empty one', async () => {
    const chunks = {
      [Symbol.asyncIterator]: () => ({ next: () => Promise.resolve({ done: true, value: undefined }) })
    }
    const found: Uint8Array[] = []
    for await (const chunk of byStart(
      chunks as AsyncIterable<Uint8Array>,
      () => true,
      (_, rest) => rest
    ))
      found.push(chunk)
    expect(found).toStrictEqual([])
  })
})
