import { NOT_JSON, parseJson } from '../../src/json/parse'

describe('parseJson', () => {
  it.each(['{}', '[]', '1', 'null', '"a"', ' {"cdr":[]}\n', '{"a":1,"a":2}'])(
    'returns for %j what JSON.parse returns',
    (text) => {
      expect(parseJson(text)).toStrictEqual(JSON.parse(text))
    }
  )

  it.each(['', ' ', '{', '{"a":1,}', '{"a":1"b":2}', '\ufeff{}', '\u00a0{}', 'tru', '{}{}', 'undefined'])(
    'returns NOT_JSON for %j',
    (text) => {
      expect(parseJson(text)).toBe(NOT_JSON)
    }
  )
})

describe('the stack traces of JSON.parse', () => {
  it('are off', () => {
    let limit: unknown
    const parse = jest.spyOn(JSON, 'parse').mockImplementation(() => {
      limit = Error.stackTraceLimit
    })
    try {
      parseJson('{}')
    } finally {
      parse.mockRestore()
    }
    expect(limit).toBe(0)
  })
})

describe('the stack traces of other code', () => {
  const before = Object.getOwnPropertyDescriptor(Error, 'stackTraceLimit')

  afterEach(() => {
    if (before !== undefined) Object.defineProperty(Error, 'stackTraceLimit', before)
  })

  it.each(['{}', '{', '{"a":1"b":2}', ''])('have the same limit after %j is parsed', (text) => {
    parseJson(text)
    expect(Object.getOwnPropertyDescriptor(Error, 'stackTraceLimit')).toStrictEqual(before)
  })

  it('keep their limit if it cannot be changed', () => {
    Object.defineProperty(Error, 'stackTraceLimit', { value: 3, writable: false, configurable: true })
    expect(parseJson('{"a":1}')).toStrictEqual({ a: 1 })
    expect(parseJson('{"a":1"b":2}')).toBe(NOT_JSON)
    expect(Error.stackTraceLimit).toBe(3)
  })

  it('get no limit if there is none', () => {
    Reflect.deleteProperty(Error, 'stackTraceLimit')
    expect(parseJson('{"a":1}')).toStrictEqual({ a: 1 })
    expect(parseJson('{"a":1"b":2}')).toBe(NOT_JSON)
    expect(Object.hasOwn(Error, 'stackTraceLimit')).toBe(false)
  })
})
