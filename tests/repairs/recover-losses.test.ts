import { type RepairCode, REPAIR_CODES } from '../../src'
import { settingsOf } from '../../src/options'
import { recoverLosses, type RecoveredText } from '../../src/repairs/recover-losses'
import { parsedAsSent, repairJson } from '../../src/repairs/repair-json'

const ON = settingsOf(undefined).repairs
const without = (code: RepairCode) =>
  settingsOf({ repair: REPAIR_CODES.filter((other) => other !== code) }).repairs
const OFF = without('long-number')

const MARK = '\ufeff'

/** Recovers a text that needs other repairs first. */
const recover = (source: string): RecoveredText => {
  const parsed = repairJson(source, ON)
  if ('code' in parsed) throw new Error(parsed.message)
  return recoverLosses(parsed, ON)
}

const at = (offset: number, line = 1, column = offset + 1) => ({ offset, line, column })

describe('recoverLosses', () => {
  it('returns the value of a text that has lost nothing', () => {
    const asSent = parsedAsSent({ a: 1 }, '{"a":1}')
    const recovered = recoverLosses(asSent, ON)
    expect(recovered).toStrictEqual({ value: { a: 1 }, losses: { duplicateKeys: [], numbers: [] } })
    expect(recovered.value).toBe(asSent.value)
  })

  it('reads long numbers as strings of their digits', () => {
    const text = '{"a":1e400,"b":[9007199254740993,7,1.50],"c":{"d":-0.1234567890123456789}}'
    expect(recoverLosses(parsedAsSent(JSON.parse(text), text), ON)).toStrictEqual({
      value: { a: '1e400', b: ['9007199254740993', 7, 1.5], c: { d: '-0.1234567890123456789' } },
      losses: {
        duplicateKeys: [],
        numbers: [
          { path: ['a'], position: at(5), digits: '1e400', outcome: 'kept' },
          { path: ['b', 0], position: at(16), digits: '9007199254740993', outcome: 'kept' },
          { path: ['c', 'd'], position: at(50), digits: '-0.1234567890123456789', outcome: 'kept' }
        ]
      }
    })
  })

  it('leaves them as JSON.parse returns them while the repair is disabled', () => {
    const text = '{"a":1e400,"b":9007199254740993,"c":1e16}'
    const asSent = parsedAsSent(JSON.parse(text), text)
    const recovered = recoverLosses(asSent, OFF)
    expect(recovered).toStrictEqual({
      value: { a: Infinity, b: 9_007_199_254_740_992, c: 1e16 },
      losses: {
        duplicateKeys: [],
        numbers: [
          { path: ['a'], position: at(5), digits: '1e400', outcome: 'lost' },
          { path: ['b'], position: at(15), digits: '9007199254740993', outcome: 'lost' },
          { path: ['c'], position: at(36), digits: '10000000000000000', outcome: 'exact' }
        ]
      }
    })
    expect(recovered.value).toBe(asSent.value)
  })

  it.each([
    ['1e16', '10000000000000000'],
    ['1E+21', '1e+21'],
    ['9007199254740992.000', '9007199254740992'],
    ['0.300000000000000040', '0.30000000000000004'],
    ['3.0000000000000004e-1', '0.30000000000000004'],
    ['-2016010000000205.0', '-2016010000000205']
  ])('writes %s, which has all its digits, as any other number: %s', (token, digits) => {
    const text = `{"a":${token}}`
    const numbers = [{ path: ['a'], position: at(5), digits, outcome: 'exact' }]
    for (const enabled of [ON, OFF]) {
      const asSent = parsedAsSent(JSON.parse(text), text)
      const recovered = recoverLosses(asSent, enabled)
      expect(recovered.losses).toStrictEqual({ duplicateKeys: [], numbers })
      expect(recovered.value).toBe(asSent.value)
    }
  })

  it.each([
    ['{"a":1"b":1e400}', 10],
    ['{"a":1\n"b":1e400}', 11],
    [`${MARK}{"b":1e400 "a":1}`, 6],
    [`${MARK}{"a":1"c":2 "b":1e400}`, 17]
  ])('returns positions in the text as it came: %j', (source, offset) => {
    const { value, losses } = recover(source)
    expect(value).toMatchObject({ a: 1, b: '1e400' })
    expect(losses.numbers.map(({ position }) => position.offset)).toStrictEqual([offset])
    expect(source.startsWith('1e400', offset)).toBe(true)
  })

  it('returns lines and columns, of numbers before and after a duplicate key', () => {
    expect(recover('{"a":1\n"b":\n  1e400,\n"b":1e400 "c":1e400}').losses).toStrictEqual({
      duplicateKeys: [{ path: ['b'], position: at(21, 4, 1) }],
      numbers: [
        { path: ['b'], position: at(14, 3, 3), digits: '1e400', outcome: 'kept' },
        { path: ['b'], position: at(25, 4, 5), digits: '1e400', outcome: 'kept' },
        { path: ['c'], position: at(35, 4, 15), digits: '1e400', outcome: 'kept' }
      ]
    })
  })

  it('returns keys and numbers each in the order of the text', () => {
    const text = '{"a":1e400,"a":1e16,"b":1,"b":1e400}'
    const { losses } = recoverLosses(parsedAsSent(JSON.parse(text), text), ON)
    expect(losses.duplicateKeys).toStrictEqual([
      { path: ['a'], position: at(11) },
      { path: ['b'], position: at(26) }
    ])
    expect(losses.numbers.map(({ position }) => position)).toStrictEqual([at(5), at(15), at(30)])
  })

  it('depends on no other repair', () => {
    const text = '{"a":1e400}'
    const asSent = parsedAsSent(JSON.parse(text), text)
    const outcomes = REPAIR_CODES.map(
      (code) => recoverLosses(asSent, without(code)).losses.numbers[0]?.outcome
    )
    expect(outcomes).toStrictEqual(REPAIR_CODES.map((code) => (code === 'long-number' ? 'lost' : 'kept')))
  })

  it('takes linear time', () => {
    const text = `[${'1e400,'.repeat(200_000)}1]`
    const start = performance.now()
    const { value, losses } = recoverLosses(parsedAsSent([], text), ON)
    expect((value as unknown[]).length).toBe(200_001)
    expect(losses.numbers).toHaveLength(200_000)
    expect(performance.now() - start).toBeLessThan(5_000)
  })
})
