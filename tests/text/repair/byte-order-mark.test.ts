import { startsWithByteOrderMark } from '../../../src/text/repair/byte-order-mark'

describe('startsWithByteOrderMark', () => {
  it.each([
    ['\ufeff', true],
    ['\ufeff{}', true],
    ['\ufeff\ufeff{}', true],
    ['', false],
    ['{}', false],
    [' \ufeff{}', false],
    ['\ufffe{}', false],
    ['\u00ef\u00bb\u00bf{}', false]
  ])('of %j is %j', (text, starts) => {
    expect(startsWithByteOrderMark(text)).toBe(starts)
  })
})
