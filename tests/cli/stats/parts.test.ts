import { type CallbackEvent, yuan } from '../../../src'
import { barText, partsInCells } from '../../../src/cli/stats/bar'
import { addCharge, noCharges, sumOfCharges } from '../../../src/cli/stats/charges'
import { addHour, addHours, MOST_HOURS, noHours } from '../../../src/cli/stats/hours'
import { grouped, groupedYuan, percent, readableSeconds } from '../../../src/cli/stats/numbers'
import { noneOfEach } from '../../../src/cli/stats/per-kind'
import { periodsOf } from '../../../src/cli/stats/periods'
import { resultText, shownText, stateText } from '../../../src/cli/stats/shown-text'
import { addText, addTexts, MOST_TEXTS, noTexts } from '../../../src/cli/stats/text-counts'
import { splitStateDesc } from '../../../src'

const MS_PER_HOUR = 3_600_000
const at = (hour: number): Date => new Date(hour * MS_PER_HOUR)

const stateAt = (timestamp: Date): CallbackEvent => ({
  kind: 'callback-state',
  requestId: '1',
  src: '13800000001',
  dst: '13800000002',
  timestamp,
  state: { code: 'answer', text: 'answer' },
  stateDesc: [],
  extra: {}
})

const cdr = (times: readonly (Date | null)[]): CallbackEvent => {
  const [callerAnswer = null, callerRelease = null, calledAnswer = null, calledRelease = null] = times
  return {
    kind: 'callback-cdr',
    requestId: '1',
    appId: '1',
    caller: { number: '13800000001', answerTime: callerAnswer, releaseTime: callerRelease },
    called: { number: '13800000002', answerTime: calledAnswer, releaseTime: calledRelease },
    recordingUrl: null,
    durationSeconds: 1,
    charge: yuan('1'),
    stateDesc: [],
    customParm: null,
    extra: {}
  }
}

describe('hours', () => {
  it('are those of the clock of the platform', () => {
    const hours = noHours()
    addHour(hours, stateAt(new Date('2020-04-27T16:30:00Z')), 8 * MS_PER_HOUR)
    addHour(hours, stateAt(new Date('1969-12-31T23:59:59Z')), 0)
    const [first, second] = [...hours.counts.keys()].map((hour) => at(hour).toISOString())
    expect([first, second]).toStrictEqual(['2020-04-28T00:00:00.000Z', '1969-12-31T23:00:00.000Z'])
  })

  it.each<[string, readonly (Date | null)[], number]>([
    ["the caller's answer", [at(1), at(2), at(3), at(4)], 1],
    ["the called party's answer", [null, at(2), at(3), at(4)], 3],
    ["the caller's release", [null, at(2), null, at(4)], 2],
    ["the called party's release", [null, null, null, at(4)], 4]
  ])('count a two-way call at %s', (_name, times, expected) => {
    const hours = noHours()
    addHour(hours, cdr(times), 0)
    expect([...hours.counts]).toStrictEqual([[expected, { ...noneOfEach(), 'callback-cdr': 1 }]])
    expect(hours.withoutTime).toStrictEqual(noneOfEach())
  })

  it('count an event without a time apart', () => {
    const hours = noHours()
    addHour(hours, cdr([]), 0)
    expect(hours.counts.size).toBe(0)
    expect(hours.withoutTime).toStrictEqual({ ...noneOfEach(), 'callback-cdr': 1 })
  })

  it('are kept up to a number, the rest together', () => {
    const block = noHours()
    for (let hour = 0; hour < MOST_HOURS + 5; hour++) addHour(block, stateAt(at(hour)), 0)
    addHour(block, stateAt(at(0)), 0)
    const hours = noHours()
    addHours(hours, block)
    addHours(hours, block)
    expect(hours.counts.size).toBe(10_000)
    expect(hours.counts.get(0)).toStrictEqual({ ...noneOfEach(), 'callback-state': 4 })
    expect(hours.others).toStrictEqual({ ...noneOfEach(), 'callback-state': 10 })
  })
})

