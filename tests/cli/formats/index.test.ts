import fc from 'fast-check'
import { formatFor, formatNames } from '../../../src/cli/formats'
import { github } from '../../../src/cli/formats/github'
import { csv } from '../../../src/cli/formats/csv'
import { json } from '../../../src/cli/formats/json'
import { junit } from '../../../src/cli/formats/junit'
import { ndjson } from '../../../src/cli/formats/ndjson'
import { pretty } from '../../../src/cli/formats/pretty'
import { sarif } from '../../../src/cli/formats/sarif'
import { printStatistics } from '../../../src/cli/reports/statistics/tables'
import { assertProperty } from '../../support/property'
import { DURATION, hostileRun, OPTIONS, printed, printedParts, summaryOf } from './samples'

describe('formatNames', () => {
  it('lists the formats of each output in their order', () => {
    expect(formatNames('report')).toStrictEqual(['pretty', 'json', 'ndjson', 'github', 'junit', 'sarif'])
    expect(formatNames('events')).toStrictEqual(['json', 'ndjson', 'csv'])
    expect(formatNames('calls')).toStrictEqual(['pretty', 'json', 'ndjson', 'csv'])
    expect(formatNames('statistics')).toStrictEqual(['pretty', 'json'])
    expect(formatNames('summary')).toStrictEqual(['pretty', 'json', 'ndjson'])
  })
})

describe('formatFor', () => {
  it.each([pretty, json, ndjson, csv, github, junit, sarif])('returns what $name can write', (format) => {
    for (const output of ['report', 'events', 'calls', 'statistics', 'summary'] as const) {
      expect(formatNames(output).includes(format.name)).toBe(format[output] !== undefined)
      if (format[output] !== undefined) expect(formatFor(output, format.name)).toBe(format[output])
    }
  })

  it.each([
    ['report', 'csv'],
    ['events', 'pretty'],
    ['events', 'github'],
    ['events', 'junit'],
    ['events', 'sarif'],
    ['calls', 'github'],
    ['calls', 'junit'],
    ['calls', 'sarif'],
    ['statistics', 'ndjson'],
    ['statistics', 'csv'],
    ['statistics', 'github'],
    ['statistics', 'junit'],
    ['statistics', 'sarif'],
    ['summary', 'csv'],
    ['summary', 'github'],
    ['report', 'xml'],
    ['report', ''],
    ['report', 'Pretty'],
    ['events', 'name'],
    ['statistics', 'constructor']
  ] as const)('throws for the %s of %j', (output, name) => {
    expect(() => formatFor(output, name)).toThrow(new RangeError(`the format ${name} has no ${output}`))
  })
})

describe('reports', () => {
  it.each(formatNames('report'))('consist of whole lines as %s', (format) => {
    assertProperty(
      100,
      fc.property(hostileRun, (run) => {
        const parts = printedParts(format, run)
        expect(parts.filter((part) => part !== '' && !part.endsWith('\n'))).toStrictEqual([])
      })
    )
  })

  it.each(formatNames('report'))('count the diagnostics that are left out as %s', (format) => {
    const payload = { file: 'a.json', line: 1, diagnostics: [DURATION] }
    expect(printed(format, { payloads: [{ ...payload, more: 123_456 }] })).toMatch(/123,?456/)
    expect(printed(format, { payloads: [payload] })).not.toMatch(/123,?456/)
  })
})

describe('statistics', () => {
  const summary = summaryOf({ payloads: 3, rejectedPayloads: 1, events: { conference: 2 } })

  it('are tables for people', async () => {
    expect(await formatFor('statistics', 'pretty')(summary, { ...OPTIONS, columns: 60 })).toBe(
      printStatistics(summary, { color: false, columns: 60 })
    )
  })

  it('are a line of JSON', async () => {
    const text = await formatFor('statistics', 'json')(summary, OPTIONS)
    expect(text.split('\n').slice(1)).toStrictEqual([''])
    expect(JSON.parse(text)).toMatchObject({ version: 1, payloads: 3, rejectedPayloads: 1, totalEvents: 2 })
  })

  it.each(formatNames('statistics'))('consist of whole lines as %s', async (format) => {
    expect(await formatFor('statistics', format)(summary, OPTIONS)).toMatch(/[^\n]\n$/)
  })
})
