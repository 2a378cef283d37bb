import { join } from 'node:path'
import type ts from 'typescript'
import { compile } from '../support/type-check'
import { annotate } from './annotate'
import { calls } from './contract/calls'
import { codecs } from './contract/codecs'
import { decoding, encoding, loose, options } from './contract/decoding'
import { type Contract } from './contract/contract'
import { events } from './contract/events'
import { rejecting, repairing } from './contract/findings'
import { asking, matching, switching } from './contract/handling'
import { money } from './contract/money'
import { receivers, receiving } from './contract/receiving'
import * as testing from './contract/testing'

const ROOT = join(__dirname, '../..')

const CONTRACTS = {
  'an event': events,
  'a switch over events': switching,
  match: matching,
  'of events:': asking,
  money,
  'a call': calls,
  decoding,
  'a rejection': rejecting,
  'a repair': repairing,
  'the options': options,
  encoding,
  'a codec': codecs,
  receive: receiving,
  receivers,
  build: testing.building,
  bodies: testing.bodies,
  'the matchers': testing.matching,
  'the assertions': testing.asserting
}

const casesOf = (contracts: Readonly<Record<string, Contract>>) =>
  Object.entries(contracts).flatMap(([about, { given, cases }], group) =>
    Object.entries(cases).map(([name, code], at) => ({
      name: `${about} ${name}`,
      path: join(ROOT, 'application', `${group}-${at}.ts`),
      code: `${given}\n${code}\nexport {}`
    }))
  )

const CASES = casesOf(CONTRACTS)
const LOOSE_CASES = casesOf({ decoding: loose })

const SOURCES = {
  huadan: [join(ROOT, 'src', 'index.ts')],
  'huadan/calls': [join(ROOT, 'src', 'calls', 'index.ts')],
  'huadan/calls/fp-ts': [join(ROOT, 'src', 'calls', 'fp-ts.ts')],
  'huadan/http': [join(ROOT, 'src', 'http', 'index.ts')],
  'huadan/http/file': [join(ROOT, 'src', 'http', 'file', 'index.ts')],
  'huadan/testing': [join(ROOT, 'src', 'testing', 'index.ts')],
  'huadan/testing/arbitraries': [join(ROOT, 'src', 'testing', 'arbitraries', 'index.ts')],
  'huadan/testing/matchers': [join(ROOT, 'src', 'testing', 'matchers.ts')]
}

describe.each<[string, ts.CompilerOptions]>([
  ['the sources', { paths: SOURCES }],
  // The package's own `exports` lead there.
  ['the declarations that are shipped', {}]
])('by %s', (_name, options) => {
  const compileCases = (cases: typeof CASES, others: ts.CompilerOptions = {}): ts.Program =>
    compile({
      files: new Map(cases.map(({ path, code }) => [path, code])),
      options: { ...options, noUnusedLocals: false, ...others }
    })

  let program: ts.Program
  beforeAll(() => {
    program = compileCases(CASES)
  })

  it.each(CASES)('$name', ({ path, code }) => {
    expect(annotate(path, program)).toBe(code)
  })

  it.each(LOOSE_CASES)('$name', ({ path, code }) => {
    const inNoWayStrict = compileCases(LOOSE_CASES, { strict: false, exactOptionalPropertyTypes: false })
    expect(annotate(path, inNoWayStrict)).toBe(code)
  })
})
