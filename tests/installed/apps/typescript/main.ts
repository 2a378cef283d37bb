import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import {
  CallbackCdr,
  type CallbackEvent,
  decode,
  encode,
  formatIssues,
  match,
  parse,
  talkSeconds
} from 'huadan'
import { bodyOf, build, samples } from 'huadan/testing'
import { matchers } from 'huadan/testing/matchers'

/** Exported, so that the declarations of this application name types of the package. */
export const Stored = t.type({ customer: t.string, call: CallbackCdr })
export type Stored = t.TypeOf<typeof Stored>

export const secondsOf = match({
  'voice-code': ({ durationSeconds }) => durationSeconds,
  'callback-cdr': talkSeconds,
  'callback-state': () => 0,
  conference: ({ durationSeconds }) => durationSeconds
})

// What every fp-ts 2 has: `pipe` has moved, and `match` was called `fold`.
export const describeBody = (body: string | Uint8Array) => {
  const decoded = decode(body)
  return E.isLeft(decoded)
    ? formatIssues(decoded.left.issues)
    : decoded.right.events.map(({ kind }: CallbackEvent) => kind).join()
}

// Were types lost on their way, these mistakes would compile.

// @ts-expect-error -- an event of another kind
export const mistaken: Stored = { customer: 'one', call: build.conference() }
// @ts-expect-error -- no such fault
export const impossible = () => bodyOf(build.conference(), { quirks: ['no-such-fault'] })
// @ts-expect-error -- no such code
export const misspelt = () => matchers.toBeRejectedWith('', 'no-such-reason')

console.log(JSON.stringify(parse(samples['callback-cdr'])))
console.log('described:', describeBody(samples['voice-code']))
console.log('seconds:', secondsOf(build['callback-cdr']({ durationSeconds: 61 })))
const [call] = JSON.parse(encode(build['callback-cdr']())).cdr
console.log('codec:', E.isRight(Stored.decode({ customer: 'one', call })))
console.log('matcher:', matchers.toDecodeAs(samples.conference, 'conference').pass)
