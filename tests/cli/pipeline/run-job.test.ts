import fc from 'fast-check'
import { isLeft } from 'fp-ts/lib/Either.js'
import { decodeEach, type DecodeOptions, parse, type PartialCallback, type Issue } from '../../../src'
import { callsOf, isCallEvent } from '../../../src/calls'
import { callFrom } from '../../../src/calls/call-from'
import { jobRunner } from '../../../src/cli/pipeline/run-job'
import { readBlocks } from '../../../src/cli/input/read-blocks'
import { formatFor, formatNames } from '../../../src/cli/formats'
import { eventJoiner } from '../../../src/cli/formats/events'
import type { BlockResult } from '../../../src/cli/pipeline/job'
import type { Diagnostic } from '../../../src/cli/reports/report'
import {
  addStatistics,
  emptyStatistics,
  type Statistics
} from '../../../src/cli/reports/statistics/statistics'
import { bodyOf, build, scenarios } from '../../../src/testing'
import { treeOf, writtenBodies } from '../../support/arbitraries/bodies'
import { brokenTexts } from '../../support/arbitraries/broken-texts'
import { layouts, print } from '../../support/arbitraries/layout'
import { goodFixtures, rejectedFixtures } from '../../support/fixtures'
import { assertProperty, expectSame } from '../../support/property'
import { cellsOf, eventsIn, readCells, rowsIn } from '../formats/written-events'
import { file, type Given, jobWith, lines, runBlock } from './blocks'

const FORMATS = formatNames('events')

/** Returns the result of the library for a body. */
const outcomeOf = (
  body: string | Uint8Array,
  options?: DecodeOptions
): PartialCallback & { issues: readonly Issue[] } => {
  const decoded = decodeEach(body, options)
  return isLeft(decoded)
    ? { events: [], repairs: [], rejected: [], issues: decoded.left.issues }
    : { ...decoded.right, issues: decoded.right.rejected.flatMap(({ issues }) => issues) }
}

const countBy = (all: readonly string[], found: readonly string[]): unknown =>
  Object.fromEntries(all.map((one) => [one, found.filter((own) => own === one).length]))

/** Returns the counts that do not depend on details. */
const countsOf = ({
  payloads,
  rejectedPayloads,
  repairedPayloads,
  kinds,
  repairs,
  issues
}: Statistics): unknown => ({
  payloads,
  rejectedPayloads,
  repairedPayloads,
  events: Object.fromEntries(Object.entries(kinds).map(([kind, { events }]) => [kind, events])),
  repairs,
  issues
})

const expectedCounts = ({ events, repairs, issues }: ReturnType<typeof outcomeOf>): unknown => {
  const none = emptyStatistics()
  return {
    payloads: 1,
    rejectedPayloads: issues.length > 0 ? 1 : 0,
    repairedPayloads: repairs.length > 0 ? 1 : 0,
    events: countBy(
      Object.keys(none.kinds),
      events.map(({ kind }) => kind)
    ),
    repairs: countBy(
      Object.keys(none.repairs),
      repairs.map(({ code }) => code)
    ),
    issues: countBy(
      Object.keys(none.issues),
      issues.map(({ code }) => code)
    )
  }
}

const joinedOutput = (name: string, { output }: BlockResult): string => {
  const format = formatFor('events', name)
  return format.begin + eventJoiner(format)(output) + format.end
}

const codesOf = ({ reports }: BlockResult): readonly string[] =>
  reports.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code))

const diagnosticsIn = ({ reports }: BlockResult): readonly Diagnostic[] =>
  reports.flatMap(({ diagnostics }) => diagnostics)

const RECORD =
  '"requestid":"2024010000000001","src":"13800000001","dsc":"13800000002","timestamp":"2016-02-02 11:19:36.000","state":"answer"'
