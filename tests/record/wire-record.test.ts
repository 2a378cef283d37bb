import { isWireRecord } from '../../src/record/wire-record'

describe('isWireRecord', () => {
  it.each([{}, { requestid: '1' }, Object.create(null), new Date(0)])('takes %p', (value) => {
    expect(isWireRecord(value)).toBe(true)
  })

  it.each([undefined, null, 0, '', 'requestid', true, [], [{}], 1n, Symbol('a'), () => ({})])(
    'refuses %p',
    (value) => {
      expect(isWireRecord(value)).toBe(false)
    }
  )
})
