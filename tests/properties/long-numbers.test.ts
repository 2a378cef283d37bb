import fc from 'fast-check'
import { right } from 'fp-ts/lib/Either.js'
import { CallbackBody, decode, decodeEach, encode, type Path, type Repair, REPAIR_CODES } from '../../src'
import { treeOf, writtenBodies, type WrittenBody } from '../support/arbitraries/bodies'
import { type Json, type Member, word } from '../support/arbitraries/json'
import { COMPACT, layouts, print } from '../support/arbitraries/layout'
import { inserted } from '../support/arbitraries/members'
import { type FieldType, TABLES } from '../support/arbitraries/tables'
import { isLong, keepDigits } from '../support/long-numbers'
import { callbackOf, eventOf } from '../support/oracle'
import { assertProperty, expectSame, leftOf, rightOf } from '../support/property'

const WITHOUT = { repair: REPAIR_CODES.filter((code) => code !== 'long-number') }
const LONGEST_PATH = 8

/** A key that no other arbitrary makes. */
const KEY = 'Zq7Mk'

/** Not the exact ones that JavaScript writes with an exponent. */
const manyDigits = fc
  .bigInt({ min: 10n ** 15n, max: 10n ** 29n })
  .map(String)
  .filter((token) => isLong(token) || token.length <= 20)
const wholeTokens = fc.oneof(
  { weight: 4, arbitrary: manyDigits },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '9007199254740991',
      '9007199254740992',
      '9007199254740993',
      '10000000000000000'
    )
  }
)
const decimalTokens = fc.oneof(
  wholeTokens,
  fc.tuple(fc.nat(99_999), manyDigits).map(([whole, fraction]) => `${whole}.${fraction}`),
  fc.constantFrom('0.1234567890123456789', '0.30000000000000004', '4503599627370497.5', '1234567890123456.04')
)
const anyTokens = fc.oneof(
  decimalTokens,
  decimalTokens.map((token) => `-${token}`),
  fc.constantFrom(
    '1e400',
    '-1E400',
    '1e16',
    '12345678901234567890.0',
    '1.2345678901234567890e-7',
    '0.15',
    '7'
  )
)

interface Plant {
  readonly record: number
  readonly which: number
  readonly whole: string
  readonly decimal: string
}

const WHOLE_TYPES: readonly FieldType[] = ['id', 'name', 'free']

/** Replaces the values of fields that take numbers. */
const withFields = (body: WrittenBody, plants: readonly Plant[]): WrittenBody => ({
  ...body,
  records: body.records.map(({ kind, members }, index) => {
    const types = new Map(TABLES[kind].map(({ name, type }) => [name, type]))
    const isFit = ({ key }: Member): boolean => {
      const type = types.get(key)
      return type === 'charge' || (type !== undefined && WHOLE_TYPES.includes(type))
    }
    const fit = members.filter(isFit)
    const chosen = new Map(
      plants
        .filter(({ record }) => record === index)
        .map(({ which, whole, decimal }) => {
          const member = fit[which % fit.length]
          return [member, types.get(member?.key ?? '') === 'charge' ? decimal : whole]
        })
    )
    return {
      kind,
      members: members.map((member): Member => {
        const token = chosen.get(member)
        return token === undefined ? member : { key: member.key, value: word(token) }
      })
    }
  })
})

interface Unknown {
  /** The index of a record, or of the envelope after the last one. */
  readonly place: number
  readonly at: number
  readonly key: string
  readonly value: Json
}

const nested = (depth: number, token: string): Json =>
  Array.from({ length: depth }).reduce<Json>(
    (inner, _, level) =>
      level % 2 === 0 ? { items: [word('1'), inner] } : { members: [{ key: ' y ', value: inner }] },
    word(token)
  )

/** Adds unknown fields, at most one to each object. */
const withUnknown = (body: WrittenBody, unknown: readonly Unknown[]): WrittenBody => {
  const grown = (members: readonly Member[], place: number): readonly Member[] => {
    const own = unknown.find((one) => one.place === place)
    return own === undefined ? members : inserted(members, { key: own.key, value: own.value }, own.at)
  }
  const records = body.records.map(({ kind, members }, index) => ({ kind, members: grown(members, index) }))
  const { envelope } = body
  return envelope === undefined
    ? { records }
    : { records, envelope: { ...envelope, after: grown(envelope.after, records.length) } }
}

