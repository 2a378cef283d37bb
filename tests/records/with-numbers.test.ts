import { JsonNumber } from '../../src/fields/json-number'
import { withNumbers } from '../../src/records/with-numbers'

const NAMES = new Set(['requestid', 'duration'])
const NUMBERS = new Map([
  ['requestid', '20201137755800000000000000401'],
  [' duration ', '9007199254740993'],
  ['callid', '9007199254740993']
])

describe('withNumbers', () => {
  it('replaces the long numbers of the table, whitespace around their keys or not', () => {
    const wire = { requestid: '20201137755800000000000000401', ' duration ': '9007199254740993' }
    expect(withNumbers(wire, NUMBERS, NAMES)).toStrictEqual({
      requestid: new JsonNumber('20201137755800000000000000401'),
      ' duration ': new JsonNumber('9007199254740993')
    })
  })

  it('keeps unknown keys and other values as they are, in their order', () => {
    const wire = { callid: '9007199254740993', duration: '60', __proto__x: 1 }
    const replaced = withNumbers(wire, NUMBERS, NAMES)
    expect(replaced).toStrictEqual(wire)
    expect(Object.keys(replaced)).toStrictEqual(['callid', 'duration', '__proto__x'])
  })

  it('keeps a key __proto__ as a field', () => {
    const wire = JSON.parse('{"__proto__":{"fid":"4"},"requestid":"1"}') as Record<string, unknown>
    expect(Object.keys(withNumbers(wire, NUMBERS, NAMES))).toStrictEqual(['__proto__', 'requestid'])
  })
})
