import type { Dirent } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import picomatch from 'picomatch'
import type { FoundFiles, UnreadablePath } from '../host'
import { fileError, isMissing, REPLACEMENT } from './file-error'

/** A folder to walk. */
interface Folder {
  /** Its name in reports. */
  readonly path: string
  /** Its path without links. */
  readonly real: string
  /** The real paths of its parent folders. */
  readonly around: ReadonlySet<string>
  /** The number of parent folders, up to the base. */
  readonly level: number
}

/** The conditions for files to find. */
interface Search {
  readonly base: string
  /** The number of folders from the base to a file, including the base. */
  readonly depth: number
  readonly isWantedName: (name: string) => boolean
  /** @param level - the level of its parent folder */
  readonly isWantedFolder: (name: string, level: number) => boolean
  readonly isWantedFile: (path: string) => boolean
  /** Visits a folder once, however many links lead to it. */
  readonly visitsOnce: boolean
}

const byName = (one: Dirent, other: Dirent): number => (one.name < other.name ? -1 : 1)

/** Walks folders in the order of names. Visits links to folders last, so that a folder keeps its own name. */
const find = async (search: Search): Promise<FoundFiles> => {
  const { base, depth, isWantedName, isWantedFolder, isWantedFile, visitsOnce } = search
  const files: string[] = []
  const problems: UnreadablePath[] = []
  const seen = new Set<string>()
  const linked: Folder[] = []

  const note = (file: string, error: unknown): void => {
    problems.push({ file, reason: fileError(error).message })
  }

  const visit = async (entry: Dirent, folder: Folder): Promise<void> => {
    const path = join(folder.path, entry.name)
    // Links and names that are not UTF-8 must be resolved.
    const isPlain = !entry.isSymbolicLink() && !entry.name.includes(REPLACEMENT)
    try {
      const real = isPlain ? join(folder.real, entry.name) : await realpath(join(folder.real, entry.name))
      const what = isPlain ? entry : await stat(real)
      if (what.isDirectory()) {
        if (!isWantedFolder(entry.name, folder.level)) return
        const around = new Set([...folder.around, folder.real])
        const found = { path, real, around, level: folder.level + 1 }
        if (isPlain) await walk(found)
        else linked.push(found)
      } else if (!isWantedFile(path)) return
      // A pipe without a writer blocks forever, and a device may be endless.
      else if (what.isFile()) files.push(path)
      else problems.push({ file: path, reason: 'it is neither a file nor a folder' })
    } catch (error) {
      if (isWantedFile(path)) note(path, error)
    }
  }

  const walk = async (folder: Folder): Promise<void> => {
    const { path, real, around, level } = folder
    // Only a search without a depth limit can loop: `*/up/*.json` may name a parent folder.
    const isCircle = depth === Infinity && around.has(real)
    if (level >= depth || isCircle || (visitsOnce && seen.has(real))) return
    seen.add(real)
    try {
      const entries = await readdir(real, { withFileTypes: true })
      for (const entry of entries.filter(({ name }) => isWantedName(name)).sort(byName))
        await visit(entry, folder)
    } catch (error) {
      note(path, error)
    }
  }

  await walk({ path: base, real: await realpath(base === '' ? '.' : base), around: new Set(), level: 0 })
  // The loop also visits folders that are added while it runs.
  for (const folder of linked) await walk(folder)
  return { files, problems }
}

const isHidden = (name: string): boolean => name.startsWith('.')

/**
 * Finds every file in a folder and its subfolders, except hidden ones: `.git` and `.DS_Store` are not
 * payloads.
 */
export const filesIn = (folder: string): Promise<FoundFiles> =>
  find({
    base: folder,
    depth: Infinity,
    isWantedName: (name) => !isHidden(name),
    isWantedFolder: () => true,
    isWantedFile: () => true,
    visitsOnce: true
  })

/** Splits a glob into the folder to start from and the glob within it. */
const splitGlob = (glob: string): { readonly base: string; readonly rest: string } => {
  const { base, glob: rest } = picomatch.scan(glob)
  const unescaped = (path: string): string => path.replaceAll(/\\(.)/g, '$1')
  if (rest !== '') return { base: unescaped(base), rest }
  // No wildcard: `a].json`, or `\[a].json`.
  const start = glob.lastIndexOf('/') + 1
  return { base: unescaped(glob.slice(0, start)), rest: glob.slice(start) }
}

/**
 * Returns the patterns of the folders on the path to a file, up to the first one that is not a single folder.
 */
const folderPatterns = (glob: string): readonly ((name: string) => boolean)[] => {
  const folders = glob.split('/').slice(0, -1)
  const isAlone = (part: string): boolean => !/\*\*|[\\[\](){}]/.test(part)
  const end = folders.findIndex((part) => !isAlone(part))
  return (end < 0 ? folders : folders.slice(0, end)).map((part) => picomatch(part))
}

/** Finds every file that a glob matches. A match that cannot be read is a problem. */
export const filesMatching = async (pattern: string): Promise<FoundFiles> => {
  // A backslash separates folders on Windows only; elsewhere it escapes a character of the glob.
  const glob = sep === '\\' ? pattern.replaceAll('\\', '/') : pattern
  const { base, rest } = splitGlob(glob)
  if (rest === '') return { files: [], problems: [] }
  const isMatch = picomatch(rest)
  const folders = folderPatterns(rest)
  try {
    const { files, problems } = await find({
      base,
      depth: rest.includes('**') ? Infinity : rest.split('/').length,
      isWantedName: (name) => !isHidden(name) || /(?:^|\/)\./.test(rest),
      isWantedFolder: (name, level) => folders[level]?.(name) ?? true,
      isWantedFile: (path) => isMatch(relative(base, path).replaceAll(sep, '/')),
      visitsOnce: false
    })
    return { files: [...files].sort(), problems }
  } catch (error) {
    // Nothing matches in a folder that does not exist.
    if (isMissing(error)) return { files: [], problems: [] }
    throw error
  }
}
