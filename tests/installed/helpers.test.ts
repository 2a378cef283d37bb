import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Application, installApplication } from './support/application'
import { helpersOf } from './support/helpers-of'

/** The resolutions of the application `typescript`, with the ending of the modules that they compile. */
const RESOLUTIONS = [
  ['nodenext-module', 'mts'],
  ['nodenext-commonjs', 'cts'],
  ['bundler', 'mts'],
  ['node10', 'ts']
] as const

interface Conditions {
  readonly import: { readonly types: string }
  readonly require: { readonly types: string }
}

const { exports } = JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8')) as {
  readonly exports: Readonly<Record<string, Conditions | string>>
}

/** They register matchers, and export nothing. */
const WITHOUT_EXPORTS = ['./testing/vitest', './testing/jest-globals', './testing/bun']

const ENTRIES = Object.entries(exports).flatMap(([path, conditions]) =>
  typeof conditions === 'string' || WITHOUT_EXPORTS.includes(path)
    ? []
    : [{ specifier: path.replace('.', 'huadan'), conditions }]
)

/** The packages whose types the declarations of helpers may name: `undici-types` has the `Request` of @types/node. */
const NAMED = /^(?:huadan(?:\/.*)?|io-ts|fp-ts\/.*|fast-check|undici-types)$/

let application: Application

beforeAll(() => {
  application = installApplication('typescript', { as: 'helpers' })
})

// Each entry point alone: what a program imports elsewhere, the compiler can name.
describe.each(ENTRIES)('helpers over $specifier', ({ specifier, conditions }) => {
  it.each(RESOLUTIONS)('can be exported: %s', (resolution, ending) => {
    const { folder } = application
    const { types } = ending === 'mts' ? conditions.import : conditions.require
    writeFileSync(
      join(folder, `helpers.${ending}`),
      helpersOf(specifier, join(folder, 'node_modules/huadan', types))
    )
    const needsFastCheck = specifier === 'huadan/testing/arbitraries'
    const tsconfig = {
      extends: `./tsconfig.${resolution}.json`,
      // In node10 fast-check's own declarations do not compile: see tsconfig.node10-properties.json.
      compilerOptions: { skipLibCheck: resolution === 'node10' && needsFastCheck },
      files: [`helpers.${ending}`]
    }
    writeFileSync(join(folder, 'tsconfig.helpers.json'), JSON.stringify(tsconfig))
    expect(application.run('tsc', ['-p', 'tsconfig.helpers.json']).stdout).toBe('')

    const declarations = `dist/${resolution}/helpers.d.${ending}`
    const text = readFileSync(join(folder, declarations), 'utf8')
    const named = Array.from(text.matchAll(/(?:import\(|from )["']([^"']+)/g), ([, module = '']) => module)
    expect(named.filter((module) => !NAMED.test(module))).toStrictEqual([])
    expect(text).not.toMatch(/\bany\b/)
    expect(text.match(/^export declare const helper/gm)?.length).toBeGreaterThan(
      specifier === 'huadan/calls/fp-ts' ? 1 : 3
    )
  })
})
