import { startsWithByteOrderMark } from '../../../src/text/repair/byte-order-mark'
import { putByteOrderMark } from '../../../src/text/repair/byte-order-mark-fault'

describe('putByteOrderMark', () => {
  it.each(['', '{}', '{"cdr":[]}'])('puts one mark before %j', (text) => {
    expect(putByteOrderMark(text)).toBe(`\ufeff${text}`)
    expect(startsWithByteOrderMark(putByteOrderMark(text))).toBe(true)
  })
})
