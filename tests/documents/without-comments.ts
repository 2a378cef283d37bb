import ts from 'typescript'

const SCRIPTS: ReadonlySet<string> = new Set(['cjs', 'js', 'jsx', 'mjs', 'ts', 'tsx'])
const HASHES: ReadonlySet<string> = new Set(['bash', 'dockerfile', 'ini', 'sh', 'toml', 'yaml', 'yml'])

const printer = ts.createPrinter({ removeComments: true })

/** Returns code without its comments and empty lines; languages other than scripts, shell and configuration as they are. */
export const withoutComments = (code: string, language: string): string => {
  if (SCRIPTS.has(language))
    return printer.printFile(ts.createSourceFile('block.tsx', code, ts.ScriptTarget.Latest, true))
  if (!HASHES.has(language)) return code
  return code
    .split('\n')
    .map((line) => line.replace(/(?:^|\s)#.*$/, '').trimEnd())
    .filter((line) => line !== '')
    .join('\n')
}
