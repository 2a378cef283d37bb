import fc from 'fast-check'
import stringWidth from 'string-width'
import { noStats } from '../../../src/cli/stats/stats'
import { printStats } from '../../../src/cli/stats/tables'
import { goodFixtures } from '../../support/fixtures'
import { assertProperty } from '../../support/property'
import { payloads } from './payloads'
import { type Payload, payloadOf, statsOf } from './stats-of'

const fixture = (name: string): Payload => {
  const found = goodFixtures.find((body) => body.name === name)
  if (found === undefined) throw new Error(`no fixture ${name}`)
  return payloadOf(found.bytes, found.options)
}

const cdr = (callerstime: string, calledstime: string, oriamount: string, stateDesc: string): Payload =>
  payloadOf({
    cdr: [
      {
        requestid: '1',
        appid: '1',
        fid: '4',
        caller: '13800000001',
        called: '13800000002',
        callerstime,
        calleretime: '2016-02-02 12:30:00',
        calledstime,
        calledetime: '2016-02-02 12:30:00',
        tapesurl: 'NoTapes',
        duration: '3723',
        oriamount,
        customParm: '',
        stateDesc
      }
    ]
  })

const DAY = statsOf([
  ...['voice-code', 'callback-cdr', 'callback-state', 'conference'].map((kind) => fixture(`spec/${kind}`)),
  cdr('2016-02-02 13:00:00', '', '1234.5', '无人接听'),
  cdr('2016-02-02 11:00:00', '2016-02-02 11:30:00', '0.044', '请拨13800000001'),
  cdr('', '', '0', ''),
  payloadOf('{"cdr":[')
])

const EXPECTED: readonly string[] = [
  'Payloads                8',
  'Payloads rejected       1  (12.5%)',
  'Events                  7',
  'Two-way calls answered  50.0%  (2 of 4)',
  'Talk time               1 h 01 min 00 s  (of two-way calls)',
  'Billed time             3 h 07 min 50 s',
  'Charges                 1,237.588 yuan',
  'Repairs                 3',
  '',
  'Events by kind',
  'kind            events   share',
  'voice-code           1   14.3%  ████████████',
  'callback-cdr         4   57.1%  ████████████████████████████████████████████████',
  'callback-state       1   14.3%  ████████████',
  'conference           1   14.3%  ████████████',
  'all                  7  100.0%',
  '',
  'Events by hour',
  'On the clock of the platform, by answer or, failing that, release.',
  '█ voice-code  ▓ callback-cdr  ▒ callback-state  ░ conference',
  'hour           events  voice-  callback-  callback-  conference',
  '                         code        cdr      state',
  '2016-02-02 11       3       1          2          0           0  █████▓▓▓▓▓▓▓▓▓▓',
  '2016-02-02 12       1       0          1          0           0  ▓▓▓▓▓',
  '2016-02-02 13       1       0          1          0           0  ▓▓▓▓▓',
  '2016-03-14 10       1       0          0          0           1  ░░░░░',
  '2018-06-04 11       1       0          0          1           0  ▒▒▒▒▒',
  '',
  'Answered',
  'Two-way calls by the called leg, not by stateDesc.',
  'kind          calls  answered   share',
  'voice-code        1         1  100.0%  █████████████████████████████████████████',
  'callback-cdr      4         2   50.0%  ████████████████████▌',
  'conference        1         1  100.0%  █████████████████████████████████████████',
  '',
  'Results of two-way calls',
  'By stateDesc, as sent.',
  'stateDesc        calls  share',
  '(none)               1  25.0%  █████████████████████████████████████████████████',
  '应答|正常            1  25.0%  █████████████████████████████████████████████████',
  '无人接听             1  25.0%  █████████████████████████████████████████████████',
  '请拨138****0001      1  25.0%  █████████████████████████████████████████████████',
  '',
  'State pushes',
  'state    pushes   share',
  'callout       1  100.0%  ███████████████████████████████████████████████████████',
  '',
  'Talk and billed time',
  'Of two-way calls, talk is the called leg, billed the caller leg.',
  'time                  seconds         duration',
  'talk, callback-cdr      3,660  1 h 01 min 00 s  ██████████▍',
  'billed, voice-code         10             10 s  ▏',
  'billed, callback-cdr   11,229  3 h 07 min 09 s  ████████████████████████████████',
  'billed, conference         31             31 s  ▏',
  'billed, all            11,270  3 h 07 min 50 s',
  '',
  'Charges',
  'Exact sums, in yuan.',
  'kind               yuan',
  'voice-code        0.060  ▏',
  'callback-cdr  1,237.484  ███████████████████████████████████████████████████████',
  'conference        0.044  ▏',
  'all           1,237.588',
  '',
  'Repairs',
  'repair           times  share',
  'glued-timestamp      1  33.3%  █████████████████████████████████████████████████',
  'missing-comma        1  33.3%  █████████████████████████████████████████████████',
  'padded-key           1  33.3%  █████████████████████████████████████████████████',
  '',
  'Reasons for rejection',
  'issue           times   share',
  'truncated-json      1  100.0%  █████████████████████████████████████████████████',
  '',
  'Unrecognised words',
  'word             times   share',
  '请拨138****0001      1  100.0%  ████████████████████████████████████████████████',
  ''
]

