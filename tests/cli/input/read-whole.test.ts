import { FileError } from '../../../src/cli/host'
import { readWhole } from '../../../src/cli/input/read-whole'
import { bytesOf, sourceOf } from './source'

const { signal } = new AbortController()

const sizeOf = async (size: number, stop = signal): Promise<number> => {
  let length = 0
  for await (const chunk of readWhole(sourceOf([bytesOf('ab'), bytesOf('c')]).chunks, size, stop))
    length += chunk.length
  return length
}

describe('readWhole', () => {
  it.each([0, 2, 3])('yields all bytes of a file of at least %i bytes', async (size) => {
    expect(await sizeOf(size)).toBe(3)
  })

  it('reports a file that has become smaller', async () => {
    const error = new FileError('it was truncated while it was read (3 of 4 bytes)')
    await expect(sizeOf(4)).rejects.toStrictEqual(error)
  })

  it('reports nothing after an interrupt', async () => {
    expect(await sizeOf(4, AbortSignal.abort())).toBe(3)
  })
})
