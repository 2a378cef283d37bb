import { hasSecret } from '../../src/http/caller-secret'

const SECRETS = ['S3cret-old', 'a+b/c=&?密']
const ENCODED = encodeURIComponent('a+b/c=&?密')

describe('hasSecret', () => {
  it.each([
    '/callbacks/S3cret-old',
    '/callbacks/S3cret-old/',
    '/S3cret-old',
    '/callbacks/S3cret-old?Call',
    '/callbacks/S3cret-old/?CallState',
    '/callbacks/S3cret-old?token=wrong',
    '/callbacks/%533cret%2Dold',
    `/callbacks/${ENCODED}`,
    '/callbacks?token=S3cret-old',
    '/callbacks/?token=S3cret-old',
    '/callbacks?Call&token=S3cret-old',
    '/callbacks?token=S3cret-old&Call',
    // The platform appends `?Call` to an address that may have a query.
    '/callbacks?token=S3cret-old?Call',
    '/callbacks?token=wrong&token=S3cret-old',
    '/callbacks?token=%53%33cret-old',
    `/callbacks?token=${ENCODED}`,
    '?token=S3cret-old'
  ])('is true for %s', (url) => {
    expect(hasSecret(url, SECRETS)).toBe(true)
  })

  it('takes a plus for a plus, as in Base64', () => {
    expect(hasSecret('/callbacks?token=a+b=', ['a+b='])).toBe(true)
    expect(hasSecret('/callbacks/a+b=', ['a+b='])).toBe(true)
    expect(hasSecret('/callbacks/a&b', ['a&b'])).toBe(true)
  })

  it.each([
    '',
    '/',
    '/callbacks',
    '/callbacks/s3cret-old',
    '/callbacks/S3cret-ol',
    '/callbacks/S3cret-oldx',
    '/S3cret-old/callbacks',
    '/callbacks//S3cret-old/x',
    '/callbacks/S3cret-old//',
    '/callbacks?S3cret-old',
    '/callbacks?Token=S3cret-old',
    '/callbacks?xtoken=S3cret-old',
    '/callbacks?token=',
    '/callbacks?token',
    '/callbacks?token=S3cret-old%',
    '/callbacks/%',
    '/callbacks/S3cret-old%2F'
  ])('is false for %s', (url) => {
    expect(hasSecret(url, SECRETS)).toBe(false)
  })
})
