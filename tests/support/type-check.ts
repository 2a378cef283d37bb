import { dirname, join } from 'node:path'
import ts from 'typescript'

const ROOT = join(__dirname, '../..')

/** What the compiler is to be given, beside what stands on the disk. */
export interface Compilation {
  /** Code by the path that it is to have. It goes before a file of that path. */
  readonly files: ReadonlyMap<string, string>
  /** The paths to begin with. Default: those of `files`. */
  readonly roots?: readonly string[]
  /** What differs from the options of the tests. */
  readonly options?: ts.CompilerOptions
  /** Files that the compiler is not to find. */
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

/** The files that `npm run check:types` looks at, by their whole paths. */
export const checkedFiles = (): readonly string[] => config().fileNames

/** The program of code that need not be in any file, as strict as the tests are. */
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
  host.getSourceFile = (file, languageVersion, ...rest) => {
    const code = files.get(file)
    return code === undefined
      ? getSourceFile(file, languageVersion, ...rest)
      : ts.createSourceFile(file, code, languageVersion)
  }
  return ts.createProgram(roots, options, host)
}

/**
 * What the compiler has to say of code that is in no file, as strict as of the tests.
 * @param files - code by the path that it is to have
 * @param paths - where imports lead, as in `compilerOptions.paths`
 */
export const typeProblems = (
  files: ReadonlyMap<string, string>,
  paths: Readonly<Record<string, string[]>>
): readonly string[] =>
  ts
    .getPreEmitDiagnostics(compile({ files, options: { paths, noUnusedLocals: true } }))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
