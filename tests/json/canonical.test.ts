import fc from 'fast-check'
import { canonicalJson } from '../../src/json/canonical'
import { assertProperty, expectSame } from '../support/property'

const parsed = (text: string): unknown => JSON.parse(text)

/** Returns a copy whose keys are in the reverse order. */
const reversed = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(reversed)
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)])
  )
}

describe('canonicalJson', () => {
  it.each([
    ['null', 'null'],
    ['true', 'true'],
    ['-1.5e-7', '-1.5e-7'],
    ['-0', '0'],
    ['"a\\n\\ud800"', '"a\\n\\ud800"'],
    ['[]', '[]'],
    ['{}', '{}'],
    [' [ 1 , [ ] , { } , "x" ] ', '[1,[],{},"x"]'],
    ['{"b":1,"a":[{"d":null,"c":-0}],"B":2}', '{"B":2,"a":[{"c":0,"d":null}],"b":1}'],
    ['{"10":1,"9":2,"":3}', '{"":3,"10":1,"9":2}'],
    ['{"\\ud83d\\ude00":1,"\\uffff":2}', '{"\ud83d\ude00":1,"\uffff":2}'],
    ['{"z":{"__proto__":{"constructor":1}}}', '{"z":{"__proto__":{"constructor":1}}}']
  ])('writes %s as %s', (text, canonical) => {
    expect(canonicalJson(parsed(text))).toBe(canonical)
  })

  it('writes a value that is nested a million times', () => {
    const deep = Array.from({ length: 500_000 }).reduce<unknown>((inner) => ({ x: [inner] }), 1)
    expect(canonicalJson(deep)).toBe(`${'{"x":['.repeat(500_000)}1${']}'.repeat(500_000)}`)
  })

  it('writes equal values alike, whatever the order of their keys, and without loss', () => {
    assertProperty(
      300,
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value)
        expectSame(canonicalJson(reversed(value)), text)
        expectSame(parsed(text), parsed(JSON.stringify(value)))
      })
    )
  })
})
