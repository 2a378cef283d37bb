const E = require('fp-ts/lib/Either')
const { CallbackError, decode, parse, safeParse } = require('huadan')
const { bodyOf, build, samples } = require('huadan/testing')
const { matchers } = require('huadan/testing/matchers')

// The platform's own sample, broken as it is: the event, and what was repaired.
console.log(JSON.stringify(parse(samples['callback-cdr'])))

// With fp-ts: the functions give an Either.
const body = bodyOf(build.conference(), { quirks: ['glued-timestamp'] })
console.log('right:', E.isRight(decode(body)))

// In tests, here without a test runner. Nothing of this needs fast-check, and it is not installed.
const cut = body.slice(0, -9)
console.log('matcher:', matchers.toBeRejectedWith(cut, 'truncated-json').pass)
console.log('error:', safeParse(cut).error instanceof CallbackError)
