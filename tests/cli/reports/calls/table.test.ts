import { yuan } from '../../../../src'
import type { Call } from '../../../../src/calls'
import { type CallTableOptions, printCalls } from '../../../../src/cli/reports/calls/table'
import { CALLER, callWith, cdr, cdrLeg, ID, push } from '../../../calls/events'

const tableOf = (calls: readonly Call[], options: Partial<CallTableOptions> = {}): readonly string[] =>
  [
    ...printCalls(calls, {
      color: false,
      columns: 80,
      quiet: true,
      showValues: false,
      utcOffset: '+08:00',
      ...options
    })
  ]
    .join('')
    .split('\n')

/** Fills a cell of the column up to its width. */
const remarks = (text: string): string => text.padEnd('no states, cdrs-differ'.length)

const complete = callWith(push(CALLER, 'callout', '09:59:58'), cdr())
const open = callWith({ ...push(CALLER, 'alerting', '10:00:00'), requestId: '1234567' })

describe('printCalls', () => {
  it('prints a line per call', () => {
    const differs = callWith(cdr({ charge: yuan('0.1') }), cdr({ charge: yuan('1234.50') }))
    expect(tableOf([complete, open, differs])).toStrictEqual([
      `time                 caller       called       result     talk (s)  billed (s)  yuan  ${remarks('remarks')}  requestid`,
      `2024-01-05 09:59:58  138****0001  138****0002  connected        56          60  0.15  ${remarks('')}  ${ID}`,
      `2024-01-05 10:00:00  138****0001  –            ringing           –           –     –  ${remarks('no cdr')}  ***4567`,
      `2024-01-05 10:00:00  138****0001  138****0002  connected        56          60     –  ${remarks('no states, cdrs-differ')}  ${ID}`,
      ''
    ])
  })

  it('prints figures below, unless it is quiet', () => {
    const lines = tableOf([complete], { quiet: false })
    expect(lines.slice(2)).toStrictEqual([
      '',
      'Calls        1',
      'Connected    1',
      'Unanswered   0',
      'Open         0  (without a CDR)',
      'Talk time    56 s',
      'Billed time  1 min 00 s',
      'Charges      0.15 yuan',
      ''
    ])
  })

  it('has no head without calls', () => {
    expect(tableOf([])).toStrictEqual([''])
    expect(tableOf([], { quiet: false })[0]).toBe('Calls        0')
  })

  it('shows values and the zone that it is told to', () => {
    const [, line] = tableOf([open], { showValues: true, utcOffset: 'Z' })
    expect(line).toMatch(/^2024-01-05 02:00:00 {2}13800000001 .* 1234567$/)
  })

  it('prints in colour', () => {
    const lines = tableOf([open], { color: true, quiet: false })
    expect(lines[0]).toMatch(/^.\[2mtime .*requestid.\[22m$/)
    expect(lines[1]).not.toContain('\u001b')
    expect(lines[3]).toContain('\u001b[1m1\u001b')
  })

  it('shows a dash for what is not known', () => {
    const nothing = callWith(
      cdr({
        caller: cdrLeg('', null, null),
        called: cdrLeg('', null, null),
        charge: yuan('1'.repeat(41))
      })
    )
    expect(tableOf([nothing])[1]).toMatch(
      /^– +– +– +caller-unanswered +0 +60 +– {2}no states {2}20240100000000000000000000401$/
    )
  })

  it('keeps the columns with wide characters, and escapes invisible ones', () => {
    const wide = callWith(cdr({ caller: cdrLeg('１３８\u202e', '10:00:00', '10:00:10') }))
    const lines = tableOf([wide, complete])
    expect(lines[1]).toContain('１３８\\u202e  138****0002  connected')
    expect(lines[2]).toContain('138****0001   138****0002  connected')
  })
})