const linesOf = (text: string): readonly string[] => text.split('\n')

describe('printStats', () => {
  it('prints tables with bars', () => {
    expect(linesOf(printStats(DAY, { color: false, columns: 80 }))).toStrictEqual(EXPECTED)
  })

  it('prints figures alone where there is nothing', () => {
    expect(printStats(noStats(), { color: false, columns: 80 })).toBe(
      [
        'Payloads           0',
        'Payloads rejected  0',
        'Events             0',
        'Billed time        0 s',
        'Charges            0 yuan',
        'Repairs            0',
        ''
      ].join('\n')
    )
  })

  it('leaves out the columns of kinds on a narrow terminal, and counts less than 60 columns as 60', () => {
    const narrow = printStats(DAY, { color: false, columns: 60 })
    expect(linesOf(narrow)).toContain('hour           events')
    expect(linesOf(narrow)).toContain('2016-02-02 11       3  ████████████▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓')
    expect(printStats(DAY, { color: false, columns: 1 })).toBe(narrow)
  })

  it('prints the same in colours', () => {
    const colored = printStats(DAY, { color: true, columns: 80 })
    expect(colored).toContain('\u001b[1mEvents by kind\u001b[22m')
    expect(colored).toContain('\u001b[31m1  (12.5%)\u001b[39m')
    // eslint-disable-next-line no-control-regex -- colours
    expect(colored.replace(/\u001b\[\d+m/g, '')).toBe(printStats(DAY, { color: false, columns: 80 }))
  })

  it('shows the most frequent words and sums up the others', () => {
    const many = Array.from({ length: 30 }, (_, at) => cdr('', '', '1', `新词${String(at).padStart(2, '0')}`))
    const lines = linesOf(printStats(statsOf([...many, ...many.slice(29)]), { color: false, columns: 60 }))
    const start = lines.indexOf('Unrecognised words') + 2
    const words = lines.slice(start).map((line) => line.replace(/[█▏▎▍▌▋▊▉]/g, '').trimEnd())
    expect(words).toHaveLength(21)
    expect([words[0], words[1], words[18], words[19], words[20]]).toStrictEqual([
      '新词29      2   6.5%',
      '新词00      1   3.2%',
      '新词17      1   3.2%',
      'others     11  35.5%',
      ''
    ])
  })

  it('breaks a sum that is too long for the terminal, and says what it leaves out', () => {
    const stats = statsOf(['9'.repeat(40), '9'.repeat(41)].map((amount) => cdr('', '', amount, '')))
    const lines = linesOf(printStats(stats, { color: false, columns: 60 }))
    const start = lines.indexOf('Charges')
    expect(lines.slice(start, start + 7)).toStrictEqual([
      'Charges',
      'Exact sums, in yuan, without 1 of too many digits.',
      'kind                                                    yuan',
      'callback-cdr  9,999,999,999,999,999,999,999,999,999,999,999,',
      '                                                     999,999',
      'all           9,999,999,999,999,999,999,999,999,999,999,999,',
      '                                                     999,999'
    ])
    expect(lines.filter((line) => line.includes('digits'))).toStrictEqual([
      '                        yuan  (without 1 of too many digits)',
      'Exact sums, in yuan, without 1 of too many digits.'
    ])
  })

  it('fits the terminal', () => {
    assertProperty(
      60,
      fc.property(payloads, fc.integer({ min: 60, max: 200 }), fc.boolean(), (list, columns, color) => {
        const printed = printStats(statsOf(list), { color, columns })
        expect(printed.endsWith('\n')).toBe(true)
        for (const line of linesOf(printed)) {
          if (stringWidth(line) > columns) throw new Error(`${stringWidth(line)} > ${columns}: ${line}`)
          expect(line).toBe(line.trimEnd())
        }
      })
    )
  })

  it('shows no phone number and no control character', () => {
    assertProperty(
      50,
      fc.property(payloads, (list) => {
        const printed = printStats(statsOf(list), { color: false, columns: 200 })
        expect(printed.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\p{Bidi_Control}|13800000001/u)
      })
    )
  })
})
