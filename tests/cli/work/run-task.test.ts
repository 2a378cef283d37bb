import fc from 'fast-check'
import { isLeft } from 'fp-ts/lib/Either.js'
import { decodeEach, type DecodeOptions, type PartialCallback, type Issue } from '../../../src'
import { readBlocks } from '../../../src/cli/input/read-blocks'
import type { Finding } from '../../../src/cli/report/report'
import { outputJoiner } from '../../../src/cli/output/event-writer'
import { addTally, noTally, type Tally } from '../../../src/cli/work/tally'
import type { BlockResult, Task } from '../../../src/cli/work/task'
import { bodyOf, build } from '../../../src/testing'
import { treeOf, writtenBodies } from '../../support/arbitraries/bodies'
import { brokenTexts } from '../../support/arbitraries/broken-texts'
import { layouts, print } from '../../support/arbitraries/layout'
import { goodFixtures, rejectedFixtures } from '../../support/fixtures'
import { assertProperty, expectSame } from '../../support/property'
import { cellsOf, eventsIn, FORMATS, readCells, rowsIn } from '../output/written-events'
import { file, lines, runTask } from './task-of'

/** What the library says of a body, told in the plainest way. */
const outcomeOf = (
  body: string | Uint8Array,
  options?: DecodeOptions
): PartialCallback & { issues: readonly Issue[] } => {
  const decoded = decodeEach(body, options)
  return isLeft(decoded)
    ? { events: [], repairs: [], rejected: [], issues: decoded.left.issues }
    : { ...decoded.right, issues: decoded.right.rejected.flatMap(({ issues }) => issues) }
}

const countBy = <Code extends string>(
  zeros: Readonly<Record<Code, number>>,
  codes: readonly Code[]
): unknown =>
  Object.fromEntries(
    (Object.keys(zeros) as Code[]).map((code) => [code, codes.filter((own) => own === code).length])
  )

const tallyOf = ({ events, repairs, issues }: ReturnType<typeof outcomeOf>): unknown => {
  const none = noTally()
  return {
    payloads: 1,
    rejectedPayloads: issues.length > 0 ? 1 : 0,
    repairedPayloads: repairs.length > 0 ? 1 : 0,
    events: countBy(
      none.events,
      events.map(({ kind }) => kind)
    ),
    repairs: countBy(
      none.repairs,
      repairs.map(({ code }) => code)
    ),
    rejected: countBy(
      none.rejected,
      issues.map(({ code }) => code)
    )
  }
}

const joinedOutput = (format: Task['format'], { output }: BlockResult): string => {
  const { begin, next, end } = outputJoiner(format)
  return begin + next(output) + end
}

const codesOf = ({ reports }: BlockResult): readonly string[] =>
  reports.flatMap(({ findings }) => findings.map(({ code }) => code))

const findingsOf = ({ reports }: BlockResult): readonly Finding[] =>
  reports.flatMap(({ findings }) => findings)

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

/** As it comes out of UTF-8 again. */
const wellFormed = (text: string): string => Buffer.from(text).toString()

describe('a body of the fixtures', () => {
  const bodies = [...goodFixtures, ...rejectedFixtures].map(({ name, bytes, options }) => {
    const { repair = true, utcOffset = '+08:00' } = options ?? {}
    return [name, { bytes, repair, utcOffset }] as const
  })

  it.each(bodies)('is told as it is decoded: %s', (_, { bytes, ...options }) => {
    const outcome = outcomeOf(bytes, options)
    const { utcOffset: zone } = options
    for (const format of FORMATS) {
      const result = runTask(file(bytes), { ...options, format })
      expectSame(result.tally, tallyOf(outcome))
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
      } else expectSame(eventsIn(format, output, zone), outcome.events)
    }
  })

  it.each(bodies)('prints nothing when it is validated or counted: %s', (_, { bytes, ...options }) => {
    const decoded = runTask(file(bytes), options)
    for (const command of ['validate', 'stats'] as const) {
      const { output, tally, reports, stats } = runTask(file(bytes), { ...options, command })
      expect(output).toBe('')
      expectSame(tally, decoded.tally)
      expectSame(reports, decoded.reports)
      expect(stats === undefined).toBe(command === 'validate')
      expect(stats?.payloads).toBe(command === 'stats' ? 1 : undefined)
    }
    expect(decoded.stats).toBeUndefined()
  })

  it.each(bodies)('is reported for repairs alone where that is asked for: %s', (_, { bytes, ...options }) => {
    const { issues } = outcomeOf(bytes, options)
    const result = runTask(file(bytes), { ...options, reportsRepairs: false })
    expectSame(
      codesOf(result),
      issues.map(({ code }) => code)
    )
    expect(result.reports).toHaveLength(issues.length > 0 ? 1 : 0)
  })
})

