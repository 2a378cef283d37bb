import fc from 'fast-check'
import { applyEdits } from '../../src/json/edits'
import { findSyntaxError } from '../../src/json/reader'
import { byteOrderMark } from '../../src/repairs/byte-order-mark'
import { assertProperty } from '../support/property'

const { findEdits, inject } = byteOrderMark

const repaired = (text: string): string => applyEdits(text, findEdits(text))

describe('byteOrderMark', () => {
  it('has this code and stage', () => {
    expect([byteOrderMark.code, byteOrderMark.stage, byteOrderMark.injectInto]).toStrictEqual([
      'byte-order-mark',
      'text',
      'body'
    ])
  })
})

describe('byteOrderMark.findEdits', () => {
  it.each(['\ufeff', '\ufeff{}', '\ufeff\ufeff{}'])('removes the first character of %j', (text) => {
    expect(findEdits(text)).toStrictEqual([{ offset: 0, remove: 1, insert: '' }])
    expect(repaired(text)).toBe(text.slice(1))
  })

  it.each(['', '{}', ' \ufeff{}', '\ufffe{}', '\u00ef\u00bb\u00bf{}'])('finds nothing in %j', (text) => {
    expect(findEdits(text)).toStrictEqual([])
  })
})

describe('byteOrderMark.tolerance', () => {
  it('lets the search for a syntax error skip the mark', () => {
    expect(findSyntaxError('\ufeff{"a":x}', byteOrderMark.tolerance)).toBe(6)
    expect(findSyntaxError('\ufeff{"a":x}')).toBe(0)
  })
})

describe('byteOrderMark.inject', () => {
  it.each(['', '{}', '{"cdr":[]}'])('puts one mark before %j', (text) => {
    expect(inject(text)).toBe(`\ufeff${text}`)
  })

  it('is undone by the repair', () => {
    assertProperty(
      200,
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(repaired(inject(text))).toBe(text)
      })
    )
  })
})
