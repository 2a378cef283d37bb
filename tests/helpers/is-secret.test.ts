import fc from 'fast-check'
import { isSecret } from '../../src/helpers/is-secret'
import { assertProperty, expectSame } from '../support/property'

describe('isSecret', () => {
  it.each([
    ['old', true],
    ['new', true],
    ['', false],
    ['ol', false],
    ['old ', false],
    ['OLD', false],
    ['oldnew', false]
  ])('of two secrets: %j', (text, isExpected) => {
    expect(isSecret(text, ['old', 'new'])).toBe(isExpected)
  })

  it('is false without secrets', () => {
    expect(isSecret('', [])).toBe(false)
  })

  it('is true for exactly the secrets', () => {
    const texts = fc.string({ unit: 'binary', maxLength: 3 })
    assertProperty(
      300,
      fc.property(texts, fc.array(texts, { maxLength: 3 }), (text, secrets) => {
        expectSame(isSecret(text, secrets), secrets.includes(text))
      })
    )
  })
})
