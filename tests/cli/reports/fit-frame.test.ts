import fc from 'fast-check'
import stringWidth from 'string-width'
import { fitFrame } from '../../../src/cli/reports/fit-frame'
import { assertProperty } from '../../support/property'

const TEXT = 'abcdefghijklmnopqrstuvwxyz'

describe('fitFrame', () => {
  it.each([
    [TEXT, 3, 26, TEXT, 3],
    [TEXT, 3, 10, 'abcdefghi…', 3],
    [TEXT, 13, 10, '…jklmnopq…', 5],
    [TEXT, 24, 10, '…rstuvwxyz', 8],
    [TEXT, 26, 10, '…stuvwxyz', 9],
    ['', 0, 10, '', 0],
    // The caret comes after spaces that are not shown, and must fit as well.
    ['', 60, 34, '…', 33],
    // A character of two cells is kept or left out as a whole.
    ['应答正常应答正常应答', 8, 10, '…正常应答…', 5]
  ])('cuts %j with the caret at %i to %i cells: %j, caret at %i', (text, indent, cells, shown, at) => {
    expect(fitFrame({ text, indent }, cells)).toStrictEqual({ text: shown, indent: at })
  })

  it('fits the cells and keeps the caret under the same character', () => {
    const glyph = fc.constantFrom('a', '{', '"', ':', '应', '答', '😀', 'é')
    assertProperty(
      1000,
      fc.property(
        fc.array(glyph, { minLength: 1, maxLength: 80 }),
        fc.nat(79),
        fc.integer({ min: 10, max: 60 }),
        (glyphs, place, cells) => {
          const before = glyphs.slice(0, place).join('')
          const frame = { text: glyphs.join(''), indent: stringWidth(before) }
          const { text, indent } = fitFrame(frame, cells)
          expect(stringWidth(text)).toBeLessThanOrEqual(cells)
          expect(indent).toBeLessThan(cells)
          const under = Array.from(text).find(
            (_, at, all) => stringWidth(all.slice(0, at).join('')) === indent
          )
          expect(under).toBe(glyphs[place])
        }
      )
    )
  })
})
