import test from 'ava'
import { assertDecodesAs, assertRejectedWith, assertRepaired, bodyOf, build, samples } from 'huadan/testing'

const MESSAGE = 'expected the body to decode as voice-code, but it decodes to conference, without repairs'

test("decodes the platform's own sample", () => {
  assertDecodesAs(samples['callback-cdr'], 'callback-cdr')
  assertRepaired(samples['callback-cdr'], 'missing-comma')
})

test('rejects a truncated body', () => {
  assertRejectedWith(bodyOf(build['voice-code']()).slice(0, -9), 'truncated-json', [])
})

test('prints what a body decodes to if it is not what was expected', (t) => {
  t.throws(() => assertDecodesAs(samples.conference, 'voice-code'), { message: MESSAGE })
})

test('rejects misspelt words, as its types do', (t) => {
  // @ts-expect-error -- no such kind
  t.throws(() => assertDecodesAs(samples.conference, 'no-such-kind'), { instanceOf: RangeError })
})