describe('texts', () => {
  it('are kept up to a number, the rest together', () => {
    const block = noTexts()
    for (let text = 0; text < MOST_TEXTS + 5; text++) addText(block, String(text))
    addText(block, '0')
    const texts = noTexts()
    addTexts(texts, block)
    const other = noTexts()
    addText(other, '1', 7)
    addText(other, 'new', 3)
    addTexts(texts, other)
    expect(texts.counts.size).toBe(1_000)
    expect([texts.counts.get('0'), texts.counts.get('1'), texts.others]).toStrictEqual([2, 8, 8])
  })
})

describe('texts of many blocks', () => {
  it('lose none of a text that has a place, however many others a block holds', () => {
    const texts = noTexts()
    const first = noTexts()
    addText(first, 'kept')
    addTexts(texts, first)
    for (let block = 0; block < 3; block++) {
      const next = noTexts()
      for (let text = 0; text < MOST_TEXTS + 50; text++) addText(next, `${block} ${text}`)
      addText(next, 'kept', 10)
      addTexts(texts, next)
    }
    expect(texts.counts.get('kept')).toBe(31)
  })
})

describe('charges', () => {
  it('leave out what has too many digits to be money, and say so', () => {
    const charges = noCharges()
    for (const amount of ['0.1', '2.005', '9'.repeat(40), '9'.repeat(41)]) addCharge(charges, yuan(amount))
    expect(charges.tooLong).toBe(1)
    expect(sumOfCharges(charges)).toBe(`1${'0'.repeat(39)}1.105`)
  })

  it('are 0 where there are none', () => {
    expect(sumOfCharges()).toBe('0')
    expect(sumOfCharges(noCharges())).toBe('0')
  })
})

describe('shownText', () => {
  it.each([
    ['应答', '应答'],
    ['拨 13800000001 吧', '拨 138****0001 吧'],
    ['138\u001b[31m', String.raw`138\u001b[31m`],
    ['\u202egnp', String.raw`\u202egnp`],
    ['字'.repeat(40), '字'.repeat(40)],
    ['字'.repeat(41), `${'字'.repeat(39)}…`],
    ['😀'.repeat(50), `${'😀'.repeat(39)}…`],
    [`${'x'.repeat(33)}13800000001`, `${'x'.repeat(33)}138***…`],
    ['x'.repeat(9_000_000), `${'x'.repeat(39)}…`]
  ])('makes %#', (text, expected) => {
    expect(shownText(text)).toBe(expected)
  })
})

describe('resultText and stateText', () => {
  it.each([
    ['', ''],
    ['应答|正常', '应答|正常'],
    [' 应答 || 正常', '应答|正常'],
    ['新词13800000001', '新词138****0001'],
    ['应答|13800000001', '应答|138****0001'],
    ['应答|'.repeat(30), `${'应答|'.repeat(13)}…`]
  ])('show %j', (text, expected) => {
    expect(resultText(splitStateDesc(text))).toBe(expected)
  })

  it('show the state first', () => {
    const answer = { code: 'answer', text: 'answer' } as const
    expect(stateText(answer, [])).toBe('answer')
    expect(stateText(answer, splitStateDesc('应答|正常'))).toBe('answer: 应答|正常')
    expect(stateText({ code: 'unrecognised', text: '13800000001' }, [])).toBe('138****0001')
    expect(stateText({ code: 'unrecognised', text: 'a\n' }, splitStateDesc('正常'))).toBe(
      String.raw`a\u000a: 正常`
    )
  })
})

