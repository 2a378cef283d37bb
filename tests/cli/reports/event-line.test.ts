import { eventDescriber } from '../../../src/cli/reports/event-line'
import type { CallbackEvent } from '../../../src'
import { parse } from '../../../src'
import { build } from '../../../src/testing'

const CASES: readonly (readonly [CallbackEvent, string])[] = [
  [build['voice-code'](), '138****0001, billed 60 s, 0.06 yuan'],
  [build['callback-cdr'](), '138****0001 → 138****0002, talked 56 s, billed 60 s, 0.15 yuan  应答|正常'],
  [
    build['callback-cdr']({ called: { answerTime: null }, stateDesc: [] }),
    '138****0001 → 138****0002, not answered, billed 60 s, 0.15 yuan'
  ],
  [build['callback-state'](), '010****0001 → 138****0002  callout'],
  [build.conference(), '138****0001 in conference 500001, billed 60 s, 0.044 yuan']
]

describe('eventDescriber', () => {
  it.each(CASES)('describes %#', (event, line) => {
    expect(eventDescriber({ showValues: false })(event)).toBe(line)
  })

  it('shows numbers if they are asked for', () => {
    expect(eventDescriber({ showValues: true })(build['voice-code']())).toContain('13800000001, ')
  })

  it('escapes what a sender wrote', () => {
    const { events } = parse(
      '{"requestid":"1","src":"a\u001b[31m","dsc":"13800000001","timestamp":"2024-01-05 10:00:00","state":"odd\\n13800000001"}'.replace(
        '\u001b',
        '\\u001b'
      )
    )
    expect(events.map(eventDescriber({ showValues: false }))).toStrictEqual([
      'a\\u001b[31m → 138****0001  odd\\u000a138****0001'
    ])
  })
})
