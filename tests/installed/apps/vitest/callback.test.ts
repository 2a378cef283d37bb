import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parse, wasConnected } from 'huadan'
import { bodyOf, build, samples, scenarios } from 'huadan/testing'
import { anyBody } from 'huadan/testing/arbitraries'
import { matchers } from 'huadan/testing/matchers'

expect.extend(matchers)

it("decodes the platform's own sample", () => {
  expect(samples['callback-cdr']).toDecodeAs('callback-cdr')
  expect(samples['callback-cdr']).toHaveRepaired('missing-comma')
  expect(samples['callback-cdr']).not.toHaveRepaired('byte-order-mark')
  const { events, repairs } = parse(samples['callback-cdr'])
  expect(events).toMatchObject([{ kind: 'callback-cdr', requestId: '2016010000000206', charge: '2.94' }])
  expect(repairs.map(({ code }) => code)).toStrictEqual(['missing-comma', 'padded-key', 'glued-timestamp'])
})

it('rejects a truncated body', () => {
  expect(bodyOf(build['voice-code']()).slice(0, -9)).toBeRejectedWith('truncated-json')
})

it('knows a call that nobody answered', () => {
  const events = scenarios.unanswered().flatMap(({ body }) => parse(body).events)
  const connected = events.flatMap((event) => (event.kind === 'callback-cdr' ? wasConnected(event) : []))
  expect(connected).toStrictEqual([false])
})

it('accepts whatever the platform sends', () => {
  fc.assert(
    fc.property(anyBody, ({ body, events }) => {
      expect(parse(body).events).toStrictEqual(events)
    })
  )
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
