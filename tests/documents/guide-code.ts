import { transformSync } from '@swc/core'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatWithOptions } from 'node:util'
import * as huadan from '../../src'
import * as calls from '../../src/calls'
import * as callsFpTs from '../../src/calls/fp-ts'
import * as http from '../../src/http'
import * as httpFile from '../../src/http/file'
import * as testing from '../../src/testing'
import * as arbitraries from '../../src/testing/arbitraries'
import * as matchers from '../../src/testing/matchers'

const ROOT = join(__dirname, '..', '..')

/** The folders of the guides, one for each language. */
export const GUIDES: readonly string[] = ['docs/guide', 'docs/zh/guide']

const MODULES: Readonly<Record<string, unknown>> = {
  huadan,
  'huadan/calls': calls,
  'huadan/calls/fp-ts': callsFpTs,
  'huadan/http': http,
  'huadan/http/file': httpFile,
  'huadan/testing': testing,
  'huadan/testing/arbitraries': arbitraries,
  'huadan/testing/matchers': matchers
}

/** One guide in one language, with its code. */
export interface GuidePage {
  /** The folder of the page, from the root. */
  readonly folder: string
  readonly text: string
  /** The code by file name. Each block is a file, named in its first line. */
  readonly files: ReadonlyMap<string, string>
}

/** Reads a guide. @param name - of its file */
export const readGuide = (folder: string, name: string): GuidePage => {
  const text = readFileSync(join(ROOT, folder, name), 'utf8')
  const files = new Map(
    Array.from(text.matchAll(/^```ts\n\/\/ ([\w.-]+)\n([\s\S]*?)^```$/gm), ([, file = '', code = '']) => [
      file,
      code
    ])
  )
  return { folder, text, files }
}

type Print = (...values: readonly unknown[]) => void

/** Runs a file of a page as a module, and returns its exports. */
export const runFile = (
  page: GuidePage,
  name: string,
  print: Print = () => undefined
): Record<string, unknown> => {
  const { code } = transformSync(page.files.get(name) ?? '', {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' }
  })
  const exports: Record<string, unknown> = {}
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the code of the page runs as it is printed there
  const module = new Function('require', 'exports', 'console', code) as (
    require: (name: string) => unknown,
    exports: object,
    console: { log: Print }
  ) => void
  const load = (wanted: string): unknown =>
    wanted.startsWith('./')
      ? runFile(page, `${wanted.slice('./'.length)}.ts`, print)
      : (MODULES[wanted] ?? jest.requireActual(wanted))
  module(load, exports, { log: print })
  return exports
}

/** Returns what a file prints, line by line, as Node prints it. */
export const printedBy = (page: GuidePage, name: string): readonly string[] => {
  const lines: string[] = []
  runFile(page, name, (...values) => lines.push(formatWithOptions({ breakLength: Infinity }, ...values)))
  return lines
}

/** Returns what the comments of a file say that it prints: `console.log(…) // this`, or in the next line. */
export const shownBy = ({ files }: GuidePage, name: string): readonly string[] =>
  Array.from(
    (files.get(name) ?? '').matchAll(/^ *console\.log\(.*\)(?: |\n *)\/\/ (.*)$/gm),
    ([, shown = '']) => shown
  )

/** Returns the names of the files that are tests. */
export const testFiles = ({ files }: GuidePage): readonly string[] =>
  [...files.keys()].filter((name) => name.endsWith('.test.ts'))
