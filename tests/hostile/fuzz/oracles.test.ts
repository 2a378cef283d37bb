import { isLeft, left, map, mapLeft } from 'fp-ts/lib/Either.js'
import * as huadan from '../../../src'
import { type CallbackEvent, type Issue, type PartialCallback } from '../../../src'
import { complaintsOf } from './complaints-of'
import { type Library } from './oracle'

/** A library whose `decodeEach` hands over something else. */
const withCallback = (change: (callback: PartialCallback) => PartialCallback): Partial<Library> => ({
  decodeEach: (body, options) => map(change)(huadan.decodeEach(body, options))
})

const withEvents = (change: (event: CallbackEvent) => CallbackEvent): Partial<Library> =>
  withCallback((callback) => ({ ...callback, events: callback.events.map(change) }))

const withIssues = (change: (issue: Issue) => Issue): Partial<Library> => ({
  decodeEach: (body, options) => {
    const all = (issues: readonly Issue[]): readonly [Issue, ...Issue[]] =>
      issues.map(change) as unknown as readonly [Issue, ...Issue[]]
    const each = huadan.decodeEach(body, options)
    const changed = map((callback: PartialCallback) => ({
      ...callback,
      rejected: callback.rejected.map((record) => ({ ...record, issues: all(record.issues) }))
    }))(each)
    return mapLeft((failure: huadan.CallbackFailure) => ({ ...failure, issues: all(failure.issues) }))(
      changed
    )
  }
})

const fail = (): never => {
  throw new Error('no')
}

const VOICE_CODE =
  '"requestid":"1","appid":"","fid":"2","tel":"13800000001","stime":"","etime":"","duration":"12","oriamount":"0.06"'
const GOOD = `{"cdr":[{${VOICE_CODE}}]}`
const FAULTY = `\ufeff{" cdr ":[{${VOICE_CODE.replace('"tel":"', '" tel ":" ').replace(',"stime":""', '"stime":"2016-02-0211:19:36"')}}]}`
const WRONG = `{"cdr":[{${VOICE_CODE}},{${VOICE_CODE.replace('12', '-12')}}]}`
const CUT = GOOD.slice(0, -9)
const TWICE = `{"cdr":[{${VOICE_CODE},"tel":"0"}]}`