describe('lines', () => {
  const added = (results: readonly BlockResult[]): Omit<BlockResult, 'lines' | 'stats'> => {
    const tally: Tally = noTally()
    for (const result of results) addTally(tally, result.tally)
    const reports = results.flatMap((result, before) =>
      result.reports.map(({ line, findings }) => ({
        line: line + before,
        findings: findings.map((finding) => ({ ...finding, line: finding.line + before }))
      }))
    )
    return { tally, reports, output: results.map(({ output }) => output).join('') }
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

  it('make together what they make one by one', () => {
    assertProperty(
      200,
      fc.property(
        fc.array(payloads, { maxLength: 8 }),
        fc.boolean(),
        fc.constantFrom(undefined, 'fid', 'cdr', 'x'),
        (all, hasLastFeed, field) => {
          const feed = Buffer.from('\n')
          const bytes = Buffer.concat(all.flatMap((line, at) => (at === 0 ? [line] : [feed, line])))
          const {
            lines: count,
            stats,
            ...together
          } = runTask(lines(hasLastFeed ? Buffer.concat([bytes, feed]) : bytes), { field })
          const last = all.at(-1)?.length ?? 0
          expectSame(
            count,
            hasLastFeed ? Math.max(1, all.length) : all.length - (all.length > 0 && last === 0 ? 1 : 0)
          )
          expectSame(stats, undefined)
          expectSame(together, added(all.map((line) => runTask(lines(line), { field }))))
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

  it('are validated as they are decoded', () => {
    const options = fc.record({
      field: fc.constantFrom(undefined, undefined, 'src', 'cdr'),
      repair: fc.boolean(),
      reportsRepairs: fc.boolean(),
      utcOffset: fc.constantFrom('+08:00', '-03:30')
    })
    assertProperty(
      300,
      fc.property(blocks, options, (bytes, given) => {
        const validated = runTask(lines(bytes), { ...given, command: 'validate' })
        const decoded = runTask(lines(bytes), given)
        expectSame(validated, { ...decoded, output: '' })
      })
    )
  })

  it('that are good are rejected for the member that they lack', () => {
    const { tally, reports } = runTask(lines(`${STATE}\n`), { command: 'validate', field: 'body' })
    expect(tally.rejected['missing-field']).toBe(1)
    expect(reports).toHaveLength(1)
  })

  it('that are good are counted for stats one by one', () => {
    const { stats } = runTask(lines(`${STATE}\n${STATE}\n`), { command: 'stats' })
    expect(stats?.payloads).toBe(2)
  })

  it.each([
    ['', 0],
    ['\n', 1],
    ['\n\n', 2],
    [STATE, 1],
    [`${STATE}\n`, 1],
    [`${STATE}\n${STATE}`, 2],
    [`${STATE}\n\n`, 2]
  ])('of %j are counted: %i', (content, count) => {
    expect(runTask(lines(content)).lines).toBe(count)
  })

  it('that are blank are no payloads', () => {
    const { tally, reports, output } = runTask(lines(`\n \n\t\r\n${STATE}\n\r\n\u3000\n`))
    expect(tally.payloads).toBe(1)
    expect(reports).toStrictEqual([])
    expect(output).toBe(EVENT)
  })

  it('that are not UTF-8 cost no others', () => {
    const gbk = Buffer.from([0x7b, 0xb4, 0xf0, 0xd3, 0xa6, 0x7d])
    const result = runTask(
      lines(Buffer.concat([Buffer.from(`${STATE}\n`), gbk, Buffer.from(`\n\n${STATE}\n`)]))
    )
    expect(result.output).toBe(EVENT + EVENT)
    expect(result.lines).toBe(4)
    expect(result.reports.map(({ line }) => line)).toStrictEqual([2])
    expect(findingsOf(result)).toMatchObject([
      { code: 'invalid-utf8', line: 2, column: 2, frame: { indent: 1 } }
    ])
  })

  it('may begin with a byte order mark', () => {
    const { output, tally } = runTask(lines(`\ufeff${STATE}\n${STATE}\n`))
    expect(output).toBe(EVENT + EVENT)
    expect(tally.repairs['byte-order-mark']).toBe(1)
  })

  it('may end as on Windows', () => {
    expect(runTask(lines(`${STATE}\r\n${STATE}\r\n`))).toMatchObject({
      output: EVENT + EVENT,
      lines: 2,
      reports: []
    })
  })

  it('are reported in the order of the file, each at its line', () => {
    const { reports } = runTask(lines(`{"cdr":[1]}\n${STATE}\n\n{"cdr":[1]}\n{"cdr":\n`))
    expect(reports.map(({ line, findings }) => [line, ...findings.map((own) => own.line)])).toStrictEqual([
      [1, 1],
      [4, 4],
      [5, 5]
    ])
  })

  it.each([
    ['too long', '{"cdr":['],
    ['too long, and cut within a character', '{"x":"\u00e9'],
    ['too long, and blank at first', ' ']
  ])('that are %s are rejected for that', (_, begin) => {
    const long = Buffer.concat([Buffer.from(begin), Buffer.alloc(8 * 1024 * 1024, 0xc3), Buffer.from('\n')])
    const result = runTask(lines(Buffer.concat([Buffer.from(`${STATE}\n`), long, Buffer.from(`${STATE}\n`)])))
    expect(result.output).toBe(EVENT + EVENT)
    expect(findingsOf(result)).toStrictEqual([
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

  it('that are too long are rejected for that where their body lies in a member too', () => {
    const long = `{"t":1,"body":"${'a'.repeat(8 * 1024 * 1024)}`
    const result = runTask(lines(`${long}\n${JSON.stringify({ body: STATE })}\n`), { field: 'body' })
    expect(codesOf(result)).toStrictEqual(['body-too-large'])
    expect(result.output).toBe(EVENT)
  })

  it.each(['x', 'xx', 'xxx'])(
    'that are too long in bytes, though not in characters, are rejected for that behind %s too',
    async (before) => {
      const LONGEST = 8 * 1024 * 1024
      const line = JSON.stringify({ body: STATE, before, note: '中'.repeat(3e6) })
      async function* chunks(): AsyncGenerator<Uint8Array> {
        yield await Promise.resolve(Buffer.from(`${line}\n`))
      }
      const codes: string[] = []
      for await (const block of readBlocks('a.log', chunks(), 'lines', LONGEST)) {
        codes.push(...codesOf(runTask(block, { field: 'body' })))
      }
      expect(codes).toStrictEqual(['body-too-large'])
    }
  )
})

describe('the body in a member', () => {
  const inField = (line: string | Uint8Array, given?: Partial<Task>): BlockResult =>
    runTask(lines(line), { field: 'body', ...given })

  it.each([
    ['a string', JSON.stringify({ time: 1, body: STATE })],
    ['an object', `{"time":1,"body":${STATE}}`],
    ['a string, behind a byte order mark', `\ufeff${JSON.stringify({ time: 1, body: STATE })}`],
    ['an object, behind a byte order mark', `\ufeff{"time":1,"body":${STATE}}`],
    ['an object, beside a member of the same name but for blanks', `{" body ":1,"body":${STATE}}`],
    ['a string, on a line that ends as on Windows', `${JSON.stringify({ body: STATE })}\r\n`]
  ])('is read: %s', (_, line) => {
    const { output, tally } = inField(line)
    expect(output).toBe(EVENT)
    expect(tally).toMatchObject({ payloads: 1, rejectedPayloads: 0 })
  })

  it('is what it would be by itself, as a string', () => {
    assertProperty(
      300,
      fc.property(fc.oneof(oneLineBodies, brokenTexts), (body) => {
        const result = inField(JSON.stringify({ time: 1, body, x: null }))
        const outcome = outcomeOf(body)
        expectSame(result.tally, tallyOf(outcome))
        expectSame(eventsIn('ndjson', result.output, '+08:00'), outcome.events)
        expectSame(
          codesOf(result),
          [...outcome.issues, ...outcome.repairs].map(({ code }) => code)
        )
        // Within a string of JSON, lines and columns are not those of the file.
        expectSame(new Set(findingsOf(result).map(({ line, column }) => `${line}:${column}`)).size <= 1, true)
        for (const { line, column } of findingsOf(result)) expectSame([line, column], [1, 18])
      })
    )
  })

  it('is what it would be by itself, as an object', () => {
    assertProperty(
      300,
      fc.property(oneLineBodies, (body) => {
        const result = inField(`{"time":1,"body":${body},"x":null}`)
        const outcome = outcomeOf(wellFormed(body))
        expectSame(result.tally, tallyOf(outcome))
        expectSame(eventsIn('ndjson', result.output, '+08:00'), outcome.events)
      })
    )
  })

  it('is rejected for its duplicate keys, though the line is JSON', () => {
    const result = inField(`{"t":1,"body":{"cdr":[],"cdr":[]}}`)
    expect(findingsOf(result)).toStrictEqual([
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

  it('is repaired within its string', () => {
    const { output, tally, reports } = inField(JSON.stringify({ body: STATE.replace('","dsc', '""dsc') }))
    expect(output).toBe(EVENT)
    expect(tally.repairs['missing-comma']).toBe(1)
    expect(reports).toHaveLength(1)
  })

  it.each([
    ['{"x":1}', 'missing-field', 'the line has no field body', 'body', 0],
    ['"x"', 'missing-field', 'the line has no field body', 'body', 0],
    ['x', 'malformed-json', 'the line is not valid JSON, so it has no field body', '', 0],
    ['{"body":{', 'malformed-json', 'the line is not valid JSON, so it has no field body', '', 0]
  ])('is missed in the line %s', (line, code, message, path, indent) => {
    const result = inField(
      `${JSON.stringify({ body: STATE })}\n${line}\n${JSON.stringify({ body: STATE })}\n`,
      { showValues: true }
    )
    expect(result.output).toBe(EVENT + EVENT)
    expect(findingsOf(result)).toStrictEqual([
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
  ])('is rejected for what it is: %s', (body, code) => {
    expect(codesOf(inField(`{"body":${body}}`))).toStrictEqual([code])
  })

  it('is rejected where the bytes of a line are not UTF-8', () => {
    const line = Buffer.from(JSON.stringify({ body: STATE.replace('answer', '\u00e9') }))
    line[line.indexOf(0xc3)] = 0xff
    expect(codesOf(inField(line))).toStrictEqual(['invalid-utf8'])
  })

  it('is rejected where the bytes of a file are not UTF-8', () => {
    const bytes = Buffer.from(JSON.stringify({ body: STATE.replace('answer', '\u00e9') }))
    bytes[bytes.indexOf(0xc3)] = 0xff
    const result = runTask(file(bytes), { field: 'body' })
    expect(result.output).toBe('')
    expect(codesOf(result)).toStrictEqual(['invalid-utf8'])
  })

  it.each(['', ' \n'])('is missed in the file %j, which is empty', (content) => {
    expect(codesOf(runTask(file(content), { field: 'body' }))).toStrictEqual(['empty-body'])
  })

  it('has its place in a file of several lines', () => {
    const content = '{\n  "time": 1,\n  "body": {"cdr":[\n    7]}\n}\n'
    expect(findingsOf(runTask(file(content), { field: 'body' }))).toMatchObject([
      { code: 'invalid-field', path: 'cdr[0]', line: 4, column: 5 }
    ])
    const asString = `{\n  "time": 1,\n  "body": "{\\"cdr\\":[7]}"\n}\n`
    expect(findingsOf(runTask(file(asString), { field: 'body' }))).toMatchObject([
      { code: 'invalid-field', path: 'cdr[0]', line: 3, column: 11 }
    ])
  })
})

describe('times', () => {
  it.each([
    ['+08:00', '2016-02-02T11:19:36.000+08:00'],
    ['Z', '2016-02-02T11:19:36.000+00:00'],
    ['-03:30', '2016-02-02T11:19:36.000-03:30']
  ])('are written at the offset at which they are read, %s', (utcOffset, timestamp) => {
    const { output } = runTask(lines(STATE), { utcOffset })
    expect(JSON.parse(output)).toMatchObject({ timestamp })
  })
})

describe('a hostile body', () => {
  const DEPTH = 50_000
  const deep = `{${RECORD},"x":${'['.repeat(DEPTH)}${']'.repeat(DEPTH)}}`
  const log = lines(`${STATE}\n${deep}\n${STATE}\n`)

  it.each(['validate', 'stats'] as const)('that nests without end is no harm to %s', (command) => {
    expect(runTask(log, { command }).tally.events['callback-state']).toBe(3)
  })

  it.each(FORMATS)('that nests without end is written as %s, or costs no other line', (format) => {
    const { tally, output } = runTask(log, { format })
    expect(tally.payloads).toBe(3)
    expect(output.split('2024010000000001').length - 1).toBeGreaterThanOrEqual(2)
  })

  it.each(FORMATS)('that holds a number too large for JSON costs its own event alone as %s', (format) => {
    const body = `{"cdr":[${STATE},{${RECORD},"x":1e400},${STATE}]}`
    const { tally, output, reports } = runTask(lines(`${body}\n${STATE}\n`), { format })
    expect(tally).toMatchObject({ payloads: 2, rejectedPayloads: 1, rejected: { 'invalid-field': 1 } })
    expect(tally.events['callback-state']).toBe(3)
    expect(output.split('2024010000000001')).toHaveLength(4)
    expect(reports).toMatchObject([
      {
        line: 1,
        findings: [
          {
            code: 'invalid-field',
            path: 'extra',
            message:
              'the event cannot be written: `extra` is nested too deeply, or has a number too large for JSON.parse'
          }
        ]
      }
    ])
  })

  it('is not blamed for a defect of the engine', () => {
    const defect = new TypeError('a defect')
    const spy = jest.spyOn(JSON, 'stringify').mockImplementationOnce(() => {
      throw defect
    })
    try {
      expect(() => runTask(lines(STATE))).toThrow(defect)
    } finally {
      spy.mockRestore()
    }
  })

  it('of many faults is told of a hundred of them, and how many more there are', () => {
    const body = `{"cdr":[${Array<string>(4000).fill('{"fid":9}').join(',')}]}`
    const { reports, tally } = runTask(lines(`${body}\n`))
    expect(reports).toMatchObject([{ line: 1, more: 3900 }])
    expect(reports[0]?.findings).toHaveLength(100)
    expect(tally.rejected['unknown-kind']).toBe(4000)
  })

  it('of many faults and repairs is told of a hundred of both', () => {
    const padded = `{${RECORD}," x ":1}`.replace('"requestid":"', '"requestid":" ')
    const body = `{"cdr":[${Array<string>(30).fill('{"fid":9}').join(',')},${Array<string>(90).fill(padded).join(',')}]}`
    const { reports } = runTask(lines(`${body}\n`))
    expect(reports).toMatchObject([{ line: 1, more: 20 }])
    const levels = reports[0]?.findings.map(({ level }) => level)
    expect(levels?.filter((level) => level === 'rejected')).toHaveLength(30)
    expect(levels?.filter((level) => level === 'repaired')).toHaveLength(70)
  })
})
