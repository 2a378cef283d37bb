import { transformSync } from '@swc/core'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(__dirname, '../..')

/** Returns the code blocks of a page with this language, such as `ts` or `ts ignore`. */
export const blocksOf = (page: string, language: string): readonly string[] =>
  Array.from(
    readFileSync(join(ROOT, page), 'utf8').matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gm')),
    ([, code = '']) => code
  )

/** A module's exports. */
type Exports = Record<string, unknown>

/**
 * Runs a `ts` block of a page as a module and returns its exports. Blocks import each other by the file name in their first
 * line.
 *
 * @param packages - what the blocks import, by name
 */
export const runBlock = (
  page: string,
  file: string,
  packages: Readonly<Record<string, unknown>>
): Exports => {
  const named = new Map(
    blocksOf(page, 'ts').map((code) => [/^\/\/ (\S+)\.ts\n/.exec(code)?.[1] ?? '', code] as const)
  )
  const loaded = new Map<string, Exports>()
  const load = (name: string): unknown => {
    const code = named.get(name.replace(/^\.\//, ''))
    if (code === undefined) return packages[name]
    const known = loaded.get(name)
    if (known !== undefined) return known
    const { code: script } = transformSync(code, {
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      module: { type: 'commonjs' }
    })
    const exports: Exports = {}
    loaded.set(name, exports)
    const module = new Function('require', 'exports', script) as (
      require: (name: string) => unknown,
      exports: Exports
    ) => void
    module(load, exports)
    return exports
  }
  return load(`./${file.replace(/\.ts$/, '')}`) as Exports
}
