import { yuan } from '../../src'
import { reconcile } from '../../src/calls'
import { build, resetRequestIds, scenarios } from '../../src/testing'
import { CALLED, cdr, cdrLeg } from './events'

beforeEach(resetRequestIds)

const SAME = { missing: [], extra: [], different: [] }

describe('reconcile', () => {
  it('finds nothing if the pushed CDRs are those that were pulled', () => {
    const pushed = scenarios.answered({ variant: 'duplicates' }).flatMap(({ events }) => events)
    const pulled = pushed.slice(-1)
    expect(reconcile(pushed, pulled)).toStrictEqual(SAME)
    expect(reconcile(pushed, [...pushed, ...pulled])).toStrictEqual(SAME)
    expect(reconcile([], [])).toStrictEqual(SAME)
  })

  it('finds events that are on one side, once each', () => {
    const [lost, forged, both] = [build['callback-cdr'](), build.conference(), build['voice-code']()]
    expect(reconcile([forged, both, forged], [lost, both, lost])).toStrictEqual({
      missing: [lost],
      extra: [forged],
      different: []
    })
  })

  it('finds events with different content, and the fields that differ', () => {
    const pushed = cdr()
    const pulled = cdr({ charge: yuan('0.30'), called: cdrLeg(CALLED, null, null) })
    expect(reconcile([pushed], [pulled])).toStrictEqual({
      ...SAME,
      different: [{ pushed: [pushed], pulled: [pulled], fields: ['called', 'charge'] }]
    })
  })

  it('finds events whose pushes differ', () => {
    const [one, other] = [cdr(), cdr({ charge: yuan('0.30') })]
    const different = [{ pushed: [one, other], pulled: [other], fields: ['charge'] }]
    expect(reconcile([one, other, one], [other])).toStrictEqual({ ...SAME, different })
    expect(reconcile([one, other], [other, one])).toStrictEqual(SAME)
  })

  it('takes the stateDesc that one pull interface leaves out for no difference', () => {
    expect(reconcile([cdr()], [cdr({ stateDesc: [] })])).toStrictEqual(SAME)
    expect(reconcile([cdr({ stateDesc: [] })], [cdr()]).different).toMatchObject([{ fields: ['stateDesc'] }])
  })

  it('never has state pushes as extra, which the pull interface does not answer', () => {
    const [push] = scenarios.answered()[0]?.events ?? []
    if (push === undefined) throw new Error('no push')
    expect(reconcile([push], [])).toStrictEqual(SAME)
    expect(reconcile([], [push]).missing).toStrictEqual([push])
  })
})
