import { inspect } from 'node:util'
import fc from 'fast-check'
import { isLeft } from 'fp-ts/lib/Either.js'
import { PathReporter } from 'io-ts/lib/PathReporter.js'
import { CallbackBody, decode, formatIssues, safeParse } from '../../src'
import { bodiesOf, treeOf } from '../support/arbitraries/bodies'
import { brokenTexts, damages } from '../support/arbitraries/broken-texts'
import { type Json, type Member } from '../support/arbitraries/json'
import { layouts, print } from '../support/arbitraries/layout'
import { hostileTexts } from '../support/arbitraries/texts'
import { expectSame, assertProperty, leftOf } from '../support/property'
import { isJson } from '../support/text-oracle'

describe('a rejection', () => {
  it('has paths with at most four parts per character of the body', () => {
    const depths = fc.integer({ min: 1, max: 300 })
    assertProperty(
      200,
      fc.property(
        depths,
        fc.constantFrom('{"a":0,"a":', '{"a":[0],"a":', '[{"":0,"":'),
        fc.boolean(),
        (depth, open, isIn) => {
          const close = open.startsWith('[') ? '}]' : '}'
          const deep = `${open.repeat(depth)}0${close.repeat(depth)}`
          const text = isIn ? `{"fid":"2","x":${deep}}` : `{"cdr":[],"x":${deep}}`
          const { issues } = leftOf(decode(text))
          const parts = issues.reduce((sum, { path }) => sum + path.length, 0)
          expectSame(parts <= 4 * text.length, true)
        }
      )
    )
  })

  const NAME = 'Zq7Mk'
  const PHONE = '13912345678'
  const secrets = fc.constantFrom(
    NAME,
    PHONE,
    ` ${PHONE} `,
    `${NAME}"${PHONE}`,
    `http:/${NAME}`,
    `2016-02-30 ${PHONE}`
  )
  const secretJson: fc.Arbitrary<Json> = fc.oneof(
    secrets.map((text) => ({ text })),
    secrets.map((text) => ({ items: [{ text }] })),
    secrets.map((text) => ({ members: [{ key: 'x', value: { text } }] })),
    fc.constantFrom(`-${PHONE}`, `${PHONE}.5`, `${PHONE}${PHONE}`, PHONE).map((word) => ({ word }))
  )

  /** Everything of a rejection that is printed. */
  const shownOf = (body: unknown, repair: boolean): readonly string[] => {
    const result = safeParse(body, { repair })
    if (result.success) return []
    const { error } = result
    const issues = error.issues.flatMap(({ message, expected, received }) => [
      message,
      expected ?? '',
      received ?? ''
    ])
    const codec = PathReporter.report(CallbackBody.decode(body))
    return [
      ...issues,
      ...codec,
      formatIssues(error.issues),
      error.message,
      String(error),
      error.stack ?? '',
      inspect(error),
      JSON.stringify(error)
    ]
  }

  const planted = fc
    .record({
      body: bodiesOf(1, 3),
      plants: fc.array(fc.tuple(fc.nat(2), fc.nat(19), secretJson), { minLength: 1, maxLength: 6 }),
      layout: layouts,
      damage: fc.option(damages),
      copy: fc.option(fc.nat(99))
    })
    .map(({ body, plants, layout, damage, copy }) => {
      const records = body.records.map(({ kind, members }, index) => {
        const filled = members.map((member, at): Member => {
          const plant = plants.find(([record, which]) => record === index && which % members.length === at)
          return plant === undefined ? member : { key: member.key, value: plant[2] }
        })
        const again = copy === null ? undefined : filled[copy % filled.length]
        return { kind, members: again === undefined ? filled : [...filled, { ...again }] }
      })
      const { text } = print(treeOf({ ...body, records }), layout)
      return damage === null ? text : damage(text)
    })

  it('shows no value of the payload', () => {
    let rejected = 0
    assertProperty(
      1000,
      fc.property(planted, fc.boolean(), (text, repair) => {
        const bodies: unknown[] = isJson(text) ? [text, JSON.parse(text)] : [text]
        const lines = bodies.flatMap((body) => shownOf(body, repair))
        if (lines.length > 0) rejected++
        for (const shown of lines) {
          expectSame(
            shown.includes(NAME) || shown.includes(PHONE.slice(0, 9)) || shown.includes(PHONE.slice(3)),
            false
          )
        }
      })
    )
    // The property says nothing about bodies that decode.
    expect(rejected).toBeGreaterThan(500)
  })

  it('has one line for each issue', () => {
    const LINE_BREAK = /[\n\v\f\r\u0085\u2028\u2029]/
    const twice = fc
      .tuple(
        fc.oneof(hostileTexts, fc.string({ unit: fc.constantFrom('a', '\u0085', '\u2028', '\n') })),
        layouts
      )
      .map(([key, layout]) => {
        const member: Member = { key, value: { word: '0' } }
        const record: Member[] = [{ key: 'fid', value: { word: '2' } }, member, { ...member }]
        return print({ members: record }, layout).text
      })
    assertProperty(
      1000,
      fc.property(fc.oneof(planted, brokenTexts, twice), (text) => {
        const decoded = decode(text)
        const issues = isLeft(decoded) ? decoded.left.issues : []
        for (const { message } of issues) expectSame(LINE_BREAK.test(message), false)
        const lines = formatIssues(issues).split(LINE_BREAK)
        expectSame(lines.length, Math.max(1, issues.length))
        for (const [at, { code }] of issues.entries()) expectSame(lines[at]?.endsWith(`[${code}]`), true)
      })
    )
  })
})