const STATE = `{${RECORD}}`
const CDR = bodyOf([build['callback-cdr']()]).slice('{"cdr":['.length, -']}'.length)
const EVENT =
  '{"kind":"callback-state","requestId":"2024010000000001","src":"13800000001","dst":"13800000002",' +
  '"timestamp":"2016-02-02T11:19:36.000+08:00","state":{"code":"answer","text":"answer"},"stateDesc":[],"extra":{}}\n'

const withoutFeeds = (text: string): string => text.replaceAll('\n', ' ')

const oneLineBodies = fc
  .tuple(writtenBodies, layouts)
  .map(([body, layout]) => withoutFeeds(print(treeOf(body), layout).text))

/** Converts to UTF-8 and back. */
const wellFormed = (text: string): string => Buffer.from(text).toString()

describe('a body of the fixtures', () => {
  const bodies = [...goodFixtures, ...rejectedFixtures].map(({ name, bytes, options }) => {
    const { repair = true, utcOffset = '+08:00' } = options ?? {}
    return [name, { bytes, repair, utcOffset }] as const
  })

  it.each(bodies)(
    'has the events and diagnostics that the library decodes: %s',
    (_, { bytes, ...options }) => {
      const outcome = outcomeOf(bytes, options)
      const { utcOffset: zone } = options
      for (const format of FORMATS) {
        const result = runBlock(file(bytes), { ...options, format })
        expectSame(countsOf(result.statistics), expectedCounts(outcome))
        expectSame(
          codesOf(result),
          [...outcome.issues, ...outcome.repairs].map(({ code }) => code)
        )
        const output = joinedOutput(format, result)
        if (format === 'csv') {
          expectSame(
            rowsIn(output).map((row) => readCells(row, zone)),
            outcome.events.map(cellsOf)
          )
        } else expectSame(eventsIn(format as 'json' | 'ndjson', output, zone), outcome.events)
      }
    }
  )

  it.each(bodies)(
    'has the same counts and no output when validated or counted: %s',
    (_, { bytes, ...options }) => {
      const decoded = runBlock(file(bytes), options)
      for (const command of ['validate', 'stats'] as const) {
        const { output, statistics, reports } = runBlock(file(bytes), { ...options, command })
        expect(output).toBe('')
        expectSame(countsOf(statistics), countsOf(decoded.statistics))
        expectSame(reports, decoded.reports)
        if (command === 'validate') expectSame(statistics, decoded.statistics)
      }
      const { hours, results, states, unrecognised } = decoded.statistics
      const none = emptyStatistics()
      expectSame(
        { hours, results, states, unrecognised },
        {
          hours: none.hours,
          results: none.results,
          states: none.states,
          unrecognised: none.unrecognised
        }
      )
    }
  )

  it.each(bodies)(
    'is not reported for repairs unless the job asks for them: %s',
    (_, { bytes, ...options }) => {
      const { issues } = outcomeOf(bytes, options)
      const result = runBlock(file(bytes), { ...options, reportsRepairs: false })
      expectSame(
        codesOf(result),
        issues.map(({ code }) => code)
      )
      expect(result.reports).toHaveLength(issues.length > 0 ? 1 : 0)
    }
  )
})

