import { classifyKeys } from '../../src/records/unknown-keys'
import type { WireRecord } from '../../src/records/wire-record'

const NAMES = new Set(['requestid', 'duration', 'stateDesc'])

/** The classes as plain data. */
const classified = (wire: WireRecord): unknown => {
  const { extra, padded, ambiguous } = classifyKeys(wire, NAMES)
  return { extra, padded: Array.from(padded), ambiguous: Array.from(ambiguous) }
}

describe('classifyKeys', () => {
  it.each<[WireRecord]>([[{}], [{ requestid: '1', duration: '60', stateDesc: null }]])(
    'finds nothing in %j, which has only fields of the table',
    (wire) => {
      expect(classified(wire)).toStrictEqual({ extra: {}, padded: [], ambiguous: [] })
    }
  )

  it('returns a frozen empty object as extra', () => {
    expect(Object.isFrozen(classifyKeys({ requestid: '1', ' duration ': '60' }, NAMES).extra)).toBe(true)
  })

  it('returns the fields that the table does not know, as sent and in their order', () => {
    const { extra } = classifyKeys({ z: 1, requestid: '1', ' y ': null, duration: '60', a: [2] }, NAMES)
    expect(JSON.stringify(extra)).toBe('{"z":1," y ":null,"a":[2]}')
  })

  it.each([
    ' stateDesc ',
    ' stateDesc',
    'stateDesc\n',
    '\u3000stateDesc',
    'stateDesc\u00a0',
    '\ufeffstateDesc'
  ])('takes the padded key %j for the name of the table', (key) => {
    expect(classified({ requestid: '1', [key]: '正常' })).toStrictEqual({
      extra: {},
      padded: [['stateDesc', '正常']],
      ambiguous: []
    })
  })

  it.each(['state Desc', 'statedesc', 'stateDesc:', 'stateDesc\u200b', '', ' '])(
    'does not take the key %j for a name of the table',
    (key) => {
      expect(classified({ [key]: '正常' })).toStrictEqual({
        extra: { [key]: '正常' },
        padded: [],
        ambiguous: []
      })
    }
  )

  it('returns padded keys in the order sent', () => {
    expect(classified({ ' stateDesc': '正常', 'requestid ': '1', ' duration ': null })).toStrictEqual({
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
  ])('finds in %j the names that occur more than once, whitespace aside: %j', (wire, ambiguous) => {
    expect(Array.from(classifyKeys(wire, NAMES).ambiguous)).toStrictEqual(ambiguous)
  })

  it.each([
    { duration: '60', ' duration ': '0' },
    { ' duration ': '0', duration: '60' }
  ])('prefers the clean key of %j to the padded one', (wire) => {
    expect(Array.from(classifyKeys(wire, NAMES).padded)).toStrictEqual([])
  })

  it('keeps a field called __proto__ as a field', () => {
    const { extra } = classifyKeys(
      JSON.parse('{"__proto__":{"requestid":"2"},"requestid":"1"}') as WireRecord,
      NAMES
    )
    expect(JSON.stringify(extra)).toBe('{"__proto__":{"requestid":"2"}}')
    expect(Object.getPrototypeOf(extra)).toBe(Object.prototype)
  })

  it('keeps unknown keys that differ in whitespace, which are ambiguous', () => {
    expect(classified({ ' x': 1, 'x ': 2, ' y ': 3 })).toStrictEqual({
      extra: { ' x': 1, 'x ': 2, ' y ': 3 },
      padded: [],
      ambiguous: ['x']
    })
  })

  it('takes an unknown key with whitespace for ambiguous with a clean one before or after it', () => {
    expect(classified({ ' x ': 1, x: 2 })).toStrictEqual({
      extra: { ' x ': 1, x: 2 },
      padded: [],
      ambiguous: ['x']
    })
  })

  it('returns the first value of a name that is padded twice', () => {
    expect(classified({ ' duration': '0', 'duration ': '60' })).toStrictEqual({
      extra: {},
      padded: [['duration', '0']],
      ambiguous: ['duration']
    })
  })

  it('leaves the record unchanged', () => {
    const wire = Object.freeze({ ' duration ': '60', x: 1 })
    classifyKeys(wire, NAMES)
    expect(wire).toStrictEqual({ ' duration ': '60', x: 1 })
  })
})
