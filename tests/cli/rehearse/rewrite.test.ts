import fc from 'fast-check'
import { rewriting, toLatin1 } from '../../../src/cli/rehearse/rewrite'
import { assertProperty } from '../../support/property'

describe('rewriting', () => {
  it('keeps bytes that are not UTF-8', () => {
    const body = Uint8Array.from([0xff, 0x61, 0x00, 0xe4, 0xb8])
    expect(rewriting((text) => text.replace('a', 'bc'))(body)).toStrictEqual(
      Uint8Array.from([0xff, 0x62, 0x63, 0x00, 0xe4, 0xb8])
    )
  })

  it('keeps all bytes if nothing is changed', () => {
    assertProperty(
      200,
      fc.property(fc.uint8Array({ maxLength: 400 }), (body) => {
        expect(rewriting((text) => text)(body)).toStrictEqual(body)
      })
    )
  })

  it('reads bodies of any size', () => {
    const body = new Uint8Array(100_000).fill(0xe4)
    expect(toLatin1(body)).toBe('ä'.repeat(100_000))
  })
})
