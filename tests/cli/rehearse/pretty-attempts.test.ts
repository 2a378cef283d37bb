import { type LineOptions, prettyAttempts } from '../../../src/cli/rehearse/pretty-attempts'
import { bodyOf } from '../../../src/testing'
import { bytes } from './rehearsed'
import { answered, attempt, GOOD, HALF, LOST, PUSH } from './samples'

const OPTIONS: LineOptions = { color: false, showValues: false, retryDelayMs: 1000 }
const TOTALS = { deliveries: 1, accepted: 1, givenUp: 0, unfinished: 0, sends: 1, elapsedMs: 90 }

const printed = (...args: Parameters<typeof attempt>): string =>
  prettyAttempts(OPTIONS).attempt(attempt(...args))

const CDR_LINE = 'callback-cdr    138****0001 → 138****0002, talked 56 s, billed 60 s, 0.15 yuan  应答|正常\n'
const MARGIN = ' '.repeat(21)

describe('prettyAttempts', () => {
  it('prints nothing first', () => {
    expect(prettyAttempts(OPTIONS).begin).toBe('')
  })

  it('prints an accepted delivery on one line', () => {
    expect(printed()).toBe(`   1  200     12 ms  ${CDR_LINE}`)
    expect(printed({ body: bytes(bodyOf(PUSH)), delivery: 12345 })).toBe(
      '12345  200     12 ms  callback-state  010****0001 → 138****0002  callout\n'
    )
  })

  it.each([
    [{ send: 2 }, `   1  200     12 ms  ${CDR_LINE}${MARGIN}send 2 of 3\n`],
    [
      { answer: answered(500, 'no room'), decision: 'sent-again' },
      `   1  500     12 ms  ${CDR_LINE}${MARGIN}send 1 of 3, again in 1000 ms; answer: no room\n`
    ],
    [
      { answer: answered(500), decision: 'given-up', send: 3 },
      `   1  500     12 ms  ${CDR_LINE}${MARGIN}given up after 3 sends\n`
    ],
    [
      { answer: LOST, decision: 'sent-again', send: 2 },
      `   1  –       50 ms  ${CDR_LINE}${MARGIN}send 2 of 3, again in 1000 ms; no answer within 50 ms\n`
    ],
    [
      { answer: LOST, decision: 'given-up', send: 3 },
      `   1  –       50 ms  ${CDR_LINE}${MARGIN}given up after 3 sends; no answer within 50 ms\n`
    ],
    [
      { answer: answered(302, '<p>Moved to 13800000001</p>'), decision: 'given-up' },
      `   1  302     12 ms  ${CDR_LINE}${MARGIN}given up: what the platform does after this status is undocumented; ` +
        'answer: Moved to 138****0001\n'
    ]
  ] as const)('prints what follows: %j', (changes, lines) => {
    expect(printed(changes)).toBe(lines)
  })

  it.each([
    [HALF, `${CDR_LINE}${MARGIN}rejected        invalid-field\n`],
    [GOOD.slice(0, -9), 'rejected        truncated-json\n'],
    ['{"cdr":[]}', 'no event\n']
  ])('prints the codes of what is rejected: %s', (body, lines) => {
    expect(printed({ body: bytes(body) })).toBe(`   1  200     12 ms  ${lines}`)
  })

  it('prints in colour, and values, if they are asked for', () => {
    const { attempt: print } = prettyAttempts({ ...OPTIONS, color: true, showValues: true })
    const lines = print(attempt({ answer: answered(404, 'no 13800000001'), decision: 'given-up' }))
    expect(lines).toContain('\u001b[31m404\u001b[39m')
    expect(lines).toContain('13800000001 → 13800000002')
    expect(lines).toContain('answer: no 13800000001')
  })

  it('says once what to do about the statuses of what was given up', () => {
    const { attempt: print, end } = prettyAttempts(OPTIONS)
    for (const status of [404, 404, 418, 500] as const)
      print(attempt({ answer: answered(status), decision: 'given-up' }))
    print(attempt({ answer: answered(403), decision: 'sent-again' }))
    print(attempt({ answer: LOST, decision: 'given-up' }))
    expect(end({ ...TOTALS, accepted: 0, givenUp: 1 })).toBe(
      '\n✖ 1 delivery: 0 accepted, 1 given up\n  1 send in 0.1 s\n' +
        '  404: No route takes a POST here: check the path of --to, and register it for POST.\n' +
        "  500: Read your application's log, or run huadan send --verify.\n"
    )
  })

  it('prints totals', () => {
    const { end } = prettyAttempts(OPTIONS)
    expect(end(TOTALS)).toBe('\n✔ 1 delivery: 1 accepted, 0 given up\n  1 send in 0.1 s\n')
    expect(end({ ...TOTALS, deliveries: 0, accepted: 0, sends: 0 })).toBe(
      '\n✖ 0 deliveries: 0 accepted, 0 given up\n  0 sends in 0.1 s\n'
    )
    expect(
      end({ deliveries: 1234, accepted: 1, givenUp: 1232, unfinished: 1, sends: 3000, elapsedMs: 61_000 })
    ).toBe('\n✖ 1,234 deliveries: 1 accepted, 1,232 given up, 1 unfinished\n  3,000 sends in 61.0 s\n')
  })
})
