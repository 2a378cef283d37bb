import { expect, it } from '@jest/globals'
import { samples } from '../../src/testing'
import '../../src/testing/jest-globals'

it('adds the matchers to the `expect` of @jest/globals, and to its types', () => {
  expect(samples.conference).toDecodeAs('conference')
  expect(samples['callback-cdr']).not.toHaveRepaired('byte-order-mark')
  expect(() => expect(samples.conference).toBeRejectedWith('truncated-json')).toThrow(
    'expected the body to be rejected with truncated-json, but it decodes to conference, without repairs'
  )
})

it('adds them to promises', async () => {
  await expect(Promise.resolve(samples.conference)).resolves.toDecodeAs('conference')
})

it('does not compile with a misspelt word', () => {
  expect(() => {
    // @ts-expect-error no such kind
    expect('').not.toDecodeAs('cdr')
  }).toThrow(RangeError)
})
