import { dirname, join } from 'node:path'
import ts from 'typescript'

const ROOT = join(__dirname, '../..')

/** The input of the compiler, in addition to the files on disk. */
export interface Compilation {
  /** Code by path. It replaces a file with that path. */
  readonly files: ReadonlyMap<string, string>
  /** The paths to start from. Default: those of `files`. */
  readonly roots?: readonly string[]
  /** Options that differ from those of the tests. */
  readonly options?: ts.CompilerOptions
  /** Returns true for a file that the compiler must not find. */
  readonly isHidden?: (file: string) => boolean
}

const config = (): ts.ParsedCommandLine => {
  const parsed = ts.getParsedCommandLineOfConfigFile(join(ROOT, 'tsconfig.tests.json'), undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
      throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'))
    }
  })
  if (parsed === undefined) throw new Error('there is no tsconfig.tests.json')
  return parsed
}

/** Parsed files on disk, for the programs of one test file: most of what a program reads are the same declarations. */
const parsedFiles = new Map<string, ts.SourceFile | undefined>()

/** Returns the options that a parsed file can depend on, as a key. */
const parsingKey = (options: ts.CompilerOptions): string =>
  JSON.stringify({ ...options, paths: undefined, types: undefined, lib: undefined })

/** Creates a program from code that need not be in any file, with the strict options of the tests. */
export const compile = ({
  files,
  roots = [...files.keys()],
  options: others = {},
  isHidden = () => false
}: Compilation): ts.Program => {
  const options: ts.CompilerOptions = { ...config().options, ...others }
  const folders = new Set([...files.keys()].map((file) => dirname(file)))
  const host = ts.createCompilerHost(options)
  const fileExists = host.fileExists.bind(host)
  const directoryExists = host.directoryExists?.bind(host)
  const getSourceFile = host.getSourceFile.bind(host)
  host.fileExists = (file) => files.has(file) || (!isHidden(file) && fileExists(file))
  host.directoryExists = (folder) => folders.has(folder) || (directoryExists?.(folder) ?? true)
  const key = parsingKey(options)
  host.getSourceFile = (file, version, ...rest) => {
    const code = files.get(file)
    if (code !== undefined) return ts.createSourceFile(file, code, version)
    const own = JSON.stringify([file, version, key])
    if (!parsedFiles.has(own)) parsedFiles.set(own, getSourceFile(file, version, ...rest))
    return parsedFiles.get(own)
  }
  return ts.createProgram(roots, options, host)
}
