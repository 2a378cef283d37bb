import { countStringTokens, countStrings } from '../../src/json/count-strings'

describe('countStringTokens and countStrings', () => {
  it.each([
    ['0', 0],
    ['null', 0],
    ['true', 0],
    ['""', 1],
    ['[]', 0],
    ['{}', 0],
    ['["a","b","a"]', 3],
    ['{"a":1}', 1],
    ['{"a":"b"}', 2],
    ['{ "cdr" : [ { "a": "1", "b": null }, { "c": [ "2" ] } ] }', 6],
    ['{"":{"":{"":""}}}', 4],
    ['{"a":"\\u5e94\\/\\n"}', 2],
    ['"\\""', 1],
    ['{"a\\"b":"{\\"c\\":\\"d\\"}"}', 2],
    ['{"__proto__":{"a":"b"}}', 3]
  ])('both return for %s %i', (text, count) => {
    expect(countStringTokens(text)).toBe(count)
    expect(countStrings(JSON.parse(text))).toBe(count)
  })
})

describe('countStringTokens', () => {
  it.each(['"\\\\"', '"\\\\\\""', '{"a":"\\\\n"}'])(
    'returns undefined for %s, which has an escaped backslash',
    (text) => {
      expect(countStringTokens(text)).toBeUndefined()
    }
  )

  it('counts duplicate keys', () => {
    expect(countStringTokens('{"a":1,"a":"b"}')).toBe(3)
  })
})

describe('countStrings', () => {
  it.each([
    ['"a"', 1],
    ['0', 0],
    ['null', 0],
    ['true', 0]
  ])('counts strings at a depth of eight levels: %s returns %i', (within, count) => {
    expect(countStrings(JSON.parse(`${'['.repeat(8)}${within}${']'.repeat(8)}`))).toBe(count)
  })

  it.each(['['.repeat(9) + ']'.repeat(9), `${'{"a":'.repeat(9)}0${'}'.repeat(9)}`])(
    'returns NaN for the deeper value %s',
    (text) => {
      expect(countStrings(JSON.parse(text))).toBeNaN()
    }
  )
})

describe('a number that may have lost digits', () => {
  it.each([
    '9007199254740993',
    '1e16',
    '1e400',
    '[1e400]',
    '["a",{"b":"c","d":[true,0.30000000000000004]}]',
    `${'['.repeat(8)}1e400${']'.repeat(8)}`,
    `${'{"a":'.repeat(8)}1e400${'}'.repeat(8)}`
  ])('makes countStrings return NaN: %s', (text) => {
    expect(countStrings(JSON.parse(text))).toBeNaN()
    expect(countStringTokens(text)).not.toBeNaN()
  })
})
