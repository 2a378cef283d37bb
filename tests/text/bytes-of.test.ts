import { runInNewContext } from 'node:vm'
import { bytesOf } from '../../src/text/bytes-of'

const BYTES = [0x7b, 0x7d]

describe('bytesOf', () => {
  it.each<[string, unknown]>([
    ['a Uint8Array', Uint8Array.from(BYTES)],
    ['a Buffer', Buffer.from(BYTES)],
    ['an ArrayBuffer', Uint8Array.from(BYTES).buffer],
    ['a part of a larger buffer', Uint8Array.from([0, ...BYTES, 0]).subarray(1, 3)],
    ['a DataView of a part of a larger buffer', new DataView(Uint8Array.from([0, ...BYTES, 0]).buffer, 1, 2)],
    ['a Uint8ClampedArray', Uint8ClampedArray.from(BYTES)],
    ['a Uint16Array', new Uint16Array(Uint8Array.from(BYTES).buffer)],
    ['a Uint8Array of another realm', runInNewContext('Uint8Array.of(0x7b, 0x7d)')],
    ['an ArrayBuffer of another realm', runInNewContext('Uint8Array.of(0x7b, 0x7d).buffer')]
  ])('finds the bytes of %s', (_name, body) => {
    expect(Array.from(bytesOf(body) ?? [])).toStrictEqual(BYTES)
  })

  it('takes an empty buffer for no bytes, which is not nothing', () => {
    expect(bytesOf(new ArrayBuffer(0))).toStrictEqual(new Uint8Array())
  })

  it.each([
    undefined,
    null,
    0,
    true,
    '{}',
    BYTES,
    {},
    { 0: 0x7b, length: 1 },
    { byteLength: 2 },
    () => BYTES
  ])('finds none in %p', (body) => {
    expect(bytesOf(body)).toBeUndefined()
  })
})
