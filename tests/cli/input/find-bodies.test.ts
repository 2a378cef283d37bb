import fc from 'fast-check'
import { findBodies, hasWireKey } from '../../../src/cli/input/find-bodies'

const bodiesIn = (text: string, field?: string): readonly string[] =>
  findBodies(text, field).map(({ start, end }) => text.slice(start, end))

const BODY = '{"cdr":[{"a":"}\\"{","b":{}}]}'

describe('findBodies', () => {
  it.each([
    ['pm2', '0|app  | ', ''],
    ['docker compose', 'app-1  | ', ''],
    ['Kubernetes', '2024-10-07T08:00:00.000000000Z stdout F ', ''],
    ['colour codes', '\u001b[32m[INFO]\u001b[39m ', '\u001b[0m'],
    ['Java', '2024-10-07 08:00:00 [main] {mdc=1} c.e.App - 收到话单：', ''],
    ['Monolog', '[2024-10-07T08:00:00] app.INFO: received ', ' []'],
    ['Monolog with a context', '[2024-10-07T08:00:00] app.INFO: received ', ' {"id":1} []'],
    ['a context before it', 'INFO {"id":"{"} ', ''],
    ['Nest', '[Nest] 1 - LOG [App] ', '\u001b[38;5;3m +3ms\u001b[39m'],
    ['nothing', '', '']
  ])('finds a body between other text: %s', (_, before, after) => {
    expect(bodiesIn(before + BODY + after)).toStrictEqual([BODY])
  })

  it.each([
    ['{ "fid": "2", "requestid" : "1" }', 'whitespace'],
    ['{"requestid":"1"', 'a missing end'],
    ['{"cdr":[{"requestid":"1', 'a missing end of a string'],
    ['{"cdr":[{"requestid":"1\\', 'a backslash at the end'],
    ['{}', 'an empty object'],
    ['{\t}', 'an object of whitespace'],
    ['{"x":1}', 'no wire key']
  ])('finds %s: %s', (body) => {
    expect(bodiesIn(`INFO ${body}`)).toStrictEqual([body])
    expect(bodiesIn(`INFO ${body}\u001b[0m \u001b[39m`)[0]?.startsWith(body)).toBe(true)
  })

  it('removes colour codes and whitespace behind an object without its end', () => {
    expect(bodiesIn('INFO {"cdr":[{"a":"x \u001b[0m\u001b[39m \r')).toStrictEqual(['{"cdr":[{"a":"x'])
    expect(bodiesIn('\u001b[1m {"cdr":[ \u001b[0m +3ms')).toStrictEqual(['{"cdr":[ \u001b[0m +3ms'])
  })

  it('finds every callback of a line', () => {
    expect(bodiesIn(`{"x":1} ${BODY} and ${BODY}{"cdr":[`)).toStrictEqual([BODY, BODY, '{"cdr":['])
  })

  it('finds the first object if none is a callback', () => {
    expect(bodiesIn('INFO {"x":1} {"y":2}')).toStrictEqual(['{"x":1}'])
  })

  it.each(['', 'INFO', '{', '{mdc=1}', "{'cdr':[]}", '}{'])('finds none in %j', (text) => {
    expect(bodiesIn(text)).toStrictEqual([])
  })

  it.each([
    ['body', '{"body":1}'],
    ['req.body', '{"req":{"body":1}}'],
    ['req.body', '{"req.body":1}'],
    ['a"b', '{"a\\"b":1}']
  ])('prefers the object with the field %s', (field, object) => {
    expect(bodiesIn(`INFO {"cdr":[]} ${object} {"x":1}`, field)).toStrictEqual([object])
  })

  it('finds the body behind any text without {', () => {
    fc.assert(
      fc.property(
        fc.string().map((text) => text.replaceAll('{', '')),
        fc.string().map((text) => text.replaceAll('{', '')),
        (before, after) => {
          expect(findBodies(before + BODY + after)).toStrictEqual([
            { start: before.length, end: before.length + BODY.length }
          ])
        }
      )
    )
  })

  it('takes linear time', () => {
    for (const part of ['{"', '{ ', '\u001b[0m', '{"a":"\\', '"', '{"cdr"']) {
      expect(bodiesIn(`{"a":${part.repeat(300_000)}`).length).toBeLessThan(2)
    }
  })
})

describe('hasWireKey', () => {
  it.each(['{"cdr":[', '{" cdr " : [', '"requestid":'])('is true for %s', (text) => {
    expect(hasWireKey(text)).toBe(true)
  })

  it.each(['{"x":"cdr"}', 'cdr:', ''])('is false for %j', (text) => {
    expect(hasWireKey(text)).toBe(false)
  })
})
