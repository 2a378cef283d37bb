import { sizeOf } from '../../../src/cli/pipeline/size-of'

describe('sizeOf', () => {
  it.each([
    [null, 0],
    [undefined, 0],
    [7, 0],
    ['', 16],
    ['ab', 20],
    [new Date(0), 40],
    [{}, 24],
    [{ a: 1, b: 'ab' }, 24 + 16 + 20],
    [[[], new Date(0)], 24 + 16 + 24 + 40]
  ])('counts the bytes of %j', (value, bytes) => {
    expect(sizeOf(value)).toBe(bytes)
  })

  it('does not overflow the stack', () => {
    let deep: unknown = []
    for (let level = 1; level < 100_000; level++) deep = [deep]
    expect(sizeOf(deep)).toBe(100_000 * 24 + 99_999 * 8)
  })
})
