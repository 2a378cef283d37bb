import { plainBytes } from '../../../src/cli/node/plain-bytes'

describe('plainBytes', () => {
  it('is no Buffer, nor is what is cut from it', () => {
    const bytes = plainBytes(Buffer.from('{"cdr":[]}'))
    expect([bytes, bytes.subarray(1)].map((some) => Buffer.isBuffer(some))).toStrictEqual([false, false])
  })

  it('holds the bytes of the chunk and none beside them, without a copy', () => {
    const chunk = Buffer.from('before{"cdr":[]}behind').subarray(6, 16)
    const bytes = plainBytes(chunk)
    expect(Buffer.from(bytes).toString()).toBe('{"cdr":[]}')
    expect(bytes.buffer).toBe(chunk.buffer)
  })
})
