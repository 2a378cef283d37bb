import { words } from '../../src/testing/defaults'

describe('words', () => {
  it('has one for each code, though the platform may have two', () => {
    expect(words('unreachable', 'normal')).toStrictEqual([
      { code: 'unreachable', text: '无法拨通' },
      { code: 'normal', text: '正常' }
    ])
  })
})
