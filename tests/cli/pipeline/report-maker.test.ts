import { createReportMaker } from '../../../src/cli/pipeline/report-maker'
import { jobRunner } from '../../../src/cli/pipeline/run-job'
import type { Found, PlacedBody } from '../../../src/cli/reports/diagnostics'
import { jobWith, lines } from './blocks'

const FOUND: Found = {
  issues: [{ code: 'unknown-payload', message: 'a message', path: [] }],
  warnings: [],
  repairs: []
}
const PLACE: PlacedBody = { text: '[]', line: 7, column: 1, isVerbatim: true }

const neverPlaced = (): PlacedBody => {
  throw new Error('the place is looked up')
}

describe('createReportMaker', () => {
  it('makes no reports if the job wants none', () => {
    const { add, take } = createReportMaker(jobWith({ reports: 'none' }))
    add(7, FOUND, neverPlaced)
    expect(take()).toStrictEqual({ reports: [], left: new Map() })
  })

  it('makes every report, without groups', () => {
    const { add, take } = createReportMaker(jobWith())
    for (let line = 1; line <= 20; line++) add(line, FOUND, () => PLACE)
    const { reports, left } = take()
    expect(reports).toHaveLength(20)
    expect(reports[0]).toMatchObject({ line: 1, diagnostics: [{ code: 'unknown-payload', line: 7 }] })
    expect(reports[0]).not.toHaveProperty('groups')
    expect(left.size).toBe(0)
  })

  it('reports 100 diagnostics of a payload, and counts the others', () => {
    const { add, take } = createReportMaker(jobWith())
    add(1, { ...FOUND, issues: Array(107).fill(FOUND.issues[0]) as Found['issues'] }, () => PLACE)
    const [report] = take().reports
    expect(report?.diagnostics).toHaveLength(100)
    expect(report?.more).toBe(7)
  })

  it('makes the first reports of a group, over all blocks, and then does not even look up places', () => {
    const { add, take } = createReportMaker(jobWith({ reports: 'first' }))
    for (let line = 1; line <= 9; line++) add(line, FOUND, () => PLACE)
    expect(take().reports).toMatchObject(
      Array(9).fill({ diagnostics: [{ line: 7 }], groups: ['rejected unknown-payload'] })
    )
    for (let line = 1; line <= 2; line++) add(line, FOUND, () => PLACE)
    for (let line = 3; line <= 9; line++) add(line, FOUND, neverPlaced)
    const { reports, left } = take()
    expect(reports).toHaveLength(2)
    expect([...left]).toStrictEqual([['rejected unknown-payload', 7]])
    expect(take()).toStrictEqual({ reports: [], left: new Map() })
  })
})

describe('a job', () => {
  const HOLD = '{"requestid":"1","src":"","dsc":"","timestamp":"2016-02-02 11:19:36.000","state":"hold"}'

  it('counts warnings even if it makes no reports', () => {
    for (const reports of ['none', 'first', 'every'] as const) {
      const run = jobRunner(jobWith({ reports, reportsWarnings: true }))
      const result = run(lines(`${HOLD}\n`))
      expect(result.statistics).toMatchObject({ payloadsWithWarnings: 1, onlyRepairedPayloads: 0 })
      expect(result.reports).toHaveLength(reports === 'none' ? 0 : 1)
    }
  })

  it('counts payloads that are reported only for their repairs', () => {
    const padded = HOLD.replace('"src"', '" src"').replace('hold', 'answer')
    const block = lines(`${padded}\n{"cdr":[{"fid":9},${padded}]}\n${HOLD.replace('"src"', '" src"')}\n`)
    const counted = (reportsRepairs: boolean): unknown => {
      const { statistics } = jobRunner(jobWith({ reportsRepairs, reportsWarnings: true }))(block)
      return [statistics.repairedPayloads, statistics.onlyRepairedPayloads]
    }
    expect(counted(true)).toStrictEqual([3, 1])
    expect(counted(false)).toStrictEqual([3, 0])
  })
})
