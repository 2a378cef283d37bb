import { type CallbackEvent, findWarnings, parse, type Warning, WARNING_CODES } from '../../src'
import { KINDS } from '../../src/events'
import { build, samples } from '../../src/testing'
import { goodFixtures, warningFixtures } from '../support/fixtures'

const NOW = new Date('2026-11-26T12:00:00+08:00')
const DAMAGED = 'a\ufffd'

const found = (events: CallbackEvent | readonly CallbackEvent[], now = NOW): readonly unknown[] =>
  findWarnings(events, { now }).map(({ code, index, path }) => [code, index, ...path])

const cdr = build['callback-cdr']()
const state = build['callback-state']()

describe.each(warningFixtures)('$name', ({ name, bytes, options, expected }) => {
  const { events, repairs } = parse(bytes, options)

  it('decodes without a repair, and has its warnings', () => {
    expect(repairs).toStrictEqual([])
    const warnings = findWarnings(events, { now: new Date(expected.now) })
    expect(warnings.map(({ code, index, path }) => ({ code, index, path }))).toStrictEqual(expected.warnings)
    expect(warnings.map(({ code }) => code)).toContain(name.split('/')[1])
  })
})

describe('findWarnings', () => {
  it('has a fixture for every code', () => {
    expect(new Set(warningFixtures.map(({ name }) => name.split('/')[1]))).toStrictEqual(
      new Set(WARNING_CODES)
    )
  })

  it.each(Object.entries(build))('finds nothing in what is built: %s', (_, make) => {
    expect(findWarnings(make(), { now: NOW })).toStrictEqual([])
  })

  it.each(Object.entries(samples).filter(([kind]) => kind !== 'callback-cdr'))(
    "finds nothing in the document's sample: %s",
    (_, body) => {
      expect(findWarnings(parse(body).events, { now: NOW })).toStrictEqual([])
    }
  )

  it('finds nothing in a call that nobody answered', () => {
    const body = goodFixtures.find(({ name }) => name === 'events/callback-cdr/captured-unanswered')
    expect(findWarnings(parse(body?.bytes).events, { now: NOW })).toStrictEqual([])
  })

  it.each([
    [cdr, 'caller.answerTime'],
    [state, 'timestamp']
  ])('says what to do with an event that was stored as JSON: $kind', (event, path) => {
    const stored = JSON.parse(JSON.stringify(event)) as CallbackEvent
    expect(() => findWarnings(stored, { now: NOW })).toThrow(
      new TypeError(`\`${path}\` is a string, not a Date: read events from JSON with fromJson`)
    )
  })

  it('returns the code, a message, the index and the path of each warning', () => {
    const events = [
      cdr,
      { ...cdr, stateDesc: [{ code: 'unrecognised', text: 'secret' }] },
      { ...cdr, called: { ...cdr.called, releaseTime: new Date('2020-01-01T00:00:00Z') } }
    ] as const
    expect(findWarnings(events, { now: NOW })).toStrictEqual([
      {
        code: 'unknown-word',
        message: "`stateDesc` has a word that the platform's document does not list",
        index: 1,
        path: ['stateDesc']
      },
      {
        code: 'release-before-answer',
        message: '`calledetime` is before `calledstime`',
        index: 2,
        path: ['calledetime']
      }
    ] satisfies readonly Warning[])
  })

  it('takes one event or a list', () => {
    const event = { ...state, src: DAMAGED }
    expect(found(event)).toStrictEqual([['replacement-character', 0, 'src']])
    expect(found([state, event])).toStrictEqual([['replacement-character', 1, 'src']])
    expect(found([])).toStrictEqual([])
  })

  it('uses the clock of the machine by default', () => {
    const at = (ms: number): CallbackEvent => ({ ...state, timestamp: new Date(Date.now() + ms) })
    const codes = (ms: number): readonly string[] => findWarnings(at(ms)).map(({ code }) => code)
    expect([codes(0), codes(240_000), codes(3_600_000)]).toStrictEqual([[], [], ['future-time']])
    expect(findWarnings(at(3_600_000), { now: undefined }).map(({ code }) => code)).toStrictEqual([
      'future-time'
    ])
  })

  it.each([
    [0, []],
    [-1, [['release-before-answer', 0, 'calleretime']]],
    [1, []]
  ])('compares the times of a leg: released %i ms after the answer', (ms, expected) => {
    const answerTime = new Date('2020-01-01T00:00:00Z')
    const caller = { ...cdr.caller, answerTime, releaseTime: new Date(answerTime.getTime() + ms) }
    expect(found({ ...cdr, caller })).toStrictEqual(expected)
  })

  it.each([
    [null, new Date('2020-01-01T00:00:00Z')],
    [new Date('2020-01-01T00:00:00Z'), null],
    [null, null]
  ])('has no warning for a leg from %s to %s', (answerTime, releaseTime) => {
    expect(found({ ...cdr, called: { ...cdr.called, answerTime, releaseTime } })).toStrictEqual([])
  })

  it('looks at every time of every kind, in the order of its fields', () => {
    const late = new Date('2026-11-27T00:00:00+08:00')
    const early = new Date('1999-01-01T00:00:00+08:00')
    const of = (answerTime: Date, releaseTime: Date): readonly unknown[] => [
      found({ ...build['voice-code'](), answerTime, releaseTime }),
      found({ ...cdr, caller: { ...cdr.caller, answerTime, releaseTime } }),
      found({ ...build.conference(), answerTime, releaseTime })
    ]
    expect(of(early, late)).toStrictEqual([
      [
        ['implausible-time', 0, 'stime'],
        ['future-time', 0, 'etime']
      ],
      [
        ['implausible-time', 0, 'callerstime'],
        ['future-time', 0, 'calleretime']
      ],
      [
        ['implausible-time', 0, 'stime'],
        ['future-time', 0, 'etime']
      ]
    ])
    expect(of(late, early)[0]).toStrictEqual([
      ['future-time', 0, 'stime'],
      ['release-before-answer', 0, 'etime'],
      ['implausible-time', 0, 'etime']
    ])
    expect(found({ ...state, timestamp: late })).toStrictEqual([['future-time', 0, 'timestamp']])
  })

  it('looks at every text of every kind', () => {
    const term = { code: 'unrecognised', text: DAMAGED } as const
    const leg = { ...cdr.caller, number: DAMAGED }
    const extra = { x: DAMAGED }
    const texts = { requestId: DAMAGED, appId: DAMAGED, extra }
    const names = (event: CallbackEvent): readonly unknown[] =>
      findWarnings(event, { now: NOW }).map(({ code, path }) => `${code} ${path.join('.')}`)
    const damaged = (...fields: readonly string[]): readonly string[] =>
      fields.map((field) => `replacement-character ${field}`)
    expect(names({ ...build['voice-code'](), ...texts, phoneNumber: DAMAGED })).toStrictEqual(
      damaged('requestid', 'appid', 'tel', 'x')
    )
    expect(
      names({
        ...cdr,
        ...texts,
        caller: leg,
        called: leg,
        recordingUrl: `http://${DAMAGED}`,
        stateDesc: [term],
        customParm: DAMAGED
      })
    ).toStrictEqual(
      damaged('requestid', 'appid', 'caller', 'called', 'tapesurl', 'stateDesc', 'customParm', 'x')
    )
    expect(
      names({
        ...state,
        requestId: DAMAGED,
        src: DAMAGED,
        dst: DAMAGED,
        state: term,
        stateDesc: [term],
        extra
      })
    ).toStrictEqual(damaged('requestid', 'src', 'dsc', 'state', 'stateDesc', 'x'))
    expect(
      names({
        ...build.conference(),
        ...texts,
        phoneNumber: DAMAGED,
        conferenceId: DAMAGED,
        customParm: DAMAGED,
        recordingUrl: `http://${DAMAGED}`
      })
    ).toStrictEqual(damaged('requestid', 'appid', 'tel', 'confid', 'customParm', 'tapesurl', 'x'))
  })

  it('names the top-level key of a damaged value or key in extra, once', () => {
    const extra = {
      good: { a: ['b'] },
      deep: [1, { a: { b: DAMAGED, c: DAMAGED } }],
      keys: { [DAMAGED]: 1 },
      [DAMAGED]: DAMAGED
    }
    expect(found({ ...state, extra })).toStrictEqual([
      ['replacement-character', 0, 'deep'],
      ['replacement-character', 0, 'keys'],
      ['replacement-character', 0, DAMAGED]
    ])
  })

  it('has no value and no unknown key in its messages', () => {
    const event = { ...state, src: `7${DAMAGED}`, extra: { 'secret\ufffd': '7' } }
    expect(findWarnings(event, { now: NOW }).map(({ message }) => message)).toStrictEqual([
      '`src` holds U+FFFD, so characters were lost before the body arrived',
      'an unknown field holds U+FFFD, so characters were lost before the body arrived'
    ])
  })

  it('knows the kinds of the library', () => {
    expect(Object.keys(build).sort()).toStrictEqual(Object.keys(KINDS).sort())
  })
})
