import { isLeft, left, map, mapLeft } from 'fp-ts/lib/Either.js'
import * as huadan from '../../../src'
import { type CallbackEvent, type Issue, type PartialCallback } from '../../../src'
import { violationsOf } from './violations-of'
import { type Library } from './oracle'

/** A library whose `decodeEach` returns something else. */
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

describe('the oracles', () => {
  const oraclesAgainst = (change: Partial<Library>, body: string): readonly string[] => [
    ...new Set(
      violationsOf(new TextEncoder().encode(body), { ...huadan, ...change }).map(({ oracle }) => oracle)
    )
  ]

  it.each([GOOD, FAULTY, WRONG, CUT, TWICE])('hold for the library and %j', (body) => {
    expect(oraclesAgainst({}, body)).toStrictEqual([])
  })

  it.each<[string, string, Partial<Library>, string]>([
    ['an API throws', 'never-throws', { safeParse: fail }, GOOD],
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
      'a repaired body decodes differently',
      'repaired-as-clean',
      withCallback((callback) =>
        callback.repairs.length === 0
          ? callback
          : { ...callback, events: callback.events.map((event) => ({ ...event, requestId: '2' })) }
      ),
      FAULTY
    ],
    ['a truncated body is decoded', 'repaired-as-clean', { decodeEach: () => huadan.decodeEach(GOOD) }, CUT],
    [
      'two values are swapped',
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
      'a record is returned twice',
      'every-record',
      withCallback(({ rejected, ...rest }) => ({
        ...rest,
        events: [],
        rejected: [...rejected, ...rejected]
      })),
      WRONG
    ],
    [
      'a rejected record is changed',
      'every-record',
      withCallback(({ rejected, ...rest }) => ({
        ...rest,
        rejected: rejected.map((record) => ({ ...record, record: {} }))
      })),
      WRONG
    ],
    [
      'a record is rejected without an issue',
      'every-record',
      withCallback(({ rejected, ...rest }) => ({
        ...rest,
        rejected: rejected.map((record) => ({ ...record, issues: [] }))
      })),
      WRONG
    ],
    ['decode and decodeEach differ', 'every-record', { decode: () => huadan.decode('{"cdr":[]}') }, GOOD],
    [
      'a rejected body has records',
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
      'a duplicate key is overlooked',
      'keys-once',
      { decodeEach: (body) => huadan.decodeEach(body instanceof Uint8Array ? GOOD : body) },
      TWICE
    ],
    [
      'a duplicate key of the envelope is overlooked',
      'keys-once',
      { decodeEach: () => huadan.decodeEach(GOOD) },
      `{"x":1,"cdr":[{${VOICE_CODE}}],"x":2}`
    ],
    [
      'a duplicate key of a bare record is overlooked',
      'keys-once',
      { decodeEach: () => huadan.decodeEach(`{${VOICE_CODE}}`) },
      `{${VOICE_CODE}," tel":"0"}`
    ],
    [
      'the fast path accepts a rejected body',
      'skimmed-as-decoded',
      { decodeEach: () => huadan.decodeEach(CUT) },
      GOOD
    ],
    [
      'the fast path accepts a rejected record',
      'skimmed-as-decoded',
      { decodeEach: () => huadan.decodeEach(WRONG) },
      GOOD
    ],
    [
      'the fast path accepts a repaired record',
      'skimmed-as-decoded',
      { decodeEach: () => huadan.decodeEach(FAULTY) },
      GOOD
    ],
    [
      'the fast path accepts a record of another kind',
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
      'a field that exists is reported as missing',
      'issues-at-members',
      withIssues((issue) => ({ ...issue, code: 'missing-field' })),
      WRONG
    ],
    [
      'a key is reported as a duplicate that is none',
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
      'an issue of the text has a path',
      'issues-at-members',
      withIssues((issue) => ({ ...issue, path: ['cdr'] })),
      CUT
    ],
    [
      'bytes and text differ',
      'apis-agree',
      {
        decode: (body, options) => huadan.decode(typeof body === 'string' ? '{"cdr":[]}' : body, options)
      },
      GOOD
    ],
    [
      'a parsed value and its text differ',
      'apis-agree',
      {
        decode: (body, options) =>
          huadan.decode(body instanceof Uint8Array || typeof body === 'string' ? body : { cdr: [] }, options)
      },
      GOOD
    ],
    ['safeParse differs', 'apis-agree', { safeParse: () => huadan.safeParse('{"cdr":[]}') }, GOOD],
    ['encode writes something else', 'comes-back', { encode: () => '{"cdr":[]}' }, GOOD],
    ['encode throws', 'comes-back', { encode: fail }, GOOD]
  ])('are violated when %s: %s', (_, oracle, change, body) => {
    expect(oraclesAgainst(change, body)).toContain(oracle)
  })
})
