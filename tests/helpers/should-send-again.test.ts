import { decode, type Issue, ISSUE_CODES, shouldSendAgain } from '../../src'
import { GB18030, HALF, TRUNCATED, UNKNOWN } from '../http/samples'
import { leftOf } from '../support/property'

describe('shouldSendAgain', () => {
  it.each(ISSUE_CODES)('of %s', (code) => {
    const issue: Issue = { code, message: '', path: [] }
    const isExpected = ['invalid-utf8', 'empty-body', 'body-too-large', 'truncated-json'].includes(code)
    expect(shouldSendAgain([issue])).toBe(isExpected)
    expect(shouldSendAgain([{ code: 'invalid-field', message: '', path: ['cdr', 0] }, issue])).toBe(
      isExpected
    )
  })

  it.each([
    ['an empty body', '', true],
    ['a blank body', ' \n', true],
    ['a truncated body', TRUNCATED, true],
    ['a body in GB 18030', GB18030, true],
    ['a body that is no callback', UNKNOWN, false],
    ['a body with a rejected record', HALF, false],
    ['text', 'hello', false]
  ])('of %s', (_name, body, isExpected) => {
    expect(shouldSendAgain(leftOf(decode(body)).issues)).toBe(isExpected)
  })

  it('of a body that is too large', () => {
    expect(shouldSendAgain(leftOf(decode(HALF, { maxBytes: 10 })).issues)).toBe(true)
  })

  it('of no issue at all', () => {
    expect(shouldSendAgain([])).toBe(false)
  })
})
