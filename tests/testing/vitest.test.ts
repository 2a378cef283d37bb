import { matchers } from '../../src/testing/body-matchers'

const extend = jest.fn()
// It is not installed here: tests/installed runs it.
jest.mock('vitest', () => ({ expect: { extend } }), { virtual: true })

it('adds the matchers to the `expect` of vitest', async () => {
  await import('../../src/testing/vitest')
  expect(extend.mock.calls).toStrictEqual([[matchers]])
})