describe('an oracle', () => {
  const oraclesAgainst = (change: Partial<Library>, body: string): readonly string[] => [
    ...new Set(
      complaintsOf(new TextEncoder().encode(body), { ...huadan, ...change }).map(({ oracle }) => oracle)
    )
  ]

  it.each([GOOD, FAULTY, WRONG, CUT, TWICE])('has nothing to say of the library and %j', (body) => {
    expect(oraclesAgainst({}, body)).toStrictEqual([])
  })

  it.each<[string, string, Partial<Library>, string]>([
    ['a door throws', 'never-throws', { safeParse: fail }, GOOD],
    ['parse throws an error that is not its own', 'never-throws', { parse: fail }, GOOD],
    ['formatIssues throws', 'never-throws', { formatIssues: fail }, WRONG],
    [
      'a repair is not named',
      'repaired-as-clean',
      withCallback(({ repairs, ...rest }) => ({ ...rest, repairs: repairs.slice(1) })),
      FAULTY
    ],
    [
      'a repair of a value is not named',
      'repaired-as-clean',
      withCallback(({ repairs, ...rest }) => ({ ...rest, repairs: repairs.slice(0, -1) })),
      FAULTY
    ],
    [
      'a repaired body becomes another',
      'repaired-as-clean',
      withCallback((callback) =>
        callback.repairs.length === 0
          ? callback
          : { ...callback, events: callback.events.map((event) => ({ ...event, requestId: '2' })) }
      ),
      FAULTY
    ],
    [
      'a body that is cut is decoded',
      'repaired-as-clean',
      { decodeEach: () => huadan.decodeEach(GOOD) },
      CUT
    ],
    [
      'two values change places',
      'as-read-plainly',
      withEvents((event) =>
        event.kind === 'voice-code'
          ? { ...event, phoneNumber: event.requestId, requestId: event.phoneNumber }
          : event
      ),
      GOOD
    ],
    [
      'a value is made up',
      'values-of-body',
      withEvents((event) => (event.kind === 'voice-code' ? { ...event, durationSeconds: 13 } : event)),
      GOOD
    ],
    [
      'a time is made up',
      'values-of-body',
      withEvents((event) => (event.kind === 'voice-code' ? { ...event, answerTime: new Date(0) } : event)),
      GOOD
    ],
    ['a record is lost', 'every-record', withCallback((callback) => ({ ...callback, rejected: [] })), WRONG],
    [
      'a record is told twice',
      'every-record',
      withCallback(({ rejected, ...rest }) => ({
        ...rest,
        events: [],
        rejected: [...rejected, ...rejected]
      })),
      WRONG
    ],
    [
      'a rejected record is another',
      'every-record',
      withCallback(({ rejected, ...rest }) => ({
        ...rest,
        rejected: rejected.map((record) => ({ ...record, record: {} }))
      })),
      WRONG
    ],
    [
      'a record is rejected without a reason',
      'every-record',
      withCallback(({ rejected, ...rest }) => ({
        ...rest,
        rejected: rejected.map((record) => ({ ...record, issues: [] }))
      })),
      WRONG
    ],
    ['decode and decodeEach differ', 'every-record', { decode: () => huadan.decode('{"cdr":[]}') }, GOOD],
    [
      'a refused body is half read',
      'every-record',
      {
        decodeEach: (body) => {
          const each = huadan.decodeEach(body)
          return isLeft(each)
            ? left({ ...each.left, rejected: [{ index: 0, record: null, issues: [] }] })
            : each
        }
      },
      CUT
    ],
    [
      'a key that stands twice is passed over',
      'keys-once',
      { decodeEach: (body) => huadan.decodeEach(body instanceof Uint8Array ? GOOD : body) },
      TWICE
    ],
    [
      'a key that stands twice beside the records is passed over',
      'keys-once',
      { decodeEach: () => huadan.decodeEach(GOOD) },
      `{"x":1,"cdr":[{${VOICE_CODE}}],"x":2}`
    ],
    [
      'a key that stands twice in a record by itself is passed over',
      'keys-once',
      { decodeEach: () => huadan.decodeEach(`{${VOICE_CODE}}`) },
      `{${VOICE_CODE}," tel":"0"}`
    ],
    [
      'a body that passes at a glance is refused',
      'skimmed-as-decoded',
      { decodeEach: () => huadan.decodeEach(CUT) },
      GOOD
    ],
    [
      'a record that passes at a glance is refused',
      'skimmed-as-decoded',
      { decodeEach: () => huadan.decodeEach(WRONG) },
      GOOD
    ],
    [
      'a record that passes at a glance is repaired',
      'skimmed-as-decoded',
      { decodeEach: () => huadan.decodeEach(FAULTY) },
      GOOD
    ],
    [
      'a record that passes at a glance is of another kind',
      'skimmed-as-decoded',
      withEvents((event) => ({ ...event, kind: 'conference' }) as CallbackEvent),
      GOOD
    ],
    [
      'an issue points at nothing',
      'issues-at-members',
      withIssues((issue) => ({ ...issue, path: ['cdr', 1, 'durations'] })),
      WRONG
    ],
    [
      'a member that is there is said to be missing',
      'issues-at-members',
      withIssues((issue) => ({ ...issue, code: 'missing-field' })),
      WRONG
    ],
    [
      'a key is said to stand twice that does not',
      'issues-at-members',
      withIssues((issue) => ({ ...issue, code: 'ambiguous-key' })),
      WRONG
    ],
    [
      'a position is not in the text',
      'issues-at-members',
      withIssues((issue) => ({ ...issue, position: { offset: 9999, line: 1, column: 10_000 } })),
      CUT
    ],
    [
      'the position of a key is that of another',
      'issues-at-members',
      withIssues((issue) => ({ ...issue, position: { offset: 1, line: 1, column: 2 } })),
      TWICE
    ],
    [
      'a text that is no JSON has a path',
      'issues-at-members',
      withIssues((issue) => ({ ...issue, path: ['cdr'] })),
      CUT
    ],
    [
      'bytes become something else than text',
      'faces-agree',
      {
        decode: (body, options) => huadan.decode(typeof body === 'string' ? '{"cdr":[]}' : body, options)
      },
      GOOD
    ],
    [
      'a value that is parsed becomes something else than its text',
      'faces-agree',
      {
        decode: (body, options) =>
          huadan.decode(body instanceof Uint8Array || typeof body === 'string' ? body : { cdr: [] }, options)
      },
      GOOD
    ],
    ['safeParse differs', 'faces-agree', { safeParse: () => huadan.safeParse('{"cdr":[]}') }, GOOD],
    ['encode writes something else', 'comes-back', { encode: () => '{"cdr":[]}' }, GOOD],
    ['encode throws', 'comes-back', { encode: fail }, GOOD]
  ])('complains when %s: %s', (_, oracle, change, body) => {
    expect(oraclesAgainst(change, body)).toContain(oracle)
  })
})