describe('lines', () => {
  const added = (results: readonly BlockResult[]): Omit<BlockResult, 'lines'> => {
    const statistics = emptyStatistics()
    for (const result of results) addStatistics(statistics, result.statistics)
    const reports = results.flatMap((result, before) =>
      result.reports.map(({ line, diagnostics }) => ({
        line: line + before,
        diagnostics: diagnostics.map((diagnostic) => ({ ...diagnostic, line: diagnostic.line + before }))
      }))
    )
    const output = results.map((result) => result.output).join('')
    return { statistics, reports, left: new Map(), saved: [], output, calls: [] }
  }

  const payloads = fc.oneof(
    { weight: 3, arbitrary: oneLineBodies.map((text) => Buffer.from(text)) },
    { weight: 3, arbitrary: brokenTexts.map((text) => Buffer.from(withoutFeeds(text))) },
    { weight: 1, arbitrary: fc.constantFrom('', ' ', '\r', '\ufeff').map((text) => Buffer.from(text)) },
    {
      weight: 1,
      arbitrary: fc
        .array(fc.integer({ min: 11, max: 255 }), { minLength: 1, maxLength: 20 })
        .map((bytes) => Buffer.from(bytes))
    }
  )

  it('have together the result that they have one by one', () => {
    assertProperty(
      200,
      fc.property(
        fc.array(payloads, { maxLength: 8 }),
        fc.boolean(),
        fc.constantFrom(undefined, 'fid', 'cdr', 'x'),
        (all, hasLastFeed, field) => {
          const feed = Buffer.from('\n')
          const bytes = Buffer.concat(all.flatMap((line, at) => (at === 0 ? [line] : [feed, line])))
          const { lines: count, ...together } = runBlock(
            lines(hasLastFeed ? Buffer.concat([bytes, feed]) : bytes),
            { field }
          )
          const last = all.at(-1)?.length ?? 0
          expectSame(
            count,
            hasLastFeed ? Math.max(1, all.length) : all.length - (all.length > 0 && last === 0 ? 1 : 0)
          )
          expectSame(together, added(all.map((line) => runBlock(lines(line), { field }))))
        }
      )
    )
  })

  const plain = fc.constantFrom(STATE, CDR, `{"cdr":[${CDR},${STATE}]}`).map((text) => Buffer.from(text))
  const blocks = fc
    .tuple(
      fc.array(
        fc.record({
          line: fc.oneof({ weight: 4, arbitrary: plain }, { weight: 3, arbitrary: payloads }),
          end: fc.constantFrom('\n', '\n', '\r\n').map((text) => Buffer.from(text))
        }),
        { maxLength: 8 }
      ),
      fc.oneof(fc.constant(Buffer.from('')), plain)
    )
    .map(([all, last]) => Buffer.concat([...all.flatMap(({ line, end }) => [line, end]), last]))

  it('have the same result when validated and when decoded', () => {
    const options = fc.record({
      field: fc.constantFrom(undefined, undefined, 'src', 'cdr'),
      repair: fc.boolean(),
      reportsRepairs: fc.boolean(),
      utcOffset: fc.constantFrom('+08:00', '-03:30')
    })
    assertProperty(
      300,
      fc.property(blocks, options, (bytes, given) => {
        const validated = runBlock(lines(bytes), { ...given, command: 'validate' })
        const decoded = runBlock(lines(bytes), given)
        expectSame(validated, { ...decoded, output: '' })
      })
    )
  })

  const warned = fc.constantFrom(
    STATE.replace('"answer"', '"hold"'),
    STATE.replace('2016', '1999'),
    STATE.replace('2016', '2036'),
    CDR.replace(/("calledetime":"20)\d\d/, '$110'),
    CDR.replace(/"customParm":"[^"]*"/, '"customParm":"\ufffd"'),
    `{"cdr":[7,${CDR},${CDR.replace(/"stateDesc":"[^"]*"/, '"stateDesc":"x|应答"')}]}`
  )

  it('have the same warnings when validated and when decoded', () => {
    const all = fc.array(fc.oneof(warned, plain, payloads), { maxLength: 8 })
    const options = fc.record({ field: fc.constantFrom(undefined, undefined, 'src'), repair: fc.boolean() })
    let warnings = 0
    assertProperty(
      300,
      fc.property(all, options, (content, given) => {
        const bytes = Buffer.concat(content.flatMap((line) => [Buffer.from(line), Buffer.from('\n')]))
        const validated = runBlock(lines(bytes), { ...given, command: 'validate', reportsWarnings: true })
        const decoded = runBlock(lines(bytes), { ...given, reportsWarnings: true })
        expectSame(validated, { ...decoded, output: '' })
        warnings += validated.statistics.payloadsWithWarnings
      })
    )
    expect(warnings).toBeGreaterThan(100)
  })

  it('are reported for warnings, and counted, if the job asks for it', () => {
    const bad = STATE.replace('"answer"', '"hold"')
    const log = lines(`${STATE}\n${bad}\n{"cdr":[7,${STATE},${bad}]}\n`)
    const result = runBlock(log, { command: 'validate', reportsWarnings: true })
    expect(
      diagnosticsIn(result).map(({ level, code, path, line, column }) => [level, code, path, line, column])
    ).toStrictEqual([
      ['warning', 'unknown-word', 'state', 2, bad.indexOf('"hold') + 1],
      ['rejected', 'invalid-field', 'cdr[0]', 3, 9],
      ['warning', 'unknown-word', 'cdr[2].state', 3, `{"cdr":[7,${STATE},${bad}`.indexOf('"hold') + 1]
    ])
    expect(result.reports.map(({ line }) => line)).toStrictEqual([2, 3])
    expect(result.statistics).toMatchObject({
      payloads: 3,
      rejectedPayloads: 1,
      payloadsWithWarnings: 2,
      warnings: { 'unknown-word': 2, 'future-time': 0 }
    })
    const without = runBlock(log, { command: 'validate' })
    expect(codesOf(without)).toStrictEqual(['invalid-field'])
    expect(without.statistics.payloadsWithWarnings).toBe(0)
  })

  it('are in the future by the time at which the run started', () => {
    const at = (time: string): readonly string[] =>
      codesOf(
        runBlock(lines(STATE.replace('2016-02-02 11:19:36.000', time)), {
          command: 'validate',
          reportsWarnings: true
        })
      )
    expect([at('2026-11-26 12:05:00'), at('2026-11-26 12:05:00.001')]).toStrictEqual([[], ['future-time']])
  })

  it('list rejections, warnings and repairs in this order, at most a hundred in all', () => {
    const warned = STATE.replace('"answer"', '"hold"').replace('"src"', '" src"')
    const codes = (rejected: number, good: number): readonly [unknown, unknown] => {
      const body = `{"cdr":[${[...Array<string>(rejected).fill('7'), ...Array<string>(good).fill(warned)].join(',')}]}`
      const { reports } = runBlock(lines(body), { command: 'validate', reportsWarnings: true })
      const [report] = reports
      const count = (level: string): number | undefined =>
        report?.diagnostics.filter((one) => one.level === level).length
      expect(report?.diagnostics.map(({ level }) => level)).toStrictEqual([
        ...Array<string>(count('rejected') ?? 0).fill('rejected'),
        ...Array<string>(count('warning') ?? 0).fill('warning'),
        ...Array<string>(count('repaired') ?? 0).fill('repaired')
      ])
      return [[count('rejected'), count('warning'), count('repaired')], report?.more]
    }
    expect([codes(2, 3), codes(10, 60), codes(90, 60), codes(120, 1), codes(50, 25)]).toStrictEqual([
      [[2, 3, 3], undefined],
      [[10, 60, 30], 30],
      [[90, 10, 0], 110],
      [[100, 0, 0], 22],
      [[50, 25, 25], undefined]
    ])
  })

  it('without the field of the body are rejected on the fast path too', () => {
    const { statistics, reports } = runBlock(lines(`${STATE}\n`), { command: 'validate', field: 'body' })
    expect(statistics.issues['missing-field']).toBe(1)
    expect(reports).toHaveLength(1)
  })

  it('are counted with details for stats', () => {
    const { statistics } = runBlock(lines(`${STATE}\n${STATE}\n`), { command: 'stats' })
    expect(statistics.payloads).toBe(2)
    expect([...statistics.states.counts.values()]).toStrictEqual([2])
  })

  it.each([
    ['', 0],
    ['\n', 1],
    ['\n\n', 2],
    [STATE, 1],
    [`${STATE}\n`, 1],
    [`${STATE}\n${STATE}`, 2],
    [`${STATE}\n\n`, 2]
  ])('of %j are numbered: %i', (content, count) => {
    expect(runBlock(lines(content)).lines).toBe(count)
  })

  it('that are blank are not payloads', () => {
    const { statistics, reports, output } = runBlock(lines(`\n \n\t\r\n${STATE}\n\r\n\u3000\n`))
    expect(statistics.payloads).toBe(1)
    expect(reports).toStrictEqual([])
    expect(output).toBe(EVENT)
  })

  it('that are not UTF-8 do not affect other lines', () => {
    const gbk = Buffer.from([0x7b, 0xb4, 0xf0, 0xd3, 0xa6, 0x7d])
    const result = runBlock(
      lines(Buffer.concat([Buffer.from(`${STATE}\n`), gbk, Buffer.from(`\n\n${STATE}\n`)]))
    )
    expect(result.output).toBe(EVENT + EVENT)
    expect(result.lines).toBe(4)
    expect(result.reports.map(({ line }) => line)).toStrictEqual([2])
    expect(diagnosticsIn(result)).toMatchObject([
      { code: 'invalid-utf8', line: 2, column: 2, frame: { indent: 1 } }
    ])
  })

  it('can start with a byte order mark', () => {
    const { output, statistics } = runBlock(lines(`\ufeff${STATE}\n${STATE}\n`))
    expect(output).toBe(EVENT + EVENT)
    expect(statistics.repairs['byte-order-mark']).toBe(1)
  })

  it('can end with CRLF', () => {
    expect(runBlock(lines(`${STATE}\r\n${STATE}\r\n`))).toMatchObject({
      output: EVENT + EVENT,
      lines: 2,
      reports: []
    })
  })

  it('are reported in the order of the file, each with its line', () => {
    const { reports } = runBlock(lines(`{"cdr":[1]}\n${STATE}\n\n{"cdr":[1]}\n{"cdr":\n`))
    expect(
      reports.map(({ line, diagnostics }) => [line, ...diagnostics.map((own) => own.line)])
    ).toStrictEqual([
      [1, 1],
      [4, 4],
      [5, 5]
    ])
  })

  it.each([
    ['too long', '{"cdr":['],
    ['too long and cut within a character', '{"x":"\u00e9'],
    ['too long and start with spaces', ' ']
  ])('that are %s are rejected as such', (_, begin) => {
    const long = Buffer.concat([Buffer.from(begin), Buffer.alloc(8 * 1024 * 1024, 0xc3), Buffer.from('\n')])
    const result = runBlock(
      lines(Buffer.concat([Buffer.from(`${STATE}\n`), long, Buffer.from(`${STATE}\n`)]))
    )
    expect(result.output).toBe(EVENT + EVENT)
    expect(diagnosticsIn(result)).toStrictEqual([
      {
        level: 'rejected',
        code: 'body-too-large',
        path: '',
        message: 'the body must have at most 8388608 bytes',
        line: 2,
        column: 1,
        frame: undefined
      }
    ])
  })

  it('that are too long are rejected as such even if a field has the body', () => {
    const long = `{"t":1,"body":"${'a'.repeat(8 * 1024 * 1024)}`
    const result = runBlock(lines(`${long}\n${JSON.stringify({ body: STATE })}\n`), { field: 'body' })
    expect(codesOf(result)).toStrictEqual(['body-too-large'])
    expect(result.output).toBe(EVENT)
  })

  it.each(['x', 'xx', 'xxx'])(
    'that are too long in bytes but not in characters are rejected as such after %s',
    async (before) => {
      const LONGEST = 8 * 1024 * 1024
      const line = JSON.stringify({ body: STATE, before, note: '中'.repeat(3e6) })
      async function* chunks(): AsyncGenerator<Uint8Array> {
        yield await Promise.resolve(Buffer.from(`${line}\n`))
      }
      const codes: string[] = []
      for await (const block of readBlocks('a.log', chunks(), { input: 'lines' }, LONGEST)) {
        codes.push(...codesOf(runBlock(block, { field: 'body' })))
      }
      expect(codes).toStrictEqual(['body-too-large'])
    }
  )
})

describe('the body in a field', () => {
  const inField = (line: string | Uint8Array, given?: Given): BlockResult =>
    runBlock(lines(line), { field: 'body', ...given })

  it.each([
    ['a string', JSON.stringify({ time: 1, body: STATE })],
    ['an object', `{"time":1,"body":${STATE}}`],
    ['a string, after a byte order mark', `\ufeff${JSON.stringify({ time: 1, body: STATE })}`],
    ['an object, after a byte order mark', `\ufeff{"time":1,"body":${STATE}}`],
    ['an object, next to a field whose key differs by spaces', `{" body ":1,"body":${STATE}}`],
    ['a string, on a line that ends with CRLF', `${JSON.stringify({ body: STATE })}\r\n`]
  ])('is read: %s', (_, line) => {
    const { output, statistics } = inField(line)
    expect(output).toBe(EVENT)
    expect(statistics).toMatchObject({ payloads: 1, rejectedPayloads: 0 })
  })

  it('has the same result as the body alone, as a string', () => {
    assertProperty(
      300,
      fc.property(fc.oneof(oneLineBodies, brokenTexts), (body) => {
        const result = inField(JSON.stringify({ time: 1, body, x: null }))
        const outcome = outcomeOf(body)
        expectSame(countsOf(result.statistics), expectedCounts(outcome))
        expectSame(eventsIn('ndjson', result.output, '+08:00'), outcome.events)
        expectSame(
          codesOf(result),
          [...outcome.issues, ...outcome.repairs].map(({ code }) => code)
        )
        // Lines and columns in a JSON string are not those of the file.
        expectSame(
          new Set(diagnosticsIn(result).map(({ line, column }) => `${line}:${column}`)).size <= 1,
          true
        )
        for (const { line, column } of diagnosticsIn(result)) expectSame([line, column], [1, 18])
      })
    )
  })

  it('has the same result as the body alone, as an object', () => {
    assertProperty(
      300,
      fc.property(oneLineBodies, (body) => {
        const result = inField(`{"time":1,"body":${body},"x":null}`)
        const outcome = outcomeOf(wellFormed(body))
        expectSame(countsOf(result.statistics), expectedCounts(outcome))
        expectSame(eventsIn('ndjson', result.output, '+08:00'), outcome.events)
      })
    )
  })

  it('is rejected for duplicate keys even if the line is valid JSON', () => {
    const result = inField(`{"t":1,"body":{"cdr":[],"cdr":[]}}`)
    expect(diagnosticsIn(result)).toStrictEqual([
      {
        level: 'rejected',
        code: 'ambiguous-key',
        path: 'cdr',
        message: '`cdr` occurs more than once, so its value is uncertain',
        line: 1,
        column: 25,
        frame: { text: '{"cdr":[],"cdr":[]}', indent: 10 }
      }
    ])
  })

  it('is repaired in its string', () => {
    const { output, statistics, reports } = inField(
      JSON.stringify({ body: STATE.replace('","dsc', '""dsc') })
    )
    expect(output).toBe(EVENT)
    expect(statistics.repairs['missing-comma']).toBe(1)
    expect(reports).toHaveLength(1)
  })

  it.each([
    ['{"x":1}', 'missing-field', 'the line has no field body', 'body', 0],
    ['"x"', 'missing-field', 'the line has no field body', 'body', 0],
    [
      'x',
      'malformed-json',
      'the line is not valid JSON, so it has no field body; `--skip-other-lines` skips lines without JSON',
      '',
      0
    ],
    ['{"body":{', 'malformed-json', 'the line is not valid JSON, so it has no field body', '', 0]
  ])('is reported as missing from the line %s', (line, code, message, path, indent) => {
    const result = inField(
      `${JSON.stringify({ body: STATE })}\n${line}\n${JSON.stringify({ body: STATE })}\n`,
      { showValues: true }
    )
    expect(result.output).toBe(EVENT + EVENT)
    expect(diagnosticsIn(result)).toStrictEqual([
      { level: 'rejected', code, path, message, line: 2, column: 1, frame: { text: line, indent } }
    ])
  })

  it.each([
    ['""', 'empty-body'],
    ['"x"', 'malformed-json'],
    ['"{"', 'truncated-json'],
    ['null', 'unknown-payload'],
    ['7', 'unknown-payload'],
    ['[]', 'unknown-payload']
  ])('is rejected with its own reason: %s', (body, code) => {
    expect(codesOf(inField(`{"body":${body}}`))).toStrictEqual([code])
  })

  it('is rejected if the line is not UTF-8', () => {
    const line = Buffer.from(JSON.stringify({ body: STATE.replace('answer', '\u00e9') }))
    line[line.indexOf(0xc3)] = 0xff
    expect(codesOf(inField(line))).toStrictEqual(['invalid-utf8'])
  })

  it('is rejected if the file is not UTF-8', () => {
    const bytes = Buffer.from(JSON.stringify({ body: STATE.replace('answer', '\u00e9') }))
    bytes[bytes.indexOf(0xc3)] = 0xff
    const result = runBlock(file(bytes), { field: 'body' })
    expect(result.output).toBe('')
    expect(codesOf(result)).toStrictEqual(['invalid-utf8'])
  })

  it.each(['', ' \n'])('is rejected as empty if the file is: %j', (content) => {
    expect(codesOf(runBlock(file(content), { field: 'body' }))).toStrictEqual(['empty-body'])
  })

  it('has its place in a file with several lines', () => {
    const content = '{\n  "time": 1,\n  "body": {"cdr":[\n    7]}\n}\n'
    expect(diagnosticsIn(runBlock(file(content), { field: 'body' }))).toMatchObject([
      { code: 'invalid-field', path: 'cdr[0]', line: 4, column: 5 }
    ])
    const asString = `{\n  "time": 1,\n  "body": "{\\"cdr\\":[7]}"\n}\n`
    expect(diagnosticsIn(runBlock(file(asString), { field: 'body' }))).toMatchObject([
      { code: 'invalid-field', path: 'cdr[0]', line: 3, column: 11 }
    ])
  })
})

describe('times', () => {
  it.each([
    ['+08:00', '2016-02-02T11:19:36.000+08:00'],
    ['Z', '2016-02-02T11:19:36.000+00:00'],
    ['-03:30', '2016-02-02T11:19:36.000-03:30']
  ])('are written with the offset at which they are read: %s', (utcOffset, timestamp) => {
    const { output } = runBlock(lines(STATE), { utcOffset })
    expect(JSON.parse(output)).toMatchObject({ timestamp })
  })
})

describe('a hostile body', () => {
  const DEPTH = 50_000
  const deep = `{${RECORD},"x":${'['.repeat(DEPTH)}${']'.repeat(DEPTH)}}`
  const log = lines(`${STATE}\n${deep}\n${STATE}\n`)

  it.each(['validate', 'stats'] as const)('that is nested deeply is counted by %s', (command) => {
    expect(runBlock(log, { command }).statistics.kinds['callback-state'].events).toBe(3)
  })

  it.each(FORMATS)('that is nested deeply is written as %s or does not affect other lines', (format) => {
    const { statistics, output } = runBlock(log, { format })
    expect(statistics.payloads).toBe(3)
    expect(output.split('2024010000000001').length - 1).toBeGreaterThanOrEqual(2)
  })

  it.each(FORMATS)('with a number too large for JavaScript keeps its digits as %s', (format) => {
    const body = `{"cdr":[${STATE},{${RECORD},"x":1e400},${STATE}]}`
    const { statistics, output, reports } = runBlock(lines(`${body}\n`), { format })
    expect(statistics).toMatchObject({ payloads: 1, rejectedPayloads: 0, repairs: { 'long-number': 1 } })
    expect(output).toContain('1e400')
    expect(reports).toMatchObject([
      { diagnostics: [{ level: 'repaired', code: 'long-number', path: 'cdr[1].x' }] }
    ])
  })

  it('is not rejected for a defect', () => {
    const defect = new TypeError('a defect')
    const spy = jest.spyOn(JSON, 'stringify').mockImplementationOnce(() => {
      throw defect
    })
    try {
      expect(() => runBlock(lines(STATE))).toThrow(defect)
    } finally {
      spy.mockRestore()
    }
  })

  it('with many issues is reported with 100 of them and the number of others', () => {
    const body = `{"cdr":[${Array<string>(4000).fill('{"fid":9}').join(',')}]}`
    const { reports, statistics } = runBlock(lines(`${body}\n`))
    expect(reports).toMatchObject([{ line: 1, more: 3900 }])
    expect(reports[0]?.diagnostics).toHaveLength(100)
    expect(statistics.issues['unknown-kind']).toBe(4000)
  })

  it('with many issues and repairs is reported with 100 of both', () => {
    const padded = `{${RECORD}," x ":1}`.replace('"requestid":"', '"requestid":" ')
    const body = `{"cdr":[${Array<string>(30).fill('{"fid":9}').join(',')},${Array<string>(90).fill(padded).join(',')}]}`
    const { reports } = runBlock(lines(`${body}\n`))
    expect(reports).toMatchObject([{ line: 1, more: 20 }])
    const levels = reports[0]?.diagnostics.map(({ level }) => level)
    expect(levels?.filter((level) => level === 'rejected')).toHaveLength(30)
    expect(levels?.filter((level) => level === 'repaired')).toHaveLength(70)
  })
})

describe('the calls of a block', () => {
  const bodies = scenarios.answered().map(({ body }) => body)
  const deep = bodyOf(
    build['callback-cdr']({ extra: { a: JSON.parse('['.repeat(600) + ']'.repeat(600)) as [] } })
  )

  it('are merged, each once, if the job collects them', () => {
    const { calls, statistics, output } = runBlock(lines([...bodies, ...bodies].join('\n')), {
      command: 'calls'
    })
    expect(calls.map(callFrom)).toStrictEqual([
      ...callsOf(bodies.flatMap((body) => parse(body).events).filter(isCallEvent)).values()
    ])
    expect([statistics.kinds['callback-cdr'].events, output]).toStrictEqual([2, ''])
  })

  it('are those of this block only', () => {
    const run = jobRunner(jobWith({ command: 'calls' }))
    const [first = '', second = ''] = [scenarios.answered(), scenarios.rejected()].map((all) => all[0]?.body)
    const ids = [first, second].map((body) => run(lines(body)).calls.map(({ requestId }) => requestId))
    expect(ids.flat()).toHaveLength(2)
    expect(new Set(ids.flat()).size).toBe(2)
  })

  it.each(['decode', 'validate', 'stats'] as const)('are not collected for %s', (command) => {
    expect(runBlock(lines(bodies.join('\n')), { command }).calls).toStrictEqual([])
  })

  it('have no event that cannot be written, which is rejected', () => {
    const { calls, statistics } = runBlock(lines(`${deep}\n${bodies.join('\n')}`), { command: 'calls' })
    expect([calls.length, statistics.rejectedPayloads]).toStrictEqual([1, 1])
    expect(statistics.issues['invalid-field']).toBe(1)
  })
})
