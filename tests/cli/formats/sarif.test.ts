import fc from 'fast-check'
import type { Log, Run } from 'sarif'
import { assertProperty } from '../../support/property'
import { COMMA, DURATION, hostileRun, MISSING, printed, summaryOf, WORD } from './samples'
import { ISSUE_CODES } from '../../../src/diagnostics/catalogue'
import { WARNING_CODES } from '../../../src/diagnostics/warnings'
import { REPAIR_CODES } from '../../../src/repairs'

const runOf = (text: string): Run => {
  const [run] = (JSON.parse(text) as Log).runs
  if (run === undefined) throw new Error('no run')
  return run
}

describe('sarif', () => {
  it('names the tool and has a rule for every code', () => {
    const log = JSON.parse(printed('sarif', {})) as Log
    expect([log.version, log.runs.length]).toStrictEqual(['2.1.0', 1])
    const { tool, columnKind, results, invocations } = runOf(printed('sarif', {}))
    expect([tool.driver.name, tool.driver.version, columnKind]).toStrictEqual([
      'huadan',
      '1.2.3',
      'utf16CodeUnits'
    ])
    expect(
      tool.driver.rules?.map(({ id, defaultConfiguration }) => [id, defaultConfiguration?.level])
    ).toStrictEqual([
      ...ISSUE_CODES.map((code) => [code, 'error']),
      ...REPAIR_CODES.map((code) => [code, 'warning']),
      ...WARNING_CODES.map((code) => [code, 'warning'])
    ])
    const sentences = tool.driver.rules?.map(({ shortDescription }) => shortDescription?.text ?? '') ?? []
    expect(new Set(sentences).size).toBe(ISSUE_CODES.length + REPAIR_CODES.length + WARNING_CODES.length)
    expect(sentences.filter((sentence) => !/^[A-Z].+\.$/.test(sentence))).toStrictEqual([])
    expect(tool.driver.rules?.find(({ id }) => id === 'byte-order-mark')).toStrictEqual({
      id: 'byte-order-mark',
      shortDescription: { text: 'A byte order mark before the JSON was skipped.' },
      fullDescription: { text: 'A byte order mark before the JSON was skipped.' },
      help: { text: 'See docs/reference/repairs.md#byte-order-mark in the huadan repository.' },
      defaultConfiguration: { level: 'warning' }
    })
    expect([results, invocations]).toStrictEqual([
      [],
      [{ executionSuccessful: true, toolExecutionNotifications: [] }]
    ])
  })

  it('has a result for each diagnostic', () => {
    const payloads = [{ file: 'logs/a b.ndjson', line: 3, diagnostics: [DURATION, COMMA] }]
    expect(runOf(printed('sarif', { payloads })).results).toStrictEqual([
      {
        ruleId: 'invalid-field',
        ruleIndex: ISSUE_CODES.indexOf('invalid-field'),
        level: 'error',
        message: {
          text: '`duration` must be a whole number of seconds, not negative (got a string of length 3) (cdr[0].duration)'
        },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'logs/a%20b.ndjson' },
              region: { startLine: 3, startColumn: 61 }
            },
            logicalLocations: [{ fullyQualifiedName: 'cdr[0].duration' }]
          }
        ]
      },
      {
        ruleId: 'missing-comma',
        ruleIndex: ISSUE_CODES.length + REPAIR_CODES.indexOf('missing-comma'),
        level: 'warning',
        message: { text: 'A missing comma between two members of an object was inserted.' },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'logs/a%20b.ndjson' },
              region: { startLine: 3, startColumn: 9 }
            }
          }
        ]
      }
    ])
  })

  it('reports a warning, with a rule that names its page', () => {
    const { tool, results } = runOf(
      printed('sarif', { payloads: [{ file: 'a', line: 3, diagnostics: [WORD] }] })
    )
    const index = tool.driver.rules?.findIndex(({ id }) => id === 'unknown-word') ?? -1
    expect(results?.map(({ ruleIndex, level }) => [ruleIndex, level])).toStrictEqual([[index, 'warning']])
    expect(tool.driver.rules?.at(index)).toStrictEqual({
      id: 'unknown-word',
      shortDescription: { text: "A word is not in the platform's document." },
      fullDescription: { text: "A word is not in the platform's document." },
      help: { text: 'See docs/reference/warnings.md#unknown-word in the huadan repository.' },
      defaultConfiguration: { level: 'warning' }
    })
  })

  it('escapes placeholders and links in messages', () => {
    const payloads = [{ file: 'a', line: 3, diagnostics: [{ ...COMMA, path: 'cdr[0]."{0}[x](y)"' }] }]
    expect(runOf(printed('sarif', { payloads })).results?.map(({ message }) => message.text)).toStrictEqual([
      'A missing comma between two members of an object was inserted. (cdr[0]."{{0}}[x] (y)")'
    ])
  })

  it('contains no control or invisible characters, in any text', () => {
    const invisible = '\u009b31m\u202e\u200b\u2028\ufeff'
    const diagnostics = [{ ...COMMA, path: invisible, message: invisible }]
    const summary = summaryOf({ problems: [{ file: 'a', reason: invisible }] })
    const text = printed('sarif', { payloads: [{ file: 'a', line: 1, diagnostics }], summary })
    expect(text.match(/[\u007f-\u009f\u200b\u2028\u202e\ufeff]/gu)).toBeNull()
    const { results = [], invocations = [] } = runOf(text)
    expect(results.map(({ message }) => message.text)).toStrictEqual([`${invisible} (${invisible})`])
    expect(invocations[0]?.toolExecutionNotifications?.map(({ message }) => message.text)).toStrictEqual([
      invisible
    ])
  })

  it('reports a failed invocation if a file could not be read or the run was interrupted', () => {
    const summary = summaryOf({ problems: [MISSING], interrupted: true })
    expect(runOf(printed('sarif', { summary })).invocations).toStrictEqual([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [
          {
            level: 'error',
            message: { text: 'no such file or folder' },
            locations: [{ physicalLocation: { artifactLocation: { uri: 'missing.json' } } }]
          },
          { level: 'error', message: { text: 'interrupted; partial results' } }
        ]
      }
    ])
  })

  it('is one document with a result for each diagnostic, for any run', () => {
    assertProperty(
      300,
      fc.property(hostileRun, ({ payloads, summary }) => {
        const { results, tool } = runOf(printed('sarif', { payloads, summary }))
        const found = payloads.flatMap(({ diagnostics }) => diagnostics)
        expect(results?.map(({ ruleId }) => ruleId)).toStrictEqual(found.map(({ code }) => code))
        expect(results?.map(({ ruleIndex }) => tool.driver.rules?.[ruleIndex ?? -1]?.id)).toStrictEqual(
          found.map(({ code }) => code)
        )
      })
    )
  })
})
