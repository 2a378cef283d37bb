import { callState } from '../../src/fields/call-state'
import { type FieldType, INVALID } from '../../src/fields/field'
import { freeText } from '../../src/fields/free-text'
import { id } from '../../src/fields/id'
import { JsonNumber } from '../../src/fields/json-number'
import { optionalTime } from '../../src/fields/optional-time'
import { recordingUrl } from '../../src/fields/recording-url'
import { seconds } from '../../src/fields/seconds'
import { stateDesc } from '../../src/fields/state-desc'
import { text } from '../../src/fields/text'
import { time } from '../../src/fields/time'
import { charge } from '../../src/fields/yuan'
import { CHINA_UTC_OFFSET } from '../../src/options'

const LONG = '20180635240289460415365120401'

const TYPES: Readonly<Record<string, FieldType<never>>> = {
  id: id as unknown as FieldType<never>,
  text: text as unknown as FieldType<never>,
  freeText: freeText as unknown as FieldType<never>,
  callState: callState as unknown as FieldType<never>,
  seconds: seconds as unknown as FieldType<never>,
  charge: charge as unknown as FieldType<never>,
  time: time as unknown as FieldType<never>,
  optionalTime: optionalTime as unknown as FieldType<never>,
  recordingUrl: recordingUrl as unknown as FieldType<never>,
  stateDesc: stateDesc as unknown as FieldType<never>
}

const names = Object.keys(TYPES)

const readAs = (digits: string, name: string): unknown => {
  const type = TYPES[name]
  if (type === undefined) throw new Error(`no type ${name}`)
  return new JsonNumber(digits).readAs(type, CHINA_UTC_OFFSET)
}

describe('JsonNumber', () => {
  it('has the digits sent', () => {
    expect(new JsonNumber('1.50e400').digits).toBe('1.50e400')
  })

  it.each(names)('is invalid as a value of %s, so that its digits decide', (name) => {
    expect(TYPES[name]?.read(new JsonNumber('1'), CHINA_UTC_OFFSET)).toBe(INVALID)
  })
})

describe('the numbers that a field type takes', () => {
  it('are whole, decimal, or none', () => {
    expect(names.map((name) => [name, TYPES[name]?.numbers])).toStrictEqual([
      ['id', 'whole'],
      ['text', 'whole'],
      ['freeText', 'whole'],
      ['callState', 'whole'],
      ['seconds', 'whole'],
      ['charge', 'decimal'],
      ['time', undefined],
      ['optionalTime', undefined],
      ['recordingUrl', undefined],
      ['stateDesc', undefined]
    ])
  })
})

describe('JsonNumber.readAs', () => {
  it.each(['id', 'text', 'freeText'])('reads as %s the whole digits', (name) => {
    expect(readAs(LONG, name)).toBe(LONG)
    expect(readAs(`-${LONG}`, name)).toBe(`-${LONG}`)
    expect(readAs(`${LONG}.00`, name)).toBe(LONG)
    expect(readAs('1e+21', name)).toBe('1000000000000000000000')
  })

  it.each(['id', 'text', 'freeText', 'callState', 'seconds'])('finds no %s in a fraction', (name) => {
    expect(readAs('12345678901234567890.5', name)).toBe(INVALID)
    expect(readAs('1e1001', name)).toBe(INVALID)
  })

  it('reads a call state that the document does not list', () => {
    expect(readAs(LONG, 'callState')).toStrictEqual({ code: 'unrecognised', text: LONG })
  })

  it.each([
    ['9007199254740991', 9_007_199_254_740_991],
    ['9007199254740991.0', 9_007_199_254_740_991],
    ['9007199254740992', INVALID],
    ['-9007199254740991', INVALID],
    [LONG, INVALID]
  ])('reads %s as seconds only if a number holds it', (digits, duration) => {
    expect(readAs(digits, 'seconds')).toBe(duration)
  })

  it.each([
    ['0.1234567890123456789', '0.1234567890123456789'],
    ['0.12345678901234567890', '0.12345678901234567890'],
    ['12345678901234567890', '12345678901234567890'],
    ['1.234567890123456789e-3', '0.001234567890123456789'],
    ['1e21', '1000000000000000000000']
  ])('reads %s as a charge with all its digits: %s', (digits, yuan) => {
    expect(readAs(digits, 'charge')).toBe(yuan)
  })

  it.each(['-0.1234567890123456789', '-1e400', '1e1001', '1e-1002'])('finds no charge in %s', (digits) => {
    expect(readAs(digits, 'charge')).toBe(INVALID)
  })

  it.each(['time', 'optionalTime', 'recordingUrl', 'stateDesc'])('finds no %s in any number', (name) => {
    expect([LONG, '1e400', '0', '0.15'].map((digits) => readAs(digits, name))).toStrictEqual(
      Array(4).fill(INVALID)
    )
  })

  it('passes on the offset', () => {
    const read = jest.fn(() => 'read')
    const type: FieldType<string> = { expected: '', read, write: String, numbers: 'decimal', repairs: [] }
    expect(new JsonNumber('1.5e1').readAs(type, 7)).toBe('read')
    expect(read.mock.calls).toStrictEqual([['15', 7]])
  })
})