describe('numbers', () => {
  it('have separators', () => {
    expect([0, 999, 1000, 1234567, 9007199254740993n].map(grouped)).toStrictEqual([
      '0',
      '999',
      '1,000',
      '1,234,567',
      '9,007,199,254,740,993'
    ])
    expect(groupedYuan(yuan('1234.5678'))).toBe('1,234.5678')
    expect(groupedYuan(yuan('1234'))).toBe('1,234')
    expect(groupedYuan(yuan('1234'), 2)).toBe('1,234.00')
    expect(groupedYuan(yuan('0.5'), 3)).toBe('0.500')
  })

  it('are shares', () => {
    expect([percent(1, 3), percent(2, 2), percent(0, 7), percent(0, 0)]).toStrictEqual([
      '33.3%',
      '100.0%',
      '0.0%',
      '–'
    ])
  })

  it('are durations', () => {
    expect([0n, 59n, 60n, 123n, 3723n, 36_000_000n].map(readableSeconds)).toStrictEqual([
      '0 s',
      '59 s',
      '1 min 00 s',
      '2 min 03 s',
      '1 h 02 min 03 s',
      '10,000 h 00 min 00 s'
    ])
  })
})

describe('barText', () => {
  it.each([
    [0, 8, 4, ''],
    [8, 8, 4, '████'],
    [4, 8, 4, '██'],
    [3, 8, 4, '█▌'],
    [1e-9, 8, 4, '▏'],
    [9, 8, 4, '████'],
    [0, 0, 4, ''],
    [NaN, 1, 4, '']
  ])('shows %d of %d in %d cells', (length, full, cells, expected) => {
    expect(barText(length, full, cells)).toBe(expected)
  })
})

describe('partsInCells', () => {
  it.each([
    [[1, 1], 2, 10, [5, 5]],
    [[1, 2, 0, 1], 8, 8, [1, 2, 0, 1]],
    [[0, 0], 8, 8, [0, 0]],
    [[1, 0], 1000, 8, [1, 0]],
    [[1, 1, 1], 3, 4, [1, 2, 1]]
  ])('parts %j of %d in %d cells', (parts, full, cells, expected) => {
    expect(partsInCells(parts, full, cells)).toStrictEqual(expected)
  })
})

describe('periodsOf', () => {
  const start = Date.parse('2020-04-27T00:00:00Z') / MS_PER_HOUR
  const periods = (hours: readonly number[]): [string, number, string | undefined, string | undefined] => {
    const counts = new Map(hours.map((hour) => [hour, { ...noneOfEach(), conference: 2 }]))
    const { unit, periods: all } = periodsOf(counts)
    return [unit, all.length, all[0]?.label, all.at(-1)?.label]
  }
  const every = (step: number, length: number): number[] =>
    Array.from({ length }, (_, index) => start + index * step)

  it.each<[string, readonly number[], readonly unknown[]]>([
    ['none', [], ['hour', 0, undefined, undefined]],
    ['one hour', [start], ['hour', 1, '2020-04-27 00', '2020-04-27 00']],
    [
      'an hour and the next day, and those between',
      [start, start + 30],
      ['hour', 31, '2020-04-27 00', '2020-04-28 06']
    ],
    ['hours that are far apart', [start, start + 10_000], ['hour', 2, '2020-04-27 00', '2021-06-17 16']],
    ['two days', every(1, 48), ['hour', 48, '2020-04-27 00', '2020-04-28 23']],
    ['more than two days', every(1, 49), ['day', 3, '2020-04-27', '2020-04-29']],
    ['days with gaps', every(13, 49), ['day', 27, '2020-04-27', '2020-05-23']],
    ['months', every(24, 70), ['month', 4, '2020-04', '2020-07']],
    ['years', every(24 * 31, 70), ['year', 7, '2020', '2026']]
  ])('is %s', (_name, hours, expected) => {
    expect(periods([...hours].reverse())).toStrictEqual(expected)
  })

  it('adds up the hours of a day', () => {
    const counts = new Map(every(1, 72).map((hour) => [hour, { ...noneOfEach(), conference: 2 }]))
    expect(periodsOf(counts).periods.map((period) => period.counts.conference)).toStrictEqual([48, 48, 48])
  })
})
