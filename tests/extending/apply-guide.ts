import { applyPatch, parsePatch } from 'diff'
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const ROOT = join(__dirname, '../..')

const BLOCK = /^```(ts|diff)\n([\s\S]*?)^```$/gm
const FILE_COMMENT = /^\/\/ (src\/\S+)\n/

/** A block of code that a guide adds to the sources. */
interface CodeBlock {
  readonly language: string
  readonly code: string
}

/** Returns the `ts` and `diff` blocks of a page. */
export const blocksOf = (page: string): readonly CodeBlock[] =>
  [...readFileSync(join(ROOT, page), 'utf8').matchAll(BLOCK)].map(([, language = '', code = '']) => ({
    language,
    code
  }))

/** A copy of `src/` to which the code of a guide was applied. */
export interface ExtendedCopy {
  /** The folder that holds the copy of `src/`, and of other files that the guide changes; packages resolve from it. */
  readonly folder: string
  /** The files that the guide adds or changes, in its order. */
  readonly touched: readonly string[]
}

/**
 * Copies `src/` and applies a guide: a `ts` block that begins with the comment `// src/…` is a new file, a `diff` block
 * adds or changes files.
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
    const file = join(folder, path)
    const before = touched.includes(path) || path.startsWith('src/') ? file : join(ROOT, path)
    const changed = to(existsSync(before) ? readFileSync(before, 'utf8') : '')
    if (!touched.includes(path)) touched.push(path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, changed)
  }
  for (const { language, code } of blocksOf(page)) {
    const [comment, path] = FILE_COMMENT.exec(code) ?? []
    if (language === 'ts' && comment !== undefined && path !== undefined) {
      change(path, () => code.slice(comment.length))
    }
    if (language !== 'diff') continue
    for (const patch of parsePatch(code)) {
      const path = (patch.newFileName ?? '').replace(/^b\//, '')
      change(path, (before) => {
        const changed = applyPatch(before, patch)
        if (changed === false) throw new Error(`a diff of ${page} does not fit ${path}`)
        return changed
      })
    }
  }
  return { folder, touched }
}
