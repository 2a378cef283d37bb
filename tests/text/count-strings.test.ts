import { stringsInText, stringsInValue } from '../../src/text/count-strings'

describe('stringsInText and stringsInValue', () => {
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
  ])('both find in %s %i', (text, count) => {
    expect(stringsInText(text)).toBe(count)
    expect(stringsInValue(JSON.parse(text))).toBe(count)
  })
})

describe('stringsInText', () => {
  it.each(['"\\\\"', '"\\\\\\""', '{"a":"\\\\n"}'])(
    'does not say of %s, where a backslash is escaped',
    (text) => {
      expect(stringsInText(text)).toBeUndefined()
    }
  )

  it('counts keys that a value would drop', () => {
    expect(stringsInText('{"a":1,"a":"b"}')).toBe(3)
  })
})

describe('stringsInValue', () => {
  it.each([
    ['"a"', 1],
    ['0', 0],
    ['null', 0],
    ['true', 0]
  ])('counts eight levels: %s within', (within, count) => {
    expect(stringsInValue(JSON.parse(`${'['.repeat(8)}${within}${']'.repeat(8)}`))).toBe(count)
  })

  it.each(['['.repeat(9) + ']'.repeat(9), `${'{"a":'.repeat(9)}0${'}'.repeat(9)}`])(
    'does not count deeper ones: %s',
    (text) => {
      expect(stringsInValue(JSON.parse(text))).toBeNaN()
    }
  )
})
