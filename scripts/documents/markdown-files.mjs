// The Markdown files of the repository, by who writes them.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

export const ROOT = join(import.meta.dirname, '../..')

const IGNORED = new Set(['.git', '.stryker', 'coverage', 'dist', 'node_modules', 'reports'])

/** What a script writes, and the notes that `docs/internals/performance.md` includes. */
const GENERATED = /^(?:api\/|docs\/reference\/api\/|bench\/(?:RESULTS|notes)\.md$)/

const walk = (folder) =>
  readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory()) return IGNORED.has(entry.name) ? [] : walk(path)
    return entry.name.endsWith('.md') ? [path] : []
  })

/** Returns true for the path of a Chinese page. */
export const isChinese = (path) => /(?:^|\/)docs\/zh\/|\.zh-CN\.md$/.test(path)

/** Returns the paths of all pages that people write, relative to the root and sorted. */
export const handwrittenPages = () =>
  walk('')
    .filter((path) => !GENERATED.test(path))
    .sort()
