import { type Yuan, yuan } from '../../../../src'
import type { Call } from '../../../../src/calls'
import { addCall, callFigures, emptyCallTotals } from '../../../../src/cli/reports/calls/totals'
import { CALLED, CALLER, callWith, cdr, cdrLeg, push } from '../../../calls/events'

const figuresOf = (...calls: readonly Call[]): Readonly<Record<string, string>> => {
  const totals = emptyCallTotals()
  for (const call of calls) addCall(totals, call)
  return Object.fromEntries(
    callFigures(totals).map(({ label, value, detail = '', isFault = false }) => [
      label,
      `${value}${detail === '' ? '' : ` (${detail})`}${isFault ? '!' : ''}`
    ])
  )
}

const costs = (charge: Yuan): Call => callWith(cdr({ charge }))
const unanswered = callWith(cdr({ called: cdrLeg(CALLED, null, '10:00:30') }))
const callerUnanswered = callWith(
  cdr({ caller: cdrLeg(CALLER, null, null), called: cdrLeg(CALLED, null, null), durationSeconds: 0 })
)
const differs = callWith(cdr({ charge: yuan('0.1') }), cdr({ charge: yuan('0.2') }))
const reversed = callWith(cdr({ called: cdrLeg(CALLED, '10:00:30', '10:00:00') }))

describe('callFigures', () => {
  it('are zeros without calls', () => {
    expect(figuresOf()).toStrictEqual({
      Calls: '0',
      Connected: '0',
      Unanswered: '0',
      Open: '0 (without a CDR)',
      'Talk time': '0 s',
      'Billed time': '0 s',
      Charges: '0 yuan'
    })
  })

  it('count outcomes and calls without a CDR, and add up exactly', () => {
    const open = callWith(push(CALLER, 'answer', '10:00:00'))
    const answered = callWith(push(CALLER, 'answer', '10:00:00'), push(CALLED, 'answer', '10:00:05'))
    expect(
      figuresOf(costs(yuan('0.1')), costs(yuan('0.20')), unanswered, callerUnanswered, open, answered)
    ).toMatchObject({
      Calls: '6',
      Connected: '3',
      Unanswered: '2',
      Open: '2 (without a CDR)',
      'Billed time': '3 min 00 s'
    })
    expect(figuresOf(costs(yuan('0.1')), costs(yuan('0.20'))).Charges).toBe('0.30 yuan')
  })

  it('leave out charges on which CDRs differ, and say so', () => {
    expect(figuresOf(differs, differs, costs(yuan('1'))).Charges).toBe(
      '1 yuan (excludes calls whose CDRs differ: 2)!'
    )
  })

  it('leave out amounts with too many digits, and say so', () => {
    expect(figuresOf(costs(yuan('1'.repeat(41))), differs).Charges).toBe(
      '0 yuan (excludes calls whose CDRs differ: 1, amounts with too many digits: 1)!'
    )
  })

  it('do not subtract a reversed span from the talk time', () => {
    expect(reversed.talkSeconds).toBe(-30)
    expect(figuresOf(reversed, costs(yuan('1')))['Talk time']).toBe(figuresOf(costs(yuan('1')))['Talk time'])
  })
})
