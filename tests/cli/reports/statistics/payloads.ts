import fc from 'fast-check'
import { ISSUE_CODES, REPAIR_CODES } from '../../../../src'
import { eventsOf } from '../../../support/arbitraries/events'
import { hostileTexts } from '../../../support/arbitraries/texts'
import type { Payload } from './statistics-of'

const events = eventsOf()
const hostileWords = fc.oneof(
  hostileTexts,
  fc.constantFrom(
    '</script><script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onload='alert(1)",
    ']]></style><b>',
    '&lt;b&gt;',
    '\u001b[31m红\u202e',
    '13800000001',
    '😀'.repeat(39),
    'a b '.repeat(9),
    '  ',
    '\ud800'
  )
)

/** Events with hostile words, and those that the decoder returns for likely bodies. */
const wordy = fc
  .tuple(events, fc.array(hostileWords, { maxLength: 3 }))
  .map(([event, words]) =>
    event.kind === 'callback-cdr' || event.kind === 'callback-state'
      ? { ...event, stateDesc: words.map((text) => ({ code: 'unrecognised' as const, text })) }
      : event
  )

export const payloads: fc.Arbitrary<readonly Payload[]> = fc.array(
  fc.record({
    events: fc.array(fc.oneof(events, wordy), { maxLength: 4 }),
    repairs: fc.array(
      fc.constantFrom(...REPAIR_CODES).map((code) => ({ code })),
      { maxLength: 3 }
    ),
    issues: fc.array(
      fc.constantFrom(...ISSUE_CODES).map((code) => ({ code, message: '', path: [] })),
      { maxLength: 2 }
    )
  }),
  { maxLength: 12 }
)
