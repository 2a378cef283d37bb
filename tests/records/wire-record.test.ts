import { isWireRecord } from '../../src/records/wire-record'

describe('isWireRecord', () => {
  it.each([{}, { requestid: '1' }, Object.create(null), new Date(0)])('returns true for %p', (value) => {
    expect(isWireRecord(value)).toBe(true)
  })

  it.each([undefined, null, 0, '', 'requestid', true, [], [{}], 1n, Symbol('a'), () => ({})])(
    'returns false for %p',
    (value) => {
      expect(isWireRecord(value)).toBe(false)
    }
  )
})