const fieldPlants = fc.array(
  fc.record({ record: fc.nat(3), which: fc.nat(19), whole: wholeTokens, decimal: decimalTokens }),
  { minLength: 1, maxLength: 5 }
)
const unknownPlants = fc.array(
  fc.record({
    place: fc.nat(4),
    at: fc.nat(19),
    key: fc.constantFrom(KEY, ` ${KEY} `),
    value: fc.tuple(fc.nat(10), anyTokens).map(([depth, token]) => nested(depth, token))
  }),
  { maxLength: 4 }
)

const cases = fc
  .record({ body: writtenBodies, fields: fieldPlants, unknown: unknownPlants, layout: layouts })
  .map(({ body, fields, unknown, layout }) => {
    const planted = withUnknown(withFields(body, fields), unknown)
    const tree = treeOf(planted)
    return { body: planted, tree, text: print(tree, layout).text }
  })

/** The long numbers of a tree, in its order. */
const longIn = (json: Json, path: Path): readonly Path[] => {
  if ('word' in json) return /\d/.test(json.word) && isLong(json.word) ? [path] : []
  if ('items' in json) return json.items.flatMap((item, index) => longIn(item, [...path, index]))
  if ('members' in json) return json.members.flatMap(({ key, value }) => longIn(value, [...path, key]))
  return []
}

/** The paths as they are listed: cut, with clean keys, each once. */
const pathsOf = ({ envelope }: WrittenBody, tree: Json): readonly Path[] => {
  const listed = longIn(tree, []).map((path) => {
    const inRecords = envelope !== undefined && path[0] === 'cdr'
    return path
      .slice(0, LONGEST_PATH)
      .map((part, index) =>
        typeof part === 'string' && (index === 0 || (inRecords && index === 2)) ? part.trim() : part
      )
  })
  return [...new Map(listed.map((path) => [JSON.stringify(path), path])).values()]
}

const repairsOf = (paths: readonly Path[]): readonly Repair[] =>
  paths.map((path) => ({ code: 'long-number', path }))

