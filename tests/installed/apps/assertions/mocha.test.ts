import { throws } from 'node:assert/strict'
import { it } from 'mocha'
import { assertDecodesAs, assertRejectedWith, assertRepaired, bodyOf, build, samples } from 'huadan/testing'

const MESSAGE = 'expected the body to decode as voice-code, but it decodes to conference, without repairs'

it("decodes the platform's own sample", () => {
  assertDecodesAs(samples['callback-cdr'], 'callback-cdr')
  assertRepaired(samples['callback-cdr'], 'missing-comma')
})

it('rejects a truncated body', () => {
  assertRejectedWith(bodyOf(build['voice-code']()).slice(0, -9), 'truncated-json', [])
})

it('prints what a body decodes to if it is not what was expected', () => {
  throws(() => assertDecodesAs(samples.conference, 'voice-code'), { message: MESSAGE })
})

it('rejects misspelt words, as its types do', () => {
  // @ts-expect-error -- no such kind
  throws(() => assertDecodesAs(samples.conference, 'no-such-kind'), RangeError)
})
