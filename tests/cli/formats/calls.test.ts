import { callFromJson, type Call } from '../../../src/calls'
import { formatFor, formatNames } from '../../../src/cli/formats'
import { CALL_COLUMNS, callJson, callRow } from '../../../src/cli/formats/calls'
import { CALLED, CALLER, callWith, cdr, cdrLeg, push } from '../../calls/events'
import { readCsv } from './read-csv'
import { OPTIONS } from './samples'

const SETTINGS = { ...OPTIONS, utcOffset: '+08:00', showValues: false }

const printed = async (format: string, calls: readonly Call[], utcOffset = '+08:00'): Promise<string> => {
  let text = ''
  for await (const part of formatFor('calls', format)(calls, { ...SETTINGS, utcOffset })) text += part
  return text
}

const open = callWith(push(CALLER, 'alerting', '10:00:00'))
const differs = callWith(cdr({ extra: { a: '\u202e' } }), cdr({ customParm: 'a,"b"\n' }))
const nothing = callWith(cdr({ caller: cdrLeg('', null, null), called: cdrLeg('', null, null) }))
const CALLS = [open, differs, nothing]

describe('callJson', () => {
  it.each(CALLS)('writes a call that callFromJson reads', (call) => {
    const text = callJson(call, SETTINGS)
    expect(text).not.toMatch(/[\n\u202e]/)
    expect(callFromJson(JSON.parse(text))).toStrictEqual(call)
  })

  it('writes times in the zone', () => {
    expect(callJson(open, { utcOffset: 'Z' })).toContain('"alerting":"2024-01-05T02:00:00.000+00:00"')
  })
})

describe('callRow', () => {
  it('has a cell for each column', () => {
    const cells = (call: Call, utcOffset = '+08:00'): object => {
      const row = callRow(call, { utcOffset })
      return Object.fromEntries(CALL_COLUMNS.map((name, column) => [name, row[column]]))
    }
    expect(cells(open, 'Z')).toStrictEqual({
      time: '2024-01-05T02:00:00.000+00:00',
      requestId: open.requestId,
      caller: CALLER,
      called: '',
      status: 'ringing',
      outcome: 'unknown',
      talkSeconds: '',
      billedSeconds: '',
      charge: '',
      missing: 'cdr',
      contradictions: ''
    })
    expect(cells(differs)).toMatchObject({
      time: '2024-01-05T10:00:00.000+08:00',
      called: CALLED,
      status: 'ended',
      outcome: 'connected',
      talkSeconds: '56',
      billedSeconds: '60',
      charge: '0.15',
      missing: 'states',
      contradictions: 'cdrs-differ'
    })
    expect(cells(nothing)).toMatchObject({ time: '', caller: '', called: '', talkSeconds: '0' })
  })
})

describe('the formats of calls', () => {
  it('are a table, JSON and CSV', () => {
    expect(formatNames('calls')).toStrictEqual(['pretty', 'json', 'ndjson', 'csv'])
  })

  it('are one list as json, with a call per line', async () => {
    const text = await printed('json', CALLS)
    expect((JSON.parse(text) as unknown[]).map(callFromJson)).toStrictEqual(CALLS)
    expect(text.split('\n')).toHaveLength(CALLS.length + 3)
    expect(JSON.parse(await printed('json', []))).toStrictEqual([])
  })

  it('are a line per call as ndjson', async () => {
    expect(await printed('ndjson', CALLS)).toBe(CALLS.map((call) => `${callJson(call, SETTINGS)}\n`).join(''))
    expect(await printed('ndjson', [])).toBe('')
  })

  it('are one table as csv', async () => {
    const rows = readCsv(await printed('csv', CALLS))
    expect(rows).toStrictEqual([CALL_COLUMNS, ...CALLS.map((call) => callRow(call, SETTINGS))])
    expect(await printed('csv', [])).toBe(`${CALL_COLUMNS.join(',')}\n`)
  })

  it('are a table for people as pretty', async () => {
    expect(await printed('pretty', CALLS)).toMatch(/^time .*\n(?:.*\n){3}\nCalls {8}3\n/)
  })
})
