import { contentDigest, eventId } from '../../../../src'
import type { Check, CheckRequest, Exchange } from '../../../../src/cli/rehearse/verify/check'
import { identitiesIn, identitiesOf, owedIn } from '../../../../src/cli/rehearse/verify/identities'
import { utf8 } from '../../../../src/cli/rehearse/verify/material'
import { bodyOf, build } from '../../../../src/testing'
import { answered } from './perfect'

const [ONE, OTHER] = [build['callback-cdr'](), build['voice-code']()]
const CHECK = { name: 'some check' } as Check

const requestOf = (text: string): CheckRequest => ({ parts: [], plain: utf8(text) })

it('names events by their id and content, identical ones once', () => {
  expect(identitiesIn(bodyOf([ONE, OTHER, ONE]))).toEqual(
    [ONE, OTHER].map((event) => eventId(event) + contentDigest(event))
  )
  expect(identitiesIn('{"truncated')).toEqual([])
})

it('decodes a request once', () => {
  const request = requestOf(bodyOf(ONE))
  expect(identitiesOf(request)).toBe(identitiesOf(request))
})

it('owes what was answered 200', () => {
  const request = requestOf(bodyOf([ONE, OTHER]))
  const exchanges: readonly Exchange[] = [
    { check: CHECK, request, answer: answered(200) },
    { check: CHECK, request: requestOf(bodyOf(ONE)), answer: answered(500) },
    { check: CHECK, request: { ...request, breaksOff: true }, answer: answered(200) }
  ]
  expect(owedIn(exchanges)).toEqual(
    identitiesIn(bodyOf([ONE, OTHER])).map((identity) => ({ check: CHECK, identity }))
  )
})
