import fc from 'fast-check'
import { longNumber } from '../../src/repairs/long-number'
import { callbackCdrSample } from '../events/samples'
import { isLong, keepDigits } from '../support/long-numbers'
import { assertProperty, expectSame } from '../support/property'

const { inject, repair } = longNumber

describe('longNumber', () => {
  it('has this code and stage', () => {
    expect([longNumber.code, longNumber.stage, longNumber.injectInto]).toStrictEqual([
      'long-number',
      'number',
      'record'
    ])
  })
})

describe('longNumber.repair', () => {
  it.each([
    ['20180635240289460415365120401', '"20180635240289460415365120401"'],
    ['-9007199254740993', '"-9007199254740993"'],
    ['0.1234567890123456789', '"0.1234567890123456789"'],
    ['1.50E400', '"1.50E400"']
  ])('turns %s into %s', (token, repaired) => {
    expect(repair(token)).toBe(repaired)
  })

  it.each([
    '0',
    '0.15',
    '1.50',
    '1e-7',
    '9007199254740991',
    '9007199254740992',
    '1e16',
    '0.30000000000000004'
  ])('returns %s as it is', (token) => {
    expect(repair(token)).toBe(token)
  })
})

describe('longNumber.inject', () => {
  it.each([
    [
      '{"requestid":"20180635240289460415365120401","a":1}',
      '{"requestid":20180635240289460415365120401,"a":1}'
    ],
    ['{"requestid":"9007199254740993"}', '{"requestid":9007199254740993}'],
    [
      '{"a":"12345678901234567","requestid":"12345678901234567"}',
      '{"a":"12345678901234567","requestid":12345678901234567}'
    ]
  ])('turns %s into %s', (text, faulty) => {
    expect(inject(text)).toBe(faulty)
  })

  it.each([
    '{"requestid":"2016010000000205"}',
    '{"requestid":"9007199254740992"}',
    '{"requestid":"1"}',
    '{"requestid":"02018063524028946041536512040"}',
    '{"requestid":"20180635240289460415365120401a"}',
    '{"requestid":"a20180635240289460415365120401"}',
    '{"requestid":20180635240289460415365120401}',
    '{"appid":"20180635240289460415365120401"}',
    '{}',
    ''
  ])('returns %s as it is', (text) => {
    expect(inject(text)).toBe(text)
  })

  it('is undone by the repair', () => {
    const ids = fc.bigInt({ min: 1n, max: 10n ** 29n }).map(String)
    let injected = 0
    assertProperty(
      300,
      fc.property(ids, (requestid) => {
        const text = JSON.stringify({ ...callbackCdrSample.record, requestid })
        const faulty = inject(text)
        expectSame(faulty !== text, isLong(requestid) && requestid.length >= 16)
        expectSame(keepDigits(faulty), text)
        expectSame(faulty, text.replace(`"${requestid}"`, isLong(requestid) ? requestid : `"${requestid}"`))
        if (faulty === text) return
        injected++
        expectSame(repair(requestid), `"${requestid}"`)
      })
    )
    expect(injected).toBeGreaterThan(50)
  })
})
