import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import type { TestSuites } from 'junit2json'
import { formatFor } from '../../../src/cli/formats'
import type { Level } from '../../../src/cli/reports/report'
import { escapeInvisible } from '../../../src/diagnostics/escape-invisible'
import { assertProperty } from '../../support/property'
import {
  COMMA,
  DURATION,
  type HostileRun,
  hostileRun,
  MISSING,
  OPTIONS,
  printed,
  summaryOf,
  TRUNCATED,
  WORD
} from './samples'

// jest cannot load junit2json, an ES module. Without options, it would convert names that look like
// numbers.
const READER = `
  import { parse } from 'junit2json'
  let input = ''
  for await (const text of process.stdin.setEncoding('utf8')) input += text
  const documents = await Promise.all(JSON.parse(input).map((xml) => parse(xml, {})))
  process.stdout.write(JSON.stringify(documents))
`

/** Reads documents with junit2json. */
const readAll = (documents: readonly string[]): readonly TestSuites[] =>
  JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '--eval', READER], {
      input: JSON.stringify(documents),
      encoding: 'utf8',
      maxBuffer: 2 ** 28
    })
  ) as readonly TestSuites[]

const read = (xml: string): TestSuites => {
  const [document] = readAll([xml])
  if (document === undefined) throw new Error('no document')
  return document
}

const expectSound = ({ testsuite = [], ...totals }: TestSuites, { payloads, summary }: HostileRun): void => {
  const cases = testsuite.flatMap(({ testcase = [] }) => testcase)
  for (const { tests, failures, errors, testcase = [] } of testsuite) {
    expect([tests, failures, errors]).toStrictEqual(
      [
        testcase,
        testcase.filter(({ failure }) => failure !== undefined),
        testcase.filter(({ error }) => error !== undefined)
      ].map(({ length }) => `${length}`)
    )
  }
  const failed = cases.filter(({ failure }) => failure !== undefined)
  const broken = cases.filter(({ error }) => error !== undefined)
  expect(totals).toMatchObject({ failures: `${failed.length}`, errors: `${broken.length}` })
  expect(failed.map(({ classname, name }) => `${classname ?? ''} ${name ?? ''}`).sort()).toStrictEqual(
    payloads.map(({ file, line }) => `${escapeInvisible(file)} line ${line}`).sort()
  )
  expect(broken).toHaveLength(summary.problems.length + (summary.interrupted ? 1 : 0))
  expect(cases).toHaveLength(Math.max(failed.length + broken.length, 1))
}

