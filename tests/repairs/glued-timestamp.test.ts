import fc from 'fast-check'
import { INVALID, type ReadResult } from '../../src/fields/field'
import { time } from '../../src/fields/time'
import { CHINA_UTC_OFFSET } from '../../src/options'
import { gluedTimestamp } from '../../src/repairs/glued-timestamp'
import { timeTexts } from '../support/arbitraries/times'
import { assertProperty } from '../support/property'

const { inject, repair } = gluedTimestamp

const readRepaired = (text: string): ReadResult<Date> => time.read(repair(text), CHINA_UTC_OFFSET)

describe('gluedTimestamp', () => {
  it('has this code and stage', () => {
    expect([gluedTimestamp.code, gluedTimestamp.stage, gluedTimestamp.injectInto]).toStrictEqual([
      'glued-timestamp',
      'value',
      'times'
    ])
  })
})

describe('gluedTimestamp.repair', () => {
  it.each([
    ['2016-02-0211:20:40.000', '2016-02-02 11:20:40.000'],
    ['2016-02-0211:20:40', '2016-02-02 11:20:40'],
    ['2016-02-02 11:20:40', '2016-02-02 11:20:40']
  ])('turns %s into %s', (text, repaired) => {
    expect(repair(text)).toBe(repaired)
  })

  it("makes the time of the document's sample valid", () => {
    expect(readRepaired('2016-02-0211:20:40.000')).toStrictEqual(new Date('2016-02-02T11:20:40+08:00'))
  })

  it.each([
    '2015-02-2911:20:40',
    '2016-02-0224:00:00',
    '2016-02-02T11:20:40',
    '2016-02-02\t11:20:40',
    '2016-02-02\u300011:20:40',
    '2016-02-02-11:20:40',
    '2016-02-0211:20',
    '2016-02-0211:20:40.0000',
    '2016-02-02',
    '20160202112040',
    'never',
    ''
  ])('does not make a time of %j', (text) => {
    expect(readRepaired(text)).toBe(INVALID)
  })
})

describe('gluedTimestamp.inject', () => {
  it.each([
    ['2016-02-02 11:20:40.000', '2016-02-0211:20:40.000'],
    ['2016-02-02 11:20:40', '2016-02-0211:20:40']
  ])('turns %s into %s', (text, faulty) => {
    expect(inject(text)).toBe(faulty)
  })

  it.each(['', '2016-02-0211:20:40', 'never'])('returns %j as it is', (text) => {
    expect(inject(text)).toBe(text)
  })

  it('is undone by the repair', () => {
    assertProperty(
      200,
      fc.property(timeTexts, (text) => {
        expect(inject(text)).not.toBe(text)
        expect(repair(inject(text))).toBe(text)
      })
    )
  })
})
