import fc from 'fast-check'
import { paddedKey } from '../../src/repairs/padded-key'
import { assertProperty } from '../support/property'

const { inject, repair } = paddedKey

describe('paddedKey', () => {
  it('has this code and stage', () => {
    expect([paddedKey.code, paddedKey.stage]).toStrictEqual(['padded-key', 'key'])
  })
})

describe('paddedKey.repair', () => {
  it.each([
    [' stateDesc ', 'stateDesc'],
    ['stateDesc\n', 'stateDesc'],
    ['\u3000stateDesc', 'stateDesc'],
    ['stateDesc\u00a0', 'stateDesc'],
    ['\ufeffstateDesc', 'stateDesc'],
    [' ', '']
  ])('turns %j into %j', (key, repaired) => {
    expect(repair(key)).toBe(repaired)
  })

  it.each(['', 'stateDesc', 'state Desc', '__proto__'])('returns %j as it is', (key) => {
    expect(repair(key)).toBe(key)
  })
})

describe('paddedKey.inject', () => {
  it.each(['', 'stateDesc', '__proto__'])('puts a space before and after %j', (key) => {
    expect(inject(key)).toBe(` ${key} `)
  })

  it('is undone by the repair', () => {
    const keys = fc.string({ unit: 'binary' }).map((key) => key.trim())
    assertProperty(
      200,
      fc.property(keys, (key) => {
        expect(repair(inject(key))).toBe(key)
      })
    )
  })
})