describe('junit', () => {
  it('prints a suite for each file and a test case for each payload that has diagnostics', () => {
    const payloads = [
      { file: 'a.ndjson', line: 3, diagnostics: [DURATION, COMMA] },
      { file: 'b.json', line: 1, diagnostics: [COMMA] },
      { file: 'a.ndjson', line: 12, diagnostics: [TRUNCATED] }
    ]
    const summary = summaryOf({ payloads: 1204, rejectedPayloads: 2, problems: [MISSING] })
    expect(printed('junit', { payloads, summary })).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n' +
        '<testsuites name="huadan" tests="1205" failures="3" errors="1">\n' +
        '  <testsuite name="a.ndjson" tests="2" failures="2" errors="0">\n' +
        '    <testcase name="line 3" classname="a.ndjson">\n' +
        '      <failure type="invalid-field" message="`duration` must be a whole number of seconds, not negative ' +
        '(got a string of length 3) (and 1 more)">3:61 rejected invalid-field: `duration` must be a whole number of ' +
        'seconds, not negative (got a string of length 3) (cdr[0].duration)\n' +
        '3:9 repaired missing-comma: A missing comma between two members of an object was inserted.</failure>\n' +
        '    </testcase>\n' +
        '    <testcase name="line 12" classname="a.ndjson">\n' +
        '      <failure type="truncated-json" message="unexpected end of JSON (line 1, column 20)">' +
        '12:20 rejected truncated-json: unexpected end of JSON (line 1, column 20)</failure>\n' +
        '    </testcase>\n' +
        '  </testsuite>\n' +
        '  <testsuite name="b.json" tests="1" failures="1" errors="0">\n' +
        '    <testcase name="line 1" classname="b.json">\n' +
        '      <failure type="missing-comma" message="A missing comma between two members of an object was inserted.">' +
        '3:9 repaired missing-comma: A missing comma between two members of an object was inserted.</failure>\n' +
        '    </testcase>\n' +
        '  </testsuite>\n' +
        '  <testsuite name="missing.json" tests="1" failures="0" errors="1">\n' +
        '    <testcase name="can be read" classname="missing.json">\n' +
        '      <error type="unreadable" message="no such file or folder">no such file or folder</error>\n' +
        '    </testcase>\n' +
        '  </testsuite>\n' +
        '</testsuites>\n'
    )
  })

  it('prints warnings as output of a test that passes, unless the run fails on them', () => {
    const payloads = [
      { file: 'a.ndjson', line: 3, diagnostics: [WORD, { ...WORD, line: 4 }] },
      { file: 'a.ndjson', line: 9, diagnostics: [DURATION, WORD] }
    ]
    const summary = summaryOf({ payloads: 3, rejectedPayloads: 1, payloadsWithWarnings: 2 })
    const of = (failsOn: Level): string => printed('junit', { payloads, summary, options: { failsOn } })
    expect(of('rejected')).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n' +
        '<testsuites name="huadan" tests="3" failures="1" errors="0">\n' +
        '  <testsuite name="a.ndjson" tests="2" failures="1" errors="0">\n' +
        '    <testcase name="line 3" classname="a.ndjson">\n' +
        '      <system-out>3:401 warning unknown-word: `stateDesc` has a word that the platform&apos;s document does not ' +
        'list (cdr[1].stateDesc)\n' +
        '4:401 warning unknown-word: `stateDesc` has a word that the platform&apos;s document does not list ' +
        '(cdr[1].stateDesc)</system-out>\n' +
        '    </testcase>\n' +
        '    <testcase name="line 9" classname="a.ndjson">\n' +
        '      <failure type="invalid-field" message="`duration` must be a whole number of seconds, not negative ' +
        '(got a string of length 3) (and 1 more)">3:61 rejected invalid-field: `duration` must be a whole number of ' +
        'seconds, not negative (got a string of length 3) (cdr[0].duration)\n' +
        '3:401 warning unknown-word: `stateDesc` has a word that the platform&apos;s document does not list ' +
        '(cdr[1].stateDesc)</failure>\n' +
        '    </testcase>\n' +
        '  </testsuite>\n' +
        '</testsuites>\n'
    )
    for (const failsOn of ['warning', 'repaired'] as const) {
      expect(of(failsOn)).toContain('tests="3" failures="2" errors="0"')
      expect(of(failsOn)).not.toContain('system-out')
    }
  })

  it('escapes what a terminal would obey in the output of a test', () => {
    const payloads = [{ file: 'a', line: 3, diagnostics: [{ ...WORD, path: '\u001b[31m' }] }]
    expect(printed('junit', { payloads, options: { failsOn: 'rejected' } })).toContain(
      ' (\\u001b[31m)</system-out>'
    )
  })

  it('counts payloads with warnings that are left out, without a failure', () => {
    const reporter = formatFor('report', 'junit')({ ...OPTIONS, failsOn: 'rejected' })
    for (let line = 1; line <= 10_001; line++)
      reporter.payload({ file: 'a.ndjson', line, diagnostics: [WORD] })
    const { testsuite, ...totals } = read(reporter.end(summaryOf({ payloads: 10_500 })))
    expect(totals).toMatchObject({ tests: '10500', failures: '0' })
    expect(testsuite?.at(1)).toMatchObject({
      failures: '0',
      testcase: [{ name: '1 more payload not listed' }]
    })
  })

  it('prints one test that passes if there are no diagnostics', () => {
    expect(printed('junit', { summary: summaryOf({ payloads: 12 }) })).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n' +
        '<testsuites name="huadan" tests="12" failures="0" errors="0">\n' +
        '  <testsuite name="huadan" tests="1" failures="0" errors="0">\n' +
        '    <testcase name="12 payloads, all good" classname="huadan"/>\n' +
        '  </testsuite>\n' +
        '</testsuites>\n'
    )
    expect(printed('junit', {})).toContain('<testsuites name="huadan" tests="1" failures="0" errors="0">')
  })

  it('prints an error if the run was interrupted', () => {
    expect(printed('junit', { summary: summaryOf({ payloads: 12, interrupted: true }) })).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n' +
        '<testsuites name="huadan" tests="13" failures="0" errors="1">\n' +
        '  <testsuite name="huadan" tests="1" failures="0" errors="1">\n' +
        '    <testcase name="is complete" classname="huadan">\n' +
        '      <error type="interrupted" message="interrupted; partial results">' +
        'interrupted; partial results</error>\n' +
        '    </testcase>\n' +
        '  </testsuite>\n' +
        '</testsuites>\n'
    )
  })

  it('keeps a file named `true`, and escapes characters that XML forbids', () => {
    const file = '\0\u0008\ufffe\ud800]]><&"\'\n'
    const payloads = ['true', file].map((name) => ({ file: name, line: 1, diagnostics: [COMMA] }))
    const xml = printed('junit', { payloads, summary: summaryOf({ payloads: 2 }) })
    const { testsuite } = read(xml)
    expect(testsuite?.map(({ name }) => name)).toStrictEqual([
      'true',
      '\\u0000\\u0008\\ufffe\\ud800]]><&"\'\\u000a'
    ])
  })

  it('lists ten thousand payloads, and counts the others', () => {
    const reporter = formatFor('report', 'junit')(OPTIONS)
    for (let line = 1; line <= 10_002; line++)
      reporter.payload({ file: 'a.ndjson', line, diagnostics: [COMMA] })
    const { testsuite, ...totals } = read(reporter.end(summaryOf({ payloads: 10_500 })))
    expect(totals).toStrictEqual({ name: 'huadan', tests: '10500', failures: '10002', errors: '0' })
    expect(testsuite?.map(({ tests, testcase }) => [tests, testcase?.length])).toStrictEqual([
      ['10000', 10_000],
      ['1', 1]
    ])
    expect(testsuite?.at(0)?.testcase?.at(-1)?.name).toBe('line 10000')
    expect(testsuite?.at(1)?.testcase?.at(0)?.name).toBe('2 more payloads not listed')
  })

  it('lists a hundred thousand diagnostics, in few payloads or many', () => {
    const reporter = formatFor('report', 'junit')(OPTIONS)
    const diagnostics = Array.from({ length: 60_000 }, () => COMMA)
    for (let line = 1; line <= 3; line++) reporter.payload({ file: 'a.ndjson', line, diagnostics })
    const { testsuite } = read(reporter.end(summaryOf({ payloads: 3 })))
    const texts = testsuite?.at(0)?.testcase?.map(({ failure }) => failure?.at(0)?.inner?.split('\n'))
    expect(texts?.map((lines) => lines?.length)).toStrictEqual([60_000, 40_001])
    expect(texts?.at(1)?.at(-1)).toBe('and 20,000 more')
    expect(testsuite?.at(1)?.testcase?.at(0)?.name).toBe('1 more payload not listed')
  })

  it('prints XML whose counts agree with its test cases, for any run', () => {
    assertProperty(
      4,
      fc.property(fc.array(hostileRun, { minLength: 60, maxLength: 80 }), (runs) => {
        const documents = readAll(runs.map((run) => printed('junit', run)))
        runs.forEach((run, at) => {
          expectSound(documents[at] ?? {}, run)
        })
      })
    )
  })
})
