import { matchers } from '../../src/testing/body-matchers'

const extend = jest.fn()
// It is not installed here: tests/installed runs it.
jest.mock('bun:test', () => ({ expect: { extend } }), { virtual: true })

it('adds the matchers to the `expect` of bun:test', async () => {
  await import('../../src/testing/bun')
  expect(extend.mock.calls).toStrictEqual([[matchers]])
})
