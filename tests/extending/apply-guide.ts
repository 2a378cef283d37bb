import { applyPatch, parsePatch } from 'diff'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const ROOT = join(__dirname, '../..')

const BLOCK = /^```(ts|diff)\n([\s\S]*?)^```$/gm
const FILE_COMMENT = /^\/\/ (src\/\S+)\n/

/** A copy of `src/` to which the code of a guide was applied. */
export interface ExtendedCopy {
  /** The folder that holds the copy of `src/`; packages resolve from it. */
  readonly folder: string
  /** The files of `src/` that the guide adds or changes. */
  readonly touched: readonly string[]
}

/**
 * Copies `src/` and applies a guide: a `ts` block that begins with the comment `// src/…` is a new file, a `diff` block
 * changes existing files.
 *
 * @throws if a patch does not fit the present files
 */
export const applyGuide = (page: string, name: string): ExtendedCopy => {
  const folder = join(ROOT, 'node_modules/.cache', `huadan-${name}-${process.pid}`)
  cpSync(join(ROOT, 'src'), join(folder, 'src'), { recursive: true })
  // The command prints its version.
  cpSync(join(ROOT, 'package.json'), join(folder, 'package.json'))
  const touched: string[] = []
  const change = (path: string, to: (before: string) => string): void => {
    touched.push(path)
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), to(join(folder, path)))
  }
  for (const [, language, code = ''] of readFileSync(join(ROOT, page), 'utf8').matchAll(BLOCK)) {
    const [comment, path] = FILE_COMMENT.exec(code) ?? []
    if (language === 'ts' && comment !== undefined && path !== undefined) {
      change(path, () => code.slice(comment.length))
    }
    if (language !== 'diff') continue
    for (const patch of parsePatch(code)) {
      change((patch.newFileName ?? '').replace(/^b\//, ''), (file) => {
        const changed = applyPatch(readFileSync(file, 'utf8'), patch)
        if (changed === false) throw new Error(`the patch of ${page} does not fit ${file}`)
        return changed
      })
    }
  }
  return { folder, touched }
}
