import fc from 'fast-check'
import { findMissingCommas, insertCommas } from '../../../src/text/repair/missing-comma'
import { leaveOutLastComma } from '../../../src/text/repair/missing-comma-fault'
import { anyJson } from '../../support/arbitraries/json'
import { layouts, print } from '../../support/arbitraries/layout'
import { holds } from '../../support/law'

describe('leaveOutLastComma', () => {
  it.each([
    ['{"a":1,"b":2}', '{"a":1"b":2}'],
    ['{"a":"x","b":"y","c":"z"}', '{"a":"x","b":"y""c":"z"}'],
    ['{"a":{"b":1,"c":2},"d":[3,4]}', '{"a":{"b":1,"c":2}"d":[3,4]}'],
    ['{"a":[1,2],"b":3}', '{"a":[1,2]"b":3}'],
    ['{"a":",","b":"},{"}', '{"a":",""b":"},{"}'],
    [' {"a":1 ,\n"b":2}', ' {"a":1 \n"b":2}'],
    ['{"a":1,"b":2,x', '{"a":1,"b":2x']
  ])('makes %j into %j', (text, faulty) => {
    expect(leaveOutLastComma(text)).toBe(faulty)
  })

  it.each(['{}', '{"a":1}', '{"a":[1,2]}', '{"a":{"b":1,"c":2}}', '[1,2]', '"a,b"', '1', ''])(
    'finds none in %j',
    (text) => {
      expect(leaveOutLastComma(text)).toBe(text)
    }
  )

  it('is undone by its repair', () => {
    holds(
      200,
      fc.property(anyJson, layouts, (json, layout) => {
        const { text } = print(json, layout)
        const faulty = leaveOutLastComma(text)
        const gaps = findMissingCommas(faulty, 0)
        expect(gaps).toHaveLength(faulty === text ? 0 : 1)
        expect(JSON.parse(insertCommas(faulty, 0, gaps))).toEqual(JSON.parse(text))
      })
    )
  })
})
