import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { sha256Hex, sha256HexOf } from '../../src/helpers/sha-256'
import { assertProperty, expectSame } from '../support/property'

// The examples of FIPS 180-2, and of the empty text.
it.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  [
    'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1'
  ]
])('returns the SHA-256 of %j', (text, digest) => {
  expect(sha256Hex(text)).toBe(digest)
  expect(sha256HexOf(Buffer.from(text))).toBe(digest)
})

it('returns what Node returns, for any bytes', () => {
  assertProperty(
    200,
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expectSame(sha256HexOf(bytes), createHash('sha256').update(bytes).digest('hex'))
    })
  )
})

it('returns what Node returns, for text of any length', () => {
  assertProperty(
    200,
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      expectSame(sha256Hex(text), createHash('sha256').update(text, 'utf8').digest('hex'))
    })
  )
})
