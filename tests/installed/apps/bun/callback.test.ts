import { expect, it } from 'bun:test'
import { bodyOf, build, samples } from 'huadan/testing'

it("decodes the platform's own sample", () => {
  expect(samples['callback-cdr']).toDecodeAs('callback-cdr')
  expect(samples['callback-cdr']).toHaveRepaired('missing-comma')
  expect(samples['callback-cdr']).not.toHaveRepaired('byte-order-mark')
})

it('decodes a body that is still to come', async () => {
  await expect(Promise.resolve(samples.conference)).resolves.toDecodeAs('conference')
})

it('rejects a truncated body', () => {
  expect(bodyOf(build['voice-code']()).slice(0, -9)).toBeRejectedWith('truncated-json', [])
})

it('prints what a body decodes to if it is not what was expected', () => {
  expect(() => expect(samples.conference).toDecodeAs('voice-code')).toThrow(
    'expected the body to decode as voice-code, but it decodes to conference, without repairs'
  )
})

it('rejects misspelt words, as its types do', () => {
  // @ts-expect-error -- no such kind
  expect(() => expect(samples.conference).toDecodeAs('no-such-kind')).toThrow(RangeError)
})
