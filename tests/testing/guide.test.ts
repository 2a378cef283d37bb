import { transformSync } from '@swc/core'
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as huadan from '../../src'
import * as testing from '../../src/testing'
import * as arbitraries from '../../src/testing/arbitraries'
import * as matchers from '../../src/testing/matchers'
import { typeProblems } from '../support/type-check'

const ROOT = join(__dirname, '..', '..')
const GUIDE = readFileSync(join(ROOT, 'docs', 'guide', 'testing.md'), 'utf8')

/** The code of the guide: each block is a file, named in its first line. */
const FILES: ReadonlyMap<string, string> = new Map(
  Array.from(GUIDE.matchAll(/^```ts\n\/\/ ([\w.-]+)\n([\s\S]*?)^```$/gm), ([, name = '', code = '']) => [
    name,
    code
  ])
)

const PATHS = {
  huadan: [join(ROOT, 'src', 'index.ts')],
  'huadan/testing': [join(ROOT, 'src', 'testing', 'index.ts')],
  'huadan/testing/arbitraries': [join(ROOT, 'src', 'testing', 'arbitraries', 'index.ts')],
  'huadan/testing/matchers': [join(ROOT, 'src', 'testing', 'matchers.ts')],
  'huadan/testing/jest-globals': [join(ROOT, 'src', 'testing', 'jest-globals.ts')]
}

const MODULES: Readonly<Record<string, unknown>> = {
  huadan,
  'huadan/testing': testing,
  'huadan/testing/arbitraries': arbitraries,
  'huadan/testing/matchers': matchers,
  'fast-check': { __esModule: true, default: fc }
}

/** Runs a file of the guide as a module and gives its exports. */
const run = (name: string): unknown => {
  const { code } = transformSync(FILES.get(name) ?? '', {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' }
  })
  const exports: Record<string, unknown> = {}
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the guide's code is run as it stands there
  const module = new Function('require', 'exports', code) as (
    require: (name: string) => unknown,
    exports: object
  ) => void
  module((wanted) => MODULES[wanted] ?? run(`${wanted.slice('./'.length)}.ts`), exports)
  return exports
}

const TESTS = [...FILES.keys()].filter((name) => name.endsWith('.test.ts'))

describe('the guide', () => {
  it('has all of its code in named files', () => {
    expect(GUIDE.match(/^```ts$/gm)).toHaveLength(FILES.size)
    expect([...FILES.keys()]).toStrictEqual([
      'handler.ts',
      'bill.test.ts',
      'body.test.ts',
      'call.test.ts',
      'matchers.test.ts',
      'setup.ts',
      'assertions.test.ts',
      'laws.test.ts'
    ])
  })

  it('type-checks', () => {
    const blocks = new Map(Array.from(FILES, ([name, code]) => [join(ROOT, 'guide', name), code]))
    expect(typeProblems(blocks, PATHS)).toStrictEqual([])
  })

  it('lists the quirks, the scenarios and what is exported', () => {
    for (const code of huadan.REPAIR_CODES) expect(GUIDE).toContain(`| \`${code}\``)
    for (const name of Object.keys(testing.scenarios)) expect(GUIDE).toContain(`| \`${name}\``)
    for (const name of [...Object.keys(testing), ...Object.keys(arbitraries), ...Object.keys(matchers)]) {
      expect(GUIDE).toMatch(new RegExp(`\\b${name}\\b`))
    }
  })
})

// The tests of the guide are tests of this file.
describe.each(TESTS)("the guide's %s", (name) => {
  run(name)
})
