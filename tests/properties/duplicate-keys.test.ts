import fc from 'fast-check'
import { isLeft, right } from 'fp-ts/lib/Either.js'
import { decode, decodeEach, type Path } from '../../src'
import { bodiesOf, treeOf, type WrittenBody } from '../support/arbitraries/bodies'
import { paddings } from '../support/arbitraries/faults'
import { anyJson, type Json, looseJson, type Member, shortJson } from '../support/arbitraries/json'
import { COMPACT, type Layout, layouts, print, type Printed } from '../support/arbitraries/layout'
import { inserted } from '../support/arbitraries/members'
import { expectSame, assertProperty, leftOf, rightOf } from '../support/property'
import { callbackOf, eventOf, pathOf, positionOf } from '../support/oracle'
import { ambiguity, type Ambiguity, ambiguousIn, distinct, duplicatesIn } from '../support/duplicate-keys'

const tightLayouts = fc.oneof(
  { weight: 2, arbitrary: fc.constant(COMPACT) },
  { weight: 1, arbitrary: fc.constant<Layout>({ whitespace: ['', '\n', '\n\n\n'], escapes: ['plain'] }) },
  { weight: 2, arbitrary: layouts }
)

describe('a duplicate key', () => {
  const copies = fc.record({
    at: fc.nat(999),
    padding: fc.option(paddings, { freq: 2 }),
    value: fc.option(fc.oneof(anyJson, shortJson), { freq: 2 })
  })

  /** Adds a second copy of a member; returns its name and the copy that occurs second. */
  const doubled = (
    members: readonly Member[],
    which: number,
    {
      at,
      padding,
      value
    }: { readonly at: number; readonly padding: readonly string[] | null; readonly value: Json | null }
  ): { readonly members: readonly Member[]; readonly name: string; readonly second: Member | undefined } => {
    const member = members[which % members.length] ?? { key: '', value: { word: '0' } }
    const key = padding === null ? member.key : padding.join(member.key)
    const all = inserted(members, { key, value: value ?? member.value }, at)
    return { members: all, name: member.key.trim(), second: all.filter((one) => one.key === member.key)[1] }
  }

  const expectedOf = (path: Path, { text, keys }: Printed, second: Member | undefined): Ambiguity =>
    ambiguity(path, second && positionOf(text, keys.get(second) ?? NaN))

  it('rejects its record, and no other', () => {
    const cases = fc.record({
      body: bodiesOf(1, 3),
      layout: tightLayouts,
      record: fc.nat(2),
      which: fc.nat(999),
      copy: copies,
      leftOut: fc.option(fc.nat(9), { freq: 4 })
    })
    assertProperty(
      1500,
      fc.property(cases, ({ body, layout, record, which, copy, leftOut }) => {
        const index = record % body.records.length
        const { members = [], kind = 'voice-code' } = body.records[index] ?? {}
        const twice = doubled(members, which, copy)
        const records = body.records.map((own, at) => (at === index ? { kind, members: twice.members } : own))
        const tree = treeOf({ ...body, records })
        const printed = print(tree, layout, (comma) => comma === leftOut)
        const issue = expectedOf(pathOf(body, index, twice.name), printed, twice.second)

        const clean = callbackOf(JSON.parse(print(treeOf(body), COMPACT).text))
        const sent = JSON.parse(print(tree, COMPACT).text) as { readonly cdr: readonly unknown[] }
        const { rejected, ...callback } = rightOf(decodeEach(printed.text))
        expectSame(callback, {
          ...clean,
          events: clean.events.filter((_, at) => at !== index),
          repairs: printed.gaps.map((offset) => ({ code: 'missing-comma', offset }))
        })
        expectSame(
          rejected.map((own) => [own.index, own.record, ambiguousIn(own.issues), own.issues[0]?.code]),
          [[index, body.envelope === undefined ? sent : sent.cdr[index], [issue], 'ambiguous-key']]
        )
        expectSame(leftOf(decode(printed.text)).rejected, rejected)
      })
    )
  })

  it('rejects the body if it is outside the records', () => {
    const bodies = bodiesOf(0, 2).map((body) => ({
      ...body,
      envelope: body.envelope ?? { key: 'cdr', before: [], after: [] }
    }))
    assertProperty(
      500,
      fc.property(bodies, tightLayouts, fc.nat(999), copies, (body, layout, which, copy) => {
        const tree = treeOf(body)
        const twice = doubled('members' in tree ? tree.members : [], which, copy)
        const printed = print({ members: twice.members }, layout)
        const { issues, events, rejected } = leftOf(decodeEach(printed.text))
        expectSame(ambiguousIn(issues), [expectedOf([twice.name], printed, twice.second)])
        expectSame([events, rejected], [[], []])
      })
    )
  })

  it('is found at any depth', () => {
    const good = '{"requestid":"1","appid":"","fid":"2","tel":"","duration":"0","oriamount":"0"}'
    const record = JSON.parse(good) as Readonly<Record<string, string>>
    const members = Object.entries(record).map(([key, text]): Member => ({ key, value: { text } }))
    assertProperty(
      1500,
      fc.property(looseJson, fc.nat(12), tightLayouts, fc.boolean(), (json, depth, layout, isInRecord) => {
        const value = Array.from({ length: depth }).reduce<Json>((inner) => ({ items: [inner] }), json)
        const x: Member = { key: 'x', value }
        const items = [{ members: isInRecord ? [...members, x] : members }, { members }]
        const cdr: Member = { key: 'cdr', value: { items } }
        const tree: Json = { members: isInRecord ? [cdr] : [cdr, x] }
        const printed = print(tree, layout)
        const duplicates = distinct(
          duplicatesIn(tree, []).map(({ path, second }) => expectedOf(path, printed, second))
        )
        const each = decodeEach(printed.text)
        if (duplicates.length === 0)
          expectSame(each, right({ ...callbackOf(JSON.parse(printed.text)), rejected: [] }))
        else if (!isInRecord) expectSame(distinct(ambiguousIn(leftOf(each).issues)), duplicates)
        else {
          const { events, rejected } = rightOf(each)
          expectSame(events, [eventOf(record)])
          expectSame(
            rejected.map(({ index, issues }) => [index, distinct(ambiguousIn(issues))]),
            [[0, duplicates]]
          )
        }
      })
    )
  })

  it('has one issue, whitespace aside', () => {
    const names = fc.array(fc.constantFrom('a', ' a', 'a ', '\u3000a\n', 'b', 'b ', 'tel', ' tel '), {
      maxLength: 7
    })
    const wire = { requestid: '1', appid: '', fid: '2', tel: '', duration: '0', oriamount: '0' }
    const known = Object.entries(wire).map(([key, text]): Member => ({ key, value: { text } }))
    const places = fc.constantFrom('bare', 'record', 'envelope')
    assertProperty(
      500,
      fc.property(names, tightLayouts, places, (keys, layout, place) => {
        const own = keys.map((key): Member => ({ key, value: { text: '' } }))
        const members = place === 'envelope' ? known : [...known, ...own]
        const body: WrittenBody = {
          records: [{ kind: 'voice-code', members }],
          ...(place !== 'bare' && {
            envelope: { key: 'cdr', before: place === 'envelope' ? own : [], after: [] }
          })
        }
        const sent = (place === 'envelope' ? own : members).map(({ key }) => key.trim())
        const duplicated = new Set(sent.filter((name, at) => sent.indexOf(name) < at))
        const decoded = decode(print(treeOf(body), layout).text)
        const issues = isLeft(decoded) ? decoded.left.issues : []
        expectSame(issues.map(({ path }) => path.at(-1)).sort(), [...duplicated].sort())
      })
    )
  })

  it('is found next to every short number', () => {
    const digits = ['0', '1', '9', '10', '19', '90', '100', '900', '1000', '1001', '9000', '99999']
    const fractions = ['', '.0', '.1', '.9', '.00', '.01', '.09', '.10', '.001', '.1000', '.0001']
    const exponents = ['', ...'e0 e1 e2 e3 e4 E5 e+3 e-1 e-2 e-3 e-7 e17 e21 e-09'.split(' ')]
    for (const sign of ['', '-']) {
      for (const digit of digits) {
        for (const fraction of fractions) {
          for (const exponent of exponents) {
            const number = sign + digit + fraction + exponent
            expectSame(ambiguousIn(leftOf(decode(`{"cdr":[],"":0,"":${number}}`)).issues).length, 1)
          }
        }
      }
    }
  })

  it('is found if other code has added to Object.prototype', () => {
    const strange = { value: 0, enumerable: true, configurable: true }
    const body =
      '{"cdr":[{"fid":"2","requestid":"1","appid":"","tel":"","duration":"0","duration":"9","oriamount":"0"}]}'
    Object.defineProperty(Object.prototype, 'forEachMemberOfAnObject', strange)
    try {
      expectSame(ambiguousIn(leftOf(decode(body)).issues).length, 1)
    } finally {
      delete (Object.prototype as { forEachMemberOfAnObject?: unknown }).forEachMemberOfAnObject
    }
  })
})
