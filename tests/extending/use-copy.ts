import { buildSync } from 'esbuild'
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { join, relative } from 'node:path'
import ts from 'typescript'
import type * as huadan from '../../src'
import type { CallbackEvent } from '../../src'

type Library = typeof huadan

const ROOT = join(__dirname, '../..')

/** Returns what the compiler reports of a copy of `src/`, as strict as of `src/` itself. */
export const compileCopy = (folder: string): readonly string[] => {
  const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.cli.json'), (path) => ts.sys.readFile(path)) as {
    config: { compilerOptions: object }
  }
  const base = ts.readConfigFile(join(ROOT, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
    config: { compilerOptions: object }
  }
  const { options, fileNames } = ts.parseJsonConfigFileContent(
    {
      compilerOptions: { ...base.config.compilerOptions, ...config.compilerOptions, resolveJsonModule: true },
      include: ['src']
    },
    ts.sys,
    folder
  )
  return ts
    .getPreEmitDiagnostics(ts.createProgram(fileNames, options))
    .map(
      ({ file, messageText }) =>
        `${relative(folder, file?.fileName ?? '')}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`
    )
}

/** The library as its copy exports it: with words that the original's types do not know. */
export interface CopiedLibrary extends Pick<
  Library,
  'decode' | 'safeParse' | 'encode' | 'eventKey' | 'formatIssues'
> {
  readonly ISSUE_CODES: readonly string[]
  readonly REPAIR_CODES: readonly string[]
  readonly VoiceNotice: Library['VoiceCode']
}

/** `huadan/testing` as its copy exports it. */
export interface CopiedTesting {
  readonly build: Readonly<Record<string, (overrides?: object) => CallbackEvent>>
  readonly bodyOf: (event: CallbackEvent, options: { readonly quirks: readonly string[] }) => string
  readonly samples: Readonly<Record<string, string>>
  readonly assertRejectedWith: (body: unknown, code: string) => void
}

const bundle = (folder: string, entry: string, outfile: string, format: 'cjs' | 'esm'): void => {
  buildSync({
    entryPoints: [join(folder, entry)],
    outfile: join(folder, outfile),
    bundle: true,
    platform: 'node',
    format,
    logLevel: 'error',
    banner:
      format === 'esm'
        ? {
            js: "import { createRequire as huadanRequire } from 'node:module'; const require = huadanRequire(import.meta.url);"
          }
        : {}
  })
}

/** Bundles the library and `huadan/testing` of a copy, and loads them. */
export const loadCopy = (
  folder: string
): { readonly library: CopiedLibrary; readonly testing: CopiedTesting } => {
  bundle(folder, 'src/index.ts', 'index.cjs', 'cjs')
  bundle(folder, 'src/testing/index.ts', 'testing.cjs', 'cjs')
  const load = createRequire(join(folder, 'package.json'))
  return { library: load('./index.cjs') as CopiedLibrary, testing: load('./testing.cjs') as CopiedTesting }
}

/** Bundles the command of a copy. Returns a function that runs it and returns its output. */
export const runCommand = (folder: string): ((args: readonly string[], stdin: string) => string) => {
  bundle(folder, 'src/cli/host-node/bin.ts', 'huadan.mjs', 'esm')
  return (args, stdin) => {
    const { stdout, stderr } = spawnSync(process.execPath, [join(folder, 'huadan.mjs'), ...args], {
      input: stdin,
      encoding: 'utf8'
    })
    return stdout + stderr
  }
}
