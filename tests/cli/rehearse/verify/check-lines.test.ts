import type { CheckResult } from '../../../../src/cli/rehearse/verify/check'
import { jsonChecks, ndjsonChecks, prettyChecks } from '../../../../src/cli/rehearse/verify/check-lines'

const PASSED: CheckResult = {
  name: 'good callback-cdr',
  outcome: 'passed',
  answers: [{ answer: 200, count: 1 }],
  elapsedMs: 4
}

const FAILED: CheckResult = {
  name: 'content type application/x-www-form-urlencoded',
  outcome: 'failed',
  answers: [
    { answer: 415, count: 97 },
    { answer: 'no answer within 15000 ms', count: 3 }
  ],
  elapsedMs: 15_000,
  detail: 'expected 200, got 415 × 97, no answer within 15000 ms × 3',
  advice:
    'The content type of the platform is undocumented. Read the raw body whatever the headers say, before any parser.'
}

const SKIPPED: CheckResult = { name: 'gzip', outcome: 'skipped', detail: 'interrupted', answers: [] }

const NOTED: CheckResult = {
  name: 'stored: duplicates once',
  outcome: 'noted',
  detail: '2 times: right for a log',
  answers: []
}

const TOTALS = { passed: 1, failed: 1, noted: 1, skipped: 1, seed: 7 }

describe('for people', () => {
  const printer = () => prettyChecks({ color: false, columns: 80 })

  it('prints a line for each check, and what to change', () => {
    const { begin, result, end } = printer()
    const text =
      begin('http://localhost:3000/…') +
      [PASSED, FAILED, FAILED, NOTED, SKIPPED].map(result).join('') +
      end(TOTALS)
    expect(text).toBe(
      [
        'verifying http://localhost:3000/…',
        '✔ good callback-cdr                               200            4 ms',
        '✖ content type application/x-www-form-urlencoded  415 × 97, – × 3 15000 ms',
        '    expected 200, got 415 × 97, no answer within 15000 ms × 3',
        '    → The content type of the platform is undocumented. Read the raw body',
        '    whatever the headers say, before any parser.',
        '✖ content type application/x-www-form-urlencoded  415 × 97, – × 3 15000 ms',
        '    expected 200, got 415 × 97, no answer within 15000 ms × 3',
        '    → as above',
        'ℹ stored: duplicates once',
        '    2 times: right for a log',
        '– gzip: skipped',
        '    interrupted',
        '',
        '✖ 1 passed, 1 failed, 1 passed with a note, 1 skipped',
        '  the same again: --seed 7',
        ''
      ].join('\n')
    )
    expect(text.split('\n').filter((line) => line.length > 80)).toEqual([])
  })

  it('prints one line for checks that are skipped for one reason', () => {
    const { result, end } = printer()
    const other: CheckResult = { ...SKIPPED, name: 'json', detail: 'no file' }
    const text =
      [SKIPPED, SKIPPED, other, PASSED, SKIPPED, SKIPPED, SKIPPED].map(result).join('') + end(TOTALS)
    expect(text.split('\n').slice(0, 7)).toEqual([
      '– 2 checks: skipped',
      '    interrupted',
      '– json: skipped',
      '    no file',
      '✔ good callback-cdr                               200            4 ms',
      '– 3 checks: skipped',
      '    interrupted'
    ])
  })

  it('repeats advice after another one', () => {
    const { result } = printer()
    const lines = [FAILED, { ...FAILED, advice: 'Do it.' }, FAILED].map(result)
    expect(lines[1]).toContain('    → Do it.\n')
    expect(lines[2]).toContain('→ The content type')
  })

  it('leaves out counts of 0', () => {
    expect(printer().end({ passed: 2, failed: 0, noted: 0, skipped: 0, seed: 7 })).toBe(
      '\n✔ 2 passed, 0 failed\n  the same again: --seed 7\n'
    )
  })

  it('fits narrow and wide terminals', () => {
    const longest = (columns: number): number =>
      Math.max(
        ...prettyChecks({ color: false, columns })
          .result(FAILED)
          .split('\n')
          .slice(1)
          .map((line) => line.length)
      )
    expect(longest(20)).toBeLessThanOrEqual(40)
    expect(longest(60)).toBeLessThanOrEqual(60)
    expect(longest(500)).toBeLessThanOrEqual(100)
  })

  it('prints in colour', () => {
    expect(prettyChecks({ color: true, columns: 80 }).result(FAILED)).toContain('\u001b[31m✖\u001b[39m')
  })
})

describe('for programs', () => {
  it('prints lines of JSON', () => {
    const { begin, result, end } = ndjsonChecks()
    const lines = (begin('x') + result(PASSED) + result(SKIPPED) + end(TOTALS)).trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      { type: 'check', ...PASSED },
      { type: 'check', ...SKIPPED },
      { type: 'totals', ...TOTALS }
    ])
  })

  it('prints one JSON document', () => {
    const { begin, result, end } = jsonChecks()
    const text = begin('x') + result(PASSED) + result(FAILED) + end(TOTALS)
    expect(JSON.parse(text)).toEqual({ checks: [PASSED, FAILED], totals: TOTALS })
  })
})
