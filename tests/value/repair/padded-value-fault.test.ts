import { isPadded, paddedValue } from '../../../src/value/repair/padded-value'
import { padValue } from '../../../src/value/repair/padded-value-fault'

describe('padValue', () => {
  it.each(['', '60', '13800000001', 'a b'])('puts blanks around %j, which its repair removes', (text) => {
    expect(padValue(text)).toBe(` ${text} `)
    expect(isPadded(padValue(text))).toBe(true)
    expect(paddedValue.mend(padValue(text))).toBe(text)
  })
})
