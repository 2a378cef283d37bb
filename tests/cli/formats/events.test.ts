import fc from 'fast-check'
import { type CallbackEvent, yuan } from '../../../src'
import { formatFor, formatNames } from '../../../src/cli/formats'
import { COLUMNS } from '../../../src/cli/formats/csv'
import { eventJoiner, eventWriter } from '../../../src/cli/formats/events'
import { parseUtcOffset } from '../../../src/options'
import { eventsOf } from '../../support/arbitraries/events'
import { assertProperty, expectSame } from '../../support/property'
import { readCsv } from './read-csv'
import { cellsOf, eventsIn, readCells, rowsIn } from './written-events'

const TIME = new Date('2015-12-21T11:18:57.012+08:00')

const CODE: Extract<CallbackEvent, { kind: 'voice-code' }> = {
  kind: 'voice-code',
  requestId: '1',
  appId: '2',
  phoneNumber: '13800000001',
  answerTime: TIME,
  releaseTime: null,
  durationSeconds: 12,
  charge: yuan('0.06'),
  extra: {}
}

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

const withExtra = (json: string): CallbackEvent => ({
  ...STATE,
  extra: JSON.parse(json) as CallbackEvent['extra']
})

const write = (name: string, blocks: readonly (readonly CallbackEvent[])[], zone = '+08:00'): string => {
  const format = formatFor('events', name)
  const one = eventWriter(format, zone)
  const join = eventJoiner(format)
  return format.begin + blocks.map((block) => join(block.map(one).join(''))).join('') + format.end
}

describe('eventWriter', () => {
  it('writes an event as a line of JSON', () => {
    expect(write('ndjson', [[STATE]])).toBe(
      '{"kind":"callback-state","requestId":"1","src":"13800000001","dst":"13800000002",' +
        '"timestamp":"2016-02-02T11:19:36.000+08:00","state":{"code":"answer","text":"answer"},' +
        '"stateDesc":[{"code":"answered","text":"应答"},{"code":"normal","text":"正常"}],"extra":{}}\n'
    )
  })

  it('writes a JSON array with a line for each event', () => {
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

  it.each(formatNames('events'))('writes the zone Z as +00:00, as %s', (format) => {
    expect(write(format, [[STATE]], 'Z')).toContain('2016-02-02T03:19:36.000+00:00')
    expect(write(format, [[STATE]], 'Z')).toBe(write(format, [[STATE]], '+00:00'))
  })

  it.each([[[]], [[[]]], [[[], []]]])('writes valid output without events, for the blocks %j', (blocks) => {
    expect(write('ndjson', blocks)).toBe('')
    expect(JSON.parse(write('json', blocks))).toStrictEqual([])
    expect(readCsv(write('csv', blocks))).toStrictEqual([[...COLUMNS]])
  })

  it('joins blocks although the first ones are empty', () => {
    const events = eventsIn('json', write('json', [[], [STATE], [], [CODE, STATE], []]), '+08:00')
    expect(events).toStrictEqual([STATE, CODE, STATE])
  })

  it.each([
    '{"x":-0}',
    '{"x":[{"y":-0}],"z":"-0"}',
    '{"number":-0,"caller":{"number":-0}}',
    '{"__proto__":-0}'
  ])('writes extra exactly: %s', (json) => {
    const event = withExtra(json)
    expect(write('ndjson', [[event]])).toContain(`"extra":${json}}`)
    expect(rowsIn(write('csv', [[event]]))[0]?.extra).toBe(json)
  })

  it.each(formatNames('events'))('throws if extra is not JSON, as %s', (format) => {
    expect(() => write(format, [[withExtra('{"x":[1e400]}')]])).toThrow(new RangeError('extra is not JSON'))
  })

  const ZONES = ['+08:00', '+00:00', '-03:30', '+23:59', '-23:59']

  it.each(ZONES)('writes every event without loss at %s', (zone) => {
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

  it('writes an event of JSON on one line', () => {
    assertProperty(
      200,
      fc.property(eventsOf(), (event) => {
        expectSame(write('ndjson', [[event]]).split('\n').length, 2)
      })
    )
  })
})
