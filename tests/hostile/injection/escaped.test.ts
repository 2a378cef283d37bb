import fc from 'fast-check'
import { decode, type Repair } from '../../../src'
import { COMPACT, print } from '../../support/arbitraries/layout'
import { TABLES } from '../../support/arbitraries/tables'
import { assertProperty, expectSame, rightOf } from '../../support/property'
import { callbackOf, pathOf } from '../../support/oracle'
import { type Case, cases, cleanTree, stemOf, write } from './cases'

const isTrimmed = ({ type }: Case): boolean => !['free', 'words', 'extra'].includes(type)

/** Their codes and members; the places in the text move with the value. */
const outlineOf = (repairs: readonly Repair[]): readonly string[] =>
  repairs.map(({ code, path }) => `${code} ${JSON.stringify(path ?? '')}`)

describe('a text with anything in it, escaped as JSON wants it', () => {
  it('comes back exactly, and changes nothing else, whatever is repaired around it', () => {
    const seen = new Set<string>()
    assertProperty(
      600,
      fc.property(cases, (one) => {
        const content = stemOf(one) + one.injection
        const value = isTrimmed(one) ? content.trim() : content
        const expected = callbackOf(JSON.parse(print(cleanTree(one, { text: value }), COMPACT).text))
        const { repairs, ...callback } = rightOf(decode(write(one, { text: content }).text))
        expectSame({ ...callback, repairs: [] }, expected)

        const harmless = rightOf(decode(write(one, { text: stemOf(one) + 'x' }).text))
        const path = pathOf(one.body, one.record, one.member.key)
        const own = outlineOf([{ code: 'padded-value', path }])
        const others = outlineOf(repairs).filter((repair) => !own.includes(repair))
        expectSame(others, outlineOf(harmless.repairs))
        expectSame(outlineOf(repairs).length - others.length, value === content ? 0 : 1)
        for (const { code } of repairs) seen.add(code)
        const { kind = '' } = one.body.records[one.record] ?? {}
        seen.add(`${kind} ${one.type === 'extra' ? 'extra' : one.member.key}`)
      })
    )
    const fields = Object.entries(TABLES).flatMap(([kind, table]) =>
      table
        .filter(({ type }) => ['id', 'name', 'url', 'free', 'words', 'state'].includes(type))
        .map(({ name }) => `${kind} ${name}`)
    )
    expect([...seen]).toStrictEqual(expect.arrayContaining(fields))
    expect([...seen]).toStrictEqual(
      expect.arrayContaining([
        'byte-order-mark',
        'missing-comma',
        'padded-key',
        'padded-value',
        'glued-timestamp'
      ])
    )
  })
})
