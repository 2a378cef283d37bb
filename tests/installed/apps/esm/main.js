import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { CallbackCdr, decode, encode, parse } from 'huadan'
import { bodyOf, build, samples } from 'huadan/testing'
import { anyBody } from 'huadan/testing/arbitraries'
import { matchers } from 'huadan/testing/matchers'

// The platform's own sample, broken as it is: the event, and what was repaired.
console.log(JSON.stringify(parse(samples['callback-cdr'])))

// With fp-ts and io-ts: the functions give an Either, the codecs combine with others.
const event = build['callback-cdr']({ durationSeconds: 61 })
const body = bodyOf(event, { quirks: ['missing-comma'] })
console.log('right:', E.isRight(decode(body)))
const Stored = t.type({ cdr: t.array(CallbackCdr) })
console.log('codec:', E.isRight(Stored.decode(JSON.parse(encode(event)))))

// In tests, here without a test runner.
console.log('matcher:', matchers.toHaveRepaired(body, 'missing-comma').pass)
fc.assert(fc.property(anyBody, ({ body, events }) => parse(body).events.length === events.length))
console.log('property: holds')
