import fc from 'fast-check'
import { findBody } from '../../../src/cli/input/find-body'
import { anyJson, keys } from '../../support/arbitraries/json'
import { COMPACT, layouts, print } from '../../support/arbitraries/layout'
import { hostileTexts } from '../../support/arbitraries/texts'
import { assertProperty, expectSame } from '../../support/property'

describe('findBody', () => {
  it.each<[string, string, unknown]>([
    ['a string', '{"t":1,"body":"{\\"cdr\\":[]}"}', { body: '{"cdr":[]}', start: 14, isVerbatim: false }],
    ['an object', '{"t":1,"body":{"cdr":[]}}', { body: '{"cdr":[]}', start: 14, isVerbatim: true }],
    ['a list', '{"body": [1, 2] ,"t":1}', { body: '[1, 2]', start: 9, isVerbatim: true }],
    ['null', '{"body":null}', { body: 'null', start: 8, isVerbatim: true }],
    ['a number as it is written', '{"body":1.50e1}', { body: '1.50e1', start: 8, isVerbatim: true }],
    [
      'an object as it is written',
      '{"body":{"a":1, "a":2.0}}',
      { body: '{"a":1, "a":2.0}', start: 8, isVerbatim: true }
    ],
    ['an empty string', '{"body":""}', { body: '', start: 8, isVerbatim: false }],
    [
      'a field next to a nested field of the same name',
      '{"x":{"body":1},"body":2}',
      { body: '2', start: 23, isVerbatim: true }
    ],
    ['a field with an escaped key', '{"\\u0062ody":2}', { body: '2', start: 13, isVerbatim: true }],
    [
      'a field after a byte order mark',
      '\ufeff{"body":{"a":2}}',
      { body: '{"a":2}', start: 9, isVerbatim: true }
    ],
    [
      'a field next to one with spaces around its key',
      '{" body ":1,"body":{"a":2}}',
      { body: '{"a":2}', start: 19, isVerbatim: true }
    ]
  ])('finds %s', (_, line, found) => {
    expect(findBody(line, 'body')).toStrictEqual(found)
  })

  it.each(['', ' ', 'text', '{"body":"x"', '{"body":"x"} x'])(
    'rejects the line %j, which is not valid JSON',
    (line) => {
      expect(findBody(line, 'body')).toStrictEqual({
        code: 'malformed-json',
        message: 'the line is not valid JSON, so it has no field body',
        path: []
      })
    }
  )

  it.each([
    '{}',
    '[]',
    '"body"',
    'null',
    '1',
    '{"x":{"body":1}}',
    '{"Body":1}',
    '[{"body":1}]',
    '{"body ":1}'
  ])('rejects the line %j, which does not have the field', (line) => {
    expect(findBody(line, 'body')).toStrictEqual({
      code: 'missing-field',
      message: 'the line has no field body',
      path: ['body']
    })
  })

  it.each(['"text"', '[1]', 'null', '7', 'true'])('finds no field length in the line %s', (line) => {
    expect(findBody(line, 'length')).toMatchObject({ code: 'missing-field' })
  })

  it('finds a string after a byte order mark', () => {
    expect(findBody('\ufeff{"body":"{}"}', 'body')).toStrictEqual({ body: '{}', start: 9, isVerbatim: false })
  })

  it.each(['constructor', 'toString', '__proto__', 'length'])('finds no inherited field %s', (field) => {
    expect(findBody('{"a":1}', field)).toMatchObject({ code: 'missing-field' })
  })

  it.each([
    '{"body":{"a":1},"body":{"a":2}}',
    '{"body":"x","body":{"a":2}}',
    '{"body":{"a":1},"body":"x"}',
    '{"body":"x","t":1,"body":"y"}'
  ])('rejects the line %s, which has the field twice', (line) => {
    expect(findBody(line, 'body')).toMatchObject({ code: 'ambiguous-key', path: ['body'] })
  })

  it.each<[string, string, string]>([
    ['req.body', '{"req":{"id":1,"body":{"cdr":[]}}}', '{"cdr":[]}'],
    ['req.body', '{"req.body":1,"req":{"body":2}}', '1'],
    ['a.b.c', '{"a":{"b":{"c":1}}}', '1'],
    ['a.b.c', '{"a":{"b":1},"a.b":{"c":2}}', '2'],
    ['a.b.c', '{"a":{"b.c":3}}', '3'],
    ['.', '{"":{"":4}}', '4']
  ])('finds the path %s in %s', (field, line, body) => {
    expect(findBody(line, field)).toStrictEqual({ body, start: line.lastIndexOf(body), isVerbatim: true })
  })

  it.each([
    '{"req":1}',
    '{"req":[{"body":1}]}',
    '{"req":{}}',
    '{"req":null}',
    '{"body":1}',
    '{"req":"body"}'
  ])('finds no path req.body in %s', (line) => {
    expect(findBody(line, 'req.body')).toMatchObject({ code: 'missing-field', path: ['req.body'] })
  })

  it.each(['{"req":{"body":1,"body":2}}', '{"req":{"body":1},"req":{"body":2}}'])(
    'rejects the line %s, in which a part of the path occurs twice',
    (line) => {
      expect(findBody(line, 'req.body')).toMatchObject({ code: 'ambiguous-key' })
    }
  )

  it('ignores duplicate keys elsewhere', () => {
    expect(findBody('{"x":{"body":1,"body":2},"req":{"body":3}}', 'req.body')).toMatchObject({ body: '3' })
  })

  it('finds any value with any key', () => {
    assertProperty(
      500,
      fc.property(
        keys.filter((key) => key.trim() === key),
        fc.oneof(
          anyJson,
          hostileTexts.map((text) => ({ text }))
        ),
        fc.array(fc.record({ key: keys, value: anyJson }), { maxLength: 3 }),
        fc.nat(3),
        layouts,
        (field, value, others, at, layout) => {
          const beside = others.filter(({ key }) => key.trim() !== field)
          const members = [...beside.slice(0, at), { key: field, value }, ...beside.slice(at)]
          const found = findBody(print({ members }, layout).text, field)
          const read = JSON.parse(print(value, COMPACT).text) as unknown
          if ('code' in found) throw new Error(found.message)
          expectSame(found.isVerbatim, typeof read !== 'string')
          expectSame(found.isVerbatim ? (JSON.parse(found.body) as unknown) : found.body, read)
        }
      )
    )
  })
})
