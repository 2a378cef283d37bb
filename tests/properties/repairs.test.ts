import fc from 'fast-check'
import { isLeft, right } from 'fp-ts/lib/Either.js'
import { decode, type Repair, REPAIR_CODES, type RepairCode } from '../../src'
import { treeOf, type WrittenBody } from '../support/arbitraries/bodies'
import { type Faults, faultyBodies } from '../support/arbitraries/faults'
import { type Member } from '../support/arbitraries/json'
import { type Layout, print } from '../support/arbitraries/layout'
import { TABLES } from '../support/arbitraries/tables'
import { expectSame, assertProperty, leftOf } from '../support/property'
import { callbackOf, pathOf, positionOf } from '../support/oracle'

/** Injects the faults of a body that have these codes; returns the text and the repairs that undo them. */
const inject = (
  body: WrittenBody,
  layout: Layout,
  faults: Faults,
  codes: readonly RepairCode[]
): { readonly text: string; readonly repairs: readonly Repair[] } => {
  const has = (code: RepairCode, isFaulty: boolean): boolean => isFaulty && codes.includes(code)
  const padded = (text: string, code: RepairCode, isFaulty: boolean): string =>
    has(code, isFaulty) ? faults.padding.join(text) : text
  const faulty = (member: Member): Member => {
    if (!('text' in member.value))
      return { ...member, key: padded(member.key, 'padded-key', faults.keys.has(member)) }
    const isGlued = has('glued-timestamp', faults.times.has(member))
    const isZero = has('zero-time', faults.zeros.has(member))
    const sent = isZero ? faults.zero : member.value.text
    const text = isGlued ? sent.replace(' ', '') : sent
    return {
      key: padded(member.key, 'padded-key', faults.keys.has(member)),
      value: has('long-number', faults.numbers.has(member))
        ? { word: text }
        : { text: padded(text, 'padded-value', faults.values.has(member)) }
    }
  }
  const tree = treeOf({
    records: body.records.map(({ kind, members }) => ({ kind, members: members.map(faulty) })),
    ...(body.envelope && {
      envelope: { ...body.envelope, key: padded(body.envelope.key, 'padded-key', faults.envelope) }
    })
  })
  const printed = print(tree, layout, (comma) => has('missing-comma', faults.commas.has(comma)))
  const mark = codes.includes('byte-order-mark') ? '\ufeff' : ''

  const repairs: Repair[] = mark === '' ? [] : [{ code: 'byte-order-mark', offset: 0 }]
  for (const gap of printed.gaps) repairs.push({ code: 'missing-comma', offset: gap + mark.length })
  body.records.forEach(({ members }, record) => {
    for (const member of members) {
      if (has('long-number', faults.numbers.has(member)))
        repairs.push({ code: 'long-number', path: pathOf(body, record, member.key) })
    }
  })
  if (has('padded-key', faults.envelope)) repairs.push({ code: 'padded-key', path: ['cdr'] })
  body.records.forEach(({ kind, members }, record) => {
    for (const member of members) {
      if (has('padded-key', faults.keys.has(member)))
        repairs.push({ code: 'padded-key', path: pathOf(body, record, member.key) })
    }
    for (const { name } of TABLES[kind]) {
      const member = members.find(({ key }) => key === name)
      if (member === undefined) continue
      const path = pathOf(body, record, name)
      if (has('padded-value', faults.values.has(member))) repairs.push({ code: 'padded-value', path })
      if (has('glued-timestamp', faults.times.has(member))) repairs.push({ code: 'glued-timestamp', path })
      if (has('zero-time', faults.zeros.has(member))) repairs.push({ code: 'zero-time', path })
    }
  })
  return { text: mark + printed.text, repairs }
}

/** Returns the issues of a body that needs repairs of a code while these are disabled. */
const issuesWithout = (
  body: WrittenBody,
  text: string,
  repairs: readonly Repair[],
  code: RepairCode
): readonly unknown[] => {
  const off = repairs.filter((repair) => repair.code === code)
  const [first] = off
  if (first?.offset !== undefined) {
    const offset = first.offset + (/^[ \t\n\r]*/.exec(text.slice(first.offset))?.[0].length ?? 0)
    return [{ code: 'malformed-json', path: [], position: positionOf(text, offset) }]
  }
  const issueCode = code === 'padded-key' ? 'missing-field' : 'invalid-field'
  const rank = ({ path = [] }: Repair): number => {
    const record = body.envelope === undefined ? 0 : path[1]
    if (typeof record !== 'number') return -1
    const kind = body.records[record]?.kind ?? 'voice-code'
    return record * 100 + TABLES[kind].findIndex(({ name }) => name === path.at(-1))
  }
  const inOrder = code === 'long-number' ? off : [...off].sort((one, other) => rank(one) - rank(other))
  const paths = inOrder.map(({ path }) => path)
  // The envelope cannot be opened without its key, so its records are not read.
  const known = paths[0]?.length === 1 && body.envelope !== undefined ? paths.slice(0, 1) : paths
  return known.map((path) => ({ code: issueCode, path }))
}

/** Every code alone, all together, and some sets in between. */
const sets = fc
  .array(fc.subarray([...REPAIR_CODES]), { minLength: 8, maxLength: 8 })
  .map((some) => [[], ...REPAIR_CODES.map((code) => [code]), [...REPAIR_CODES], ...some])

describe('repairs', () => {
  it('undo any set of known faults, are listed, and are needed', () => {
    assertProperty(
      200,
      fc.property(faultyBodies, sets, ({ body, layout, faults }, some) => {
        const clean = callbackOf(JSON.parse(print(treeOf(body), layout).text))
        for (const codes of some) {
          const { text, repairs } = inject(body, layout, faults, codes)
          expectSame(decode(text), right({ ...clean, repairs }))
          expectSame(decode(text, { repair: codes }), right({ ...clean, repairs }))
          expectSame(isLeft(decode(text, { repair: false })), repairs.length > 0)
          for (const code of new Set(repairs.map((repair) => repair.code))) {
            const { issues } = leftOf(
              decode(text, { repair: REPAIR_CODES.filter((other) => other !== code) })
            )
            const actual = issues.map(({ code: reason, path, position }) =>
              position === undefined || code === 'long-number'
                ? { code: reason, path }
                : { code: reason, path, position }
            )
            expectSame(actual, issuesWithout(body, text, repairs, code))
          }
        }
      })
    )
  })

  it('of every code occur in the property above', () => {
    const seen = new Set<RepairCode>()
    for (const { body, layout, faults } of fc.sample(faultyBodies, { numRuns: 50, seed: 1 })) {
      for (const { code } of inject(body, layout, faults, REPAIR_CODES).repairs) seen.add(code)
    }
    expect([...seen].sort()).toStrictEqual([...REPAIR_CODES].sort())
  })
})
