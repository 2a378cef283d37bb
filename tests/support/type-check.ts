import { dirname, join } from 'node:path'
import ts from 'typescript'

const ROOT = join(__dirname, '../..')

/**
 * What the compiler has to say of code that is in no file, as strict as of the tests.
 * @param files - code by the path that it is to have
 * @param paths - where imports lead, as in `compilerOptions.paths`
 */
export const typeProblems = (
  files: ReadonlyMap<string, string>,
  paths: Readonly<Record<string, string[]>>
): readonly string[] => {
  const config = ts.getParsedCommandLineOfConfigFile(join(ROOT, 'tsconfig.tests.json'), undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
      throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'))
    }
  })
  const options: ts.CompilerOptions = { ...config?.options, paths, noUnusedLocals: true }
  const folders = new Set([...files.keys()].map((file) => dirname(file)))
  const host = ts.createCompilerHost(options)
  const fileExists = host.fileExists.bind(host)
  const directoryExists = host.directoryExists?.bind(host)
  const getSourceFile = host.getSourceFile.bind(host)
  host.fileExists = (file) => files.has(file) || fileExists(file)
  host.directoryExists = (folder) => folders.has(folder) || (directoryExists?.(folder) ?? true)
  host.getSourceFile = (file, languageVersion, ...others) => {
    const code = files.get(file)
    return code === undefined
      ? getSourceFile(file, languageVersion, ...others)
      : ts.createSourceFile(file, code, languageVersion)
  }
  return ts
    .getPreEmitDiagnostics(ts.createProgram([...files.keys()], options, host))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
}
