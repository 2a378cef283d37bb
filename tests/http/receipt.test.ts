import { receiptOf, STATUSES } from '../../src/http/receipt'

const MEASURED = { bytes: 412, elapsedMs: 3.2 }

describe('receiptOf', () => {
  it('completes a verdict', () => {
    expect(receiptOf({ outcome: 'aborted' }, MEASURED)).toStrictEqual({
      status: 500,
      outcome: 'aborted',
      stored: 0,
      bytes: 412,
      elapsedMs: 3.2,
      issues: [],
      repairs: []
    })
  })

  it('keeps what the verdict says, and a cause even if it is `undefined`', () => {
    const repairs = [{ code: 'missing-comma', offset: 3 }] as const
    const issues = [{ code: 'empty-body', message: '', path: [] }] as const
    expect(
      receiptOf({ outcome: 'stored', stored: 2, repairs, issues, cause: undefined }, MEASURED)
    ).toStrictEqual({
      status: 200,
      outcome: 'stored',
      stored: 2,
      bytes: 412,
      elapsedMs: 3.2,
      issues,
      repairs,
      cause: undefined
    })
  })

  it('answers 200 for exactly what is kept and would be rejected again', () => {
    expect(Object.entries(STATUSES).filter(([, status]) => status !== 500)).toStrictEqual([
      ['stored', 200],
      ['set-aside', 200]
    ])
    expect(Object.keys(STATUSES)).toStrictEqual(
      'stored set-aside send-again sink-failed too-large timed-out unreadable aborted wrong-secret not-allowed closing'.split(
        ' '
      )
    )
  })
})
