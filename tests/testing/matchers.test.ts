import * as bodyMatchers from '../../src/testing/body-matchers'
import * as entry from '../../src/testing/matchers'

it('has the matchers and nothing else', () => {
  expect(entry).toStrictEqual({ matchers: bodyMatchers.matchers })
})
