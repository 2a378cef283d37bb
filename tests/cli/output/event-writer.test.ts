import fc from 'fast-check'
import type { CallbackEvent } from '../../../src'
import { COLUMNS } from '../../../src/cli/output/csv-row'
import { eventWriter, outputJoiner } from '../../../src/cli/output/event-writer'
import { OUTPUT_FORMATS, type OutputFormat } from '../../../src/cli/output/output-format'
import { eventsOf } from '../../support/arbitraries/events'
import { assertProperty, expectSame } from '../../support/property'
import { readCsv } from './read-csv'
import { cellsOf, eventsIn, readCells, rowsIn } from './written-events'
import { parseUtcOffset } from '../../../src/options'

const STATE: CallbackEvent = {
  kind: 'callback-state',
  requestId: '1',
  src: '13800000001',
  dst: '13800000002',
  timestamp: new Date('2016-02-02T11:19:36.000+08:00'),
  state: { code: 'answer', text: 'answer' },
  stateDesc: [
    { code: 'answered', text: '应答' },
    { code: 'normal', text: '正常' }
  ],
  extra: {}
}

const write = (
  format: OutputFormat,
  blocks: readonly (readonly CallbackEvent[])[],
  zone = '+08:00'
): string => {
  const one = eventWriter(format, parseUtcOffset(zone), zone)
  const { begin, next, end } = outputJoiner(format)
  return begin + blocks.map((block) => next(block.map(one).join(''))).join('') + end
}

describe('eventWriter', () => {
  it('writes an event as a line of JSON', () => {
    expect(write('ndjson', [[STATE]])).toBe(
      '{"kind":"callback-state","requestId":"1","src":"13800000001","dst":"13800000002",' +
        '"timestamp":"2016-02-02T11:19:36.000+08:00","state":{"code":"answer","text":"answer"},' +
        '"stateDesc":[{"code":"answered","text":"应答"},{"code":"normal","text":"正常"}],"extra":{}}\n'
    )
  })

  it('writes a list with a line for each event', () => {
    const line = write('ndjson', [[STATE]]).trimEnd()
    expect(write('json', [[STATE], [STATE, STATE]])).toBe(`[\n${line},\n${line},\n${line}\n]\n`)
  })

  it('writes a table', () => {
    expect(write('csv', [[STATE], [{ ...STATE, extra: { x: 'a "b", c' } }]])).toBe(
      'kind,requestId,appId,phoneNumber,answerTime,releaseTime,durationSeconds,charge,caller.number,' +
        'caller.answerTime,caller.releaseTime,called.number,called.answerTime,called.releaseTime,recordingUrl,' +
        'stateDesc,customParm,src,dst,timestamp,state,conferenceId,extra\n' +
        'callback-state,1,,,,,,,,,,,,,,应答|正常,,13800000001,13800000002,2016-02-02T11:19:36.000+08:00,answer,,\n' +
        'callback-state,1,,,,,,,,,,,,,,应答|正常,,13800000001,13800000002,2016-02-02T11:19:36.000+08:00,answer,,' +
        '"{""x"":""a \\""b\\"", c""}"\n'
    )
  })

  it.each([[[]], [[[]]], [[[], []]]])(
    'writes no events, in blocks %j, as something that can be read',
    (blocks) => {
      expect(write('ndjson', blocks)).toBe('')
      expect(JSON.parse(write('json', blocks))).toStrictEqual([])
      expect(readCsv(write('csv', blocks))).toStrictEqual([[...COLUMNS]])
    }
  )

  it.each([
    '{"x":-0}',
    '{"x":[{"y":-0}],"z":"-0"}',
    '{"number":-0,"caller":{"number":-0}}',
    '{"__proto__":-0}'
  ])('writes what is extra exactly: %s', (json) => {
    const event = { ...STATE, extra: JSON.parse(json) as CallbackEvent['extra'] }
    expect(write('ndjson', [[event]])).toContain(`"extra":${json}}`)
    expect(rowsIn(write('csv', [[event]]))[0]?.extra).toBe(json)
  })

  it.each([...OUTPUT_FORMATS])('throws for what JSON cannot hold, as %s', (format) => {
    const event = { ...STATE, extra: JSON.parse('{"x":[1e400]}') as CallbackEvent['extra'] }
    expect(() => write(format, [[event]])).toThrow(new RangeError('extra holds what JSON cannot'))
  })

  const ZONES = ['+08:00', '+00:00', '-03:30', '+23:59', '-23:59']

  it.each(ZONES)('loses nothing of any event at %s', (zone) => {
    const blocksOf = fc.array(fc.array(eventsOf(parseUtcOffset(zone)), { maxLength: 3 }), { maxLength: 4 })
    assertProperty(
      100,
      fc.property(blocksOf, (blocks) => {
        expectSame(eventsIn('ndjson', write('ndjson', blocks, zone), zone), blocks.flat())
        expectSame(eventsIn('json', write('json', blocks, zone), zone), blocks.flat())
        expectSame(
          rowsIn(write('csv', blocks, zone)).map((row) => readCells(row, zone)),
          blocks.flat().map(cellsOf)
        )
      })
    )
  })

  it('writes an event of JSON in one line', () => {
    assertProperty(
      200,
      fc.property(eventsOf(), (event) => {
        expectSame(write('ndjson', [[event]]).split('\n').length, 2)
      })
    )
  })

  it('has three formats', () => {
    expect(OUTPUT_FORMATS).toStrictEqual(['ndjson', 'json', 'csv'])
  })
})
