import { findStrangers } from '../../../src/record/repair/padded-key'
import type { WireRecord } from '../../../src/record/wire-record'

const NAMES = new Set(['requestid', 'duration', 'stateDesc'])

/** What was found, as plain data. */
const found = (wire: WireRecord): unknown => {
  const { extra, padded, ambiguous } = findStrangers(wire, NAMES)
  return { extra, padded: Array.from(padded), ambiguous: Array.from(ambiguous) }
}

describe('findStrangers', () => {
  it.each<[WireRecord]>([[{}], [{ requestid: '1', duration: '60', stateDesc: null }]])(
    'finds none in %j, which holds members of the table alone',
    (wire) => {
      expect(found(wire)).toStrictEqual({ extra: {}, padded: [], ambiguous: [] })
    }
  )

  it('has frozen nothing for extra', () => {
    expect(Object.isFrozen(findStrangers({ requestid: '1', ' duration ': '60' }, NAMES).extra)).toBe(true)
  })

  it('finds the members that the table does not know, as sent and in their order', () => {
    const { extra } = findStrangers({ z: 1, requestid: '1', ' y ': null, duration: '60', a: [2] }, NAMES)
    expect(JSON.stringify(extra)).toBe('{"z":1," y ":null,"a":[2]}')
  })

  it.each([
    ' stateDesc ',
    ' stateDesc',
    'stateDesc\n',
    '\u3000stateDesc',
    'stateDesc\u00a0',
    '\ufeffstateDesc'
  ])('takes the key %j for the name that it is without blanks', (key) => {
    expect(found({ requestid: '1', [key]: '正常' })).toStrictEqual({
      extra: {},
      padded: [['stateDesc', '正常']],
      ambiguous: []
    })
  })

  it.each(['state Desc', 'statedesc', 'stateDesc:', 'stateDesc\u200b', '', ' '])(
    'takes the key %j for no name of the table',
    (key) => {
      expect(found({ [key]: '正常' })).toStrictEqual({ extra: { [key]: '正常' }, padded: [], ambiguous: [] })
    }
  )

  it('names padded keys in the order sent', () => {
    expect(found({ ' stateDesc': '正常', 'requestid ': '1', ' duration ': null })).toStrictEqual({
      extra: {},
      padded: [
        ['stateDesc', '正常'],
        ['requestid', '1'],
        ['duration', null]
      ],
      ambiguous: []
    })
  })

  it.each<[WireRecord, string[]]>([
    [{ duration: '60', ' duration ': '0' }, ['duration']],
    [{ ' duration ': '0', duration: '60' }, ['duration']],
    [{ ' duration': '0', 'duration ': '60' }, ['duration']],
    [{ duration: '60', ' duration': '0', 'duration ': '1' }, ['duration']],
    [{ duration: undefined, ' duration': '0' }, ['duration']],
    [{ x: 1, ' x ': 2 }, ['x']],
    [{ ' x ': 2, x: 1 }, ['x']],
    [{ ' x': 1, 'x ': 2, '\tx': 3 }, ['x']],
    [{ '': 1, ' ': 2 }, ['']],
    [{ x: 1, duration: '60', ' duration': '0', ' x': 2 }, ['duration', 'x']],
    [{ x: 1, X: 2 }, []],
    [{ toString: 1, ' valueOf ': 2 }, []]
  ])('finds in %j the names that occur more than once, blanks aside', (wire, ambiguous) => {
    expect(Array.from(findStrangers(wire, NAMES).ambiguous)).toStrictEqual(ambiguous)
  })

  it.each([
    { duration: '60', ' duration ': '0' },
    { ' duration ': '0', duration: '60' }
  ])('takes no padded key of %j for the one that is there without blanks', (wire) => {
    expect(Array.from(findStrangers(wire, NAMES).padded)).toStrictEqual([])
  })

  it('keeps a member called __proto__ for a member', () => {
    const { extra } = findStrangers(
      JSON.parse('{"__proto__":{"requestid":"2"},"requestid":"1"}') as WireRecord,
      NAMES
    )
    expect(JSON.stringify(extra)).toBe('{"__proto__":{"requestid":"2"}}')
    expect(Object.getPrototypeOf(extra)).toBe(Object.prototype)
  })

  it('leaves the record as it was', () => {
    const wire = Object.freeze({ ' duration ': '60', x: 1 })
    findStrangers(wire, NAMES)
    expect(wire).toStrictEqual({ ' duration ': '60', x: 1 })
  })
})
