import { gzipSync } from 'node:zlib'
import { gunzip, join, TOO_LARGE } from '../../src/http/gunzip'
import { bytes, gzipped, GOOD } from './samples'

/** Bytes that gzip cannot compress: they come in several chunks. */
const NOISE = Uint8Array.from({ length: 200_000 }, (_, index) => (index * index * 2654435761) >>> 13)

const parts = (...lengths: readonly number[]): readonly Uint8Array[] =>
  lengths.map((length, index) => new Uint8Array(length).fill(index + 1))

describe('join', () => {
  it.each([
    ['nothing', [], 0, []],
    ['one chunk', parts(3), 3, [1, 1, 1]],
    ['the start of one chunk', parts(3), 2, [1, 1]],
    ['several chunks', parts(1, 2, 1), 4, [1, 2, 2, 3]],
    ['the start of several chunks', parts(1, 3, 2), 2, [1, 2]]
  ])('joins %s', (_name, chunks, length, expected) => {
    expect(join(chunks, length)).toStrictEqual(Uint8Array.from(expected))
  })

  it('does not copy one chunk', () => {
    const [chunk = new Uint8Array()] = parts(3)
    expect(join([chunk], 3)).toBe(chunk)
  })
})

describe('gunzip', () => {
  it('decompresses', async () => {
    expect(await gunzip(gzipped(GOOD), 1000)).toStrictEqual(bytes(GOOD))
    expect(await gunzip(new Uint8Array(gzipSync(NOISE)), 200_000)).toStrictEqual(NOISE)
    expect(await gunzip(gzipped(''), 1000)).toStrictEqual(new Uint8Array())
  })

  it('decompresses both of two members, or returns the body as it is: never a part', async () => {
    const both = new Uint8Array(Buffer.concat([gzipped('{"cdr":'), gzipped('[]}')]))
    // Node below 24 decompresses both.
    expect([bytes('{"cdr":[]}'), both]).toContainEqual(await gunzip(both, 1000))
  })

  it('decompresses once', async () => {
    const once = gzipped(GOOD)
    expect(await gunzip(new Uint8Array(gzipSync(once)), 1000)).toStrictEqual(once)
  })

  it.each([
    ['not gzip', bytes(GOOD)],
    ['empty', new Uint8Array()],
    ['one byte of gzip', Uint8Array.of(0x1f)],
    ['the magic alone', Uint8Array.of(0x1f, 0x8b)],
    ['half a magic', Uint8Array.of(0x1f, 0x8c, 0x08)],
    ['truncated', gzipped(GOOD).subarray(0, 100)],
    ['without its checksum', gzipped(GOOD).subarray(0, -4)],
    ['followed by something else', new Uint8Array(Buffer.concat([gzipped(GOOD), bytes(GOOD)]))],
    ['damaged', gzipped(GOOD).map((byte, index) => (index === 60 ? byte ^ 0xff : byte))],
    ['of an unknown method', Uint8Array.of(0x1f, 0x8b, 0x07, 0, 0, 0, 0, 0, 0, 0)]
  ])('returns a body as it is that is %s', async (_name, body) => {
    expect(await gunzip(body, 10_000)).toBe(body)
  })

  it('stops at the limit: exactly so many bytes are allowed', async () => {
    expect(await gunzip(gzipped('12345'), 5)).toStrictEqual(bytes('12345'))
    expect(await gunzip(gzipped('123456'), 5)).toBe(TOO_LARGE)
    expect(await gunzip(new Uint8Array(gzipSync(NOISE)), 199_999)).toBe(TOO_LARGE)
  })

  it('does not decompress the rest of a bomb', async () => {
    const bomb = new Uint8Array(gzipSync(Buffer.alloc(200_000_000)))
    expect(bomb.length).toBeLessThan(200_000)
    const before = process.memoryUsage().rss
    expect(await gunzip(bomb, 512 * 1024)).toBe(TOO_LARGE)
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000)
  })

  it('returns the body as it is where the host cannot decompress', async () => {
    const own = Object.getOwnPropertyDescriptor(globalThis, 'DecompressionStream')
    Object.defineProperty(globalThis, 'DecompressionStream', { value: undefined, configurable: true })
    try {
      const body = gzipped(GOOD)
      expect(await gunzip(body, 1000)).toBe(body)
    } finally {
      Object.defineProperty(globalThis, 'DecompressionStream', own ?? {})
    }
  })
})
