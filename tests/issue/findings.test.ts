import type { Issue, Repair } from '../../src'
import { Findings } from '../../src/issue/findings'

const issueAt = (...path: (string | number)[]): Issue => ({ code: 'missing-field', message: 'missing', path })

const ambiguousAt = (...path: (string | number)[]): Issue => ({
  code: 'ambiguous-key',
  message: 'more than once',
  path
})

describe('Findings', () => {
  it('has no lists while there is nothing in them', () => {
    const findings = new Findings()
    expect([findings.issues, findings.repairs]).toStrictEqual([undefined, undefined])
  })

  it('keeps issues in the order in which they were found', () => {
    const findings = new Findings()
    expect(findings.refuse(issueAt('tel'))).toBeUndefined()
    expect(findings.refuse(issueAt('appid'))).toBeUndefined()
    expect(findings.issues).toStrictEqual([issueAt('tel'), issueAt('appid')])
  })

  it('gives the issues as the reasons of what was refused', () => {
    const findings = new Findings()
    findings.refuse(issueAt('tel'))
    expect(findings.reasons).toBe(findings.issues)
  })

  it('keeps repairs in the order in which they were made', () => {
    const repairs: Repair[] = [
      { code: 'missing-comma', offset: 7 },
      { code: 'padded-key', path: ['cdr'] }
    ]
    const findings = new Findings()
    for (const repair of repairs) findings.repaired(repair)
    expect(findings.repairs).toStrictEqual(repairs)
  })

  it('refuses for ambiguous keys before all else', () => {
    const findings = new Findings()
    findings.refuse(issueAt('tel'))
    findings.refuseAmbiguous([ambiguousAt('a'), ambiguousAt('b')])
    findings.refuse(issueAt('appid'))
    findings.refuseAmbiguous([ambiguousAt('c')])
    expect(findings.issues).toStrictEqual([
      ambiguousAt('a'),
      ambiguousAt('b'),
      ambiguousAt('c'),
      issueAt('tel'),
      issueAt('appid')
    ])
  })

  it('refuses for ambiguous keys once for each place, as found first', () => {
    const findings = new Findings()
    const first: Issue = { ...ambiguousAt('cdr', 0, 'a'), position: { offset: 7, line: 1, column: 8 } }
    findings.refuseAmbiguous([first, ambiguousAt('cdr', 0, 'a')])
    findings.refuseAmbiguous([
      ambiguousAt('cdr', 0, 'a'),
      ambiguousAt('cdr', '0', 'a'),
      ambiguousAt('cdr', 0)
    ])
    expect(findings.issues).toStrictEqual([first, ambiguousAt('cdr', '0', 'a'), ambiguousAt('cdr', 0)])
  })

  it('refuses for an ambiguous key in place of what else was found under it', () => {
    const findings = new Findings()
    findings.refuse(issueAt('tel'))
    findings.refuse(issueAt('appid'))
    findings.refuseAmbiguous([ambiguousAt('tel')])
    expect(findings.issues).toStrictEqual([ambiguousAt('tel'), issueAt('appid')])
  })

  it('has no list after refusing for no keys', () => {
    const findings = new Findings()
    findings.refuseAmbiguous([])
    expect(findings.issues).toBeUndefined()
  })
})
