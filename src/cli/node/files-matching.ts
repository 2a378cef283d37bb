import { realpath } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { type FileSystemAdapter, glob } from 'tinyglobby'
import type { Problem } from '../report/report'
import type { FoundFiles } from '../world'
import { fileError, isMissing } from './file-error'
import { partPattern } from './part-pattern'
import { type Entry, readFolder } from './read-folder'

/** What the library asks of a `Dirent`. */
interface Shown {
  readonly name: string
  readonly isFile: () => boolean
  readonly isDirectory: () => boolean
  readonly isSymbolicLink: () => boolean
}

type Show = (error: null, entries: readonly Shown[]) => void

/** How many steps lead from one folder to one within. */
const depthOf = (base: string, folder: string): number => {
  const steps = relative(base, folder)
  return steps === '' ? 0 : steps.split(sep).length
}

const byFile = (one: Problem, other: Problem): number => (one.file < other.file ? -1 : 1)

/** Links are followed here and not by the library, which says nothing of those that lead nowhere. */
const shown = ({ name, kind }: Entry): Shown => ({
  name,
  isFile: () => kind !== 'folder',
  isDirectory: () => kind === 'folder',
  isSymbolicLink: () => false
})

/** The files that a pattern matches. What it matches and cannot be read is a problem, and so is a folder on the way. */
export const filesMatching = async (pattern: string): Promise<FoundFiles> => {
  const { base, rest, depth } = partPattern(pattern)
  const problems: Problem[] = []
  /** Why what has such a name is no file. */
  const reasons = new Map<string, string>()
  /** The folders by their paths, and where they are without links. */
  const reals = new Map<string, string>()

  /** Whether the way to a path leads through the folder already. */
  const isOnWay = (path: string, real: string): boolean => {
    const folder = dirname(path)
    return folder !== path && (reals.get(folder) === real || isOnWay(folder, real))
  }

  const entriesIn = async (folder: string): Promise<readonly Entry[]> => {
    const real = reals.get(folder) ?? (await realpath(folder))
    reals.set(folder, real)
    return (await readFolder(real)).filter((entry) => {
      const path = resolve(folder, entry.name)
      if (entry.kind === 'neither') reasons.set(path, entry.reason)
      if (entry.kind !== 'folder') return true
      reals.set(path, entry.real)
      // Round in a circle without end, unless the pattern ends.
      return depth < Infinity || !isOnWay(path, entry.real)
    })
  }

  const readdir = async (folder: string): Promise<readonly Entry[]> => {
    if (depthOf(base, folder) >= depth) return []
    try {
      return await entriesIn(resolve(folder))
    } catch (error) {
      // Nothing matches in a folder that is not there.
      if (isMissing(error)) return []
      problems.push({ file: join(base, relative(base, folder)), reason: fileError(error).message })
      return []
    }
  }

  const fs = {
    readdir: (folder: string, _options: unknown, show: Show) => {
      void readdir(folder).then((entries) => show(null, entries.map(shown)))
    }
  }
  const matched = await glob(rest, {
    cwd: base,
    expandDirectories: false,
    // The types want every form of Node's function; the library calls this one.
    fs: fs as unknown as FileSystemAdapter
  })
  const files: string[] = []
  for (const file of matched.sort().map((name) => join(base, name))) {
    const reason = reasons.get(resolve(file))
    if (reason === undefined) files.push(file)
    else problems.push({ file, reason })
  }
  // Folders are read at the same time, and are done in any order.
  return { files, problems: problems.sort(byFile) }
}