describe('a long number', () => {
  it('keeps its digits as a string, wherever it is, and is listed once', () => {
    let long = 0
    assertProperty(
      1_000,
      fc.property(cases, ({ body, tree, text }) => {
        const repairs = repairsOf(pathsOf(body, tree))
        const expected = right({ ...callbackOf(JSON.parse(keepDigits(text))), repairs })
        expectSame(decode(text), expected)
        expectSame(decode(text, { repair: ['long-number'] }), expected)
        expectSame(CallbackBody.decode(text), expected)
        long += repairs.length
      })
    )
    expect(long).toBeGreaterThan(1_000)
  })

  it('is read the same from bytes', () => {
    assertProperty(
      300,
      fc.property(cases, ({ text }) => {
        const bytes = Buffer.from(text)
        expectSame(decode(bytes), decode(bytes.toString()))
        expectSame(decode(bytes, WITHOUT), decode(bytes.toString(), WITHOUT))
      })
    )
  })

  it('comes back from encode without a repair', () => {
    assertProperty(
      500,
      fc.property(cases, ({ text }) => {
        const { repairs: _, ...callback } = rightOf(decode(text))
        const { events } = callback
        expectSame(
          decode(CallbackBody.encode({ ...callback, repairs: [] })),
          right({ ...callback, repairs: [] })
        )
        expectSame(decode(encode(events)), right({ events, repairs: [] }))
        expectSame(decode(encode(events), { repair: false }), right({ events, repairs: [] }))
      })
    )
  })

  it('rejects its record, or the body, while the repair is disabled', () => {
    assertProperty(
      1_000,
      fc.property(cases, ({ body, tree, text }) => {
        const paths = pathsOf(body, tree)
        const clean = callbackOf(JSON.parse(keepDigits(text)))
        const recordOf = (path: Path): unknown => {
          if (body.envelope === undefined) return 0
          return path[0] === 'cdr' ? path[1] : undefined
        }
        const outside = paths.filter((path) => recordOf(path) === undefined)
        if (outside.length > 0) {
          const { issues, events, rejected, repairs } = leftOf(decodeEach(text, WITHOUT))
          expectSame(
            issues.map(({ path, code }) => [code, path]),
            outside.map((path) => ['invalid-field', path])
          )
          expectSame([events, rejected, repairs], [[], [], []])
          return
        }
        const { events, rejected, repairs } = rightOf(decodeEach(text, WITHOUT))
        const bad = [...new Set(paths.map(recordOf))].sort()
        expectSame(repairs, [])
        expectSame(
          rejected.map(({ index }) => index),
          bad
        )
        expectSame(
          events,
          clean.events.filter((_, index) => !bad.includes(index))
        )
        expectSame(
          rejected.flatMap(({ issues }) => issues).map(({ path, reason }) => [path, reason]),
          paths.map((path) => [path, { word: 'disabled-repair', repair: 'long-number' }])
        )
        for (const { path, position } of rejected.flatMap(({ issues }) => issues)) {
          if (path.length < LONGEST_PATH)
            expectSame(/^-?\d[\d.e+-]{3}/i.test(text.slice(position?.offset)), true)
        }
      })
    )
  })

  it('keeps its digits in a rejected record', () => {
    const bad: Member = { key: 'requestid', value: { items: [] } }
    assertProperty(
      500,
      fc.property(cases, ({ body: { records, envelope } }) => {
        const rejectedBody: WrittenBody = {
          ...(envelope && { envelope }),
          records: records.map(({ kind, members }) => ({
            kind,
            members: members.map((member) => (member.key === 'requestid' ? bad : member))
          }))
        }
        const tree = treeOf(rejectedBody)
        const sent = print(tree, COMPACT).text
        const value = JSON.parse(keepDigits(sent)) as Readonly<Record<string, unknown>>
        const { rejected, repairs, events } = rightOf(decodeEach(sent))
        expectSame(
          rejected.map(({ record }) => record),
          envelope === undefined ? [value] : value.cdr
        )
        expectSame([events, repairs], [[], repairsOf(pathsOf(rejectedBody, tree))])
      })
    )
  })

  it('in a field that takes none, or another, is rejected as a number and keeps its digits', () => {
    const types: readonly FieldType[] = ['time', 'moment', 'url', 'words', 'seconds']
    assertProperty(
      300,
      fc.property(writtenBodies, fc.nat(19), manyDigits, layouts, (body, which, token, layout) => {
        const [first, ...rest] = body.records
        if (first === undefined) return
        const names = TABLES[first.kind].filter(({ type }) => types.includes(type)).map(({ name }) => name)
        const fit = first.members.filter(({ key }) => names.includes(key))
        const chosen = fit[which % fit.length]
        if (chosen === undefined || !isLong(token)) return
        const members = first.members.map((member) =>
          member === chosen ? { key: member.key, value: word(token) } : member
        )
        const { text } = print(treeOf({ ...body, records: [{ kind: first.kind, members }, ...rest] }), layout)
        const { rejected } = rightOf(decodeEach(text))
        const kept = JSON.parse(keepDigits(text)) as { readonly cdr?: readonly unknown[] }
        expectSame(
          rejected.map(({ index, record }) => [index, record]),
          [[0, body.envelope === undefined ? kept : kept.cdr?.[0]]]
        )
        expectSame(
          rejected[0]?.issues.map(({ path }) => path.at(-1)),
          [chosen.key]
        )
        expectSame(rejected[0]?.issues[0]?.received?.includes('number above 2^53 - 1'), true)
      })
    )
  })
})

describe('a long number in a parsed value', () => {
  it('is read as the value that is there', () => {
    assertProperty(
      500,
      fc.property(cases, ({ body, text }) => {
        const value = JSON.parse(text) as { readonly cdr?: readonly unknown[] }
        const { events, rejected, repairs } = rightOf(decodeEach(value))
        expectSame(repairs, [])
        const records = body.envelope === undefined ? [value] : (value.cdr ?? [])
        expectSame(events.length + rejected.length, records.length)
        for (const { index, record, issues } of rejected) {
          expectSame(record, records[index])
          expectSame(
            issues.every(({ code, position }) => code === 'invalid-field' && position === undefined),
            true
          )
        }
        const isRejected = (_: unknown, index: number): boolean =>
          !rejected.some((one) => one.index === index)
        const accepted = records
          .filter(isRejected)
          .map((record) => eventOf(record as Readonly<Record<string, unknown>>))
        expectSame(events, accepted)
      })
    )
  })
})
