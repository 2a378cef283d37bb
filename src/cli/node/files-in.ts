import { realpath } from 'node:fs/promises'
import { join } from 'node:path'
import type { Problem } from '../report/report'
import type { FoundFiles } from '../world'
import { fileError } from './file-error'
import { type Entry, readFolder } from './read-folder'

interface Folder {
  /** As it was named. */
  readonly path: string
  /** Without links. */
  readonly real: string
}

/** Hidden files and folders are not payloads: `.git`, `.DS_Store`. */
const isShown = (name: string): boolean => !name.startsWith('.')

/** The files in a folder and the folders within. Those that links lead to come last, so that a folder goes by its own name. */
export const filesIn = async (start: string): Promise<FoundFiles> => {
  const files: string[] = []
  const problems: Problem[] = []
  const linked: Folder[] = []
  const seen = new Set<string>()

  const entriesIn = async ({ path, real }: Folder): Promise<readonly Entry[]> => {
    try {
      return await readFolder(real, isShown)
    } catch (error) {
      problems.push({ file: path, reason: fileError(error).message })
      return []
    }
  }

  const take = async (entry: Entry, { path: folder }: Folder): Promise<void> => {
    const path = join(folder, entry.name)
    if (entry.kind === 'file') files.push(path)
    else if (entry.kind === 'neither') problems.push({ file: path, reason: entry.reason })
    else if (entry.isLink) linked.push({ path, real: entry.real })
    else await walk({ path, real: entry.real })
  }

  const walk = async (folder: Folder): Promise<void> => {
    // A link may lead to where it stands.
    if (seen.has(folder.real)) return
    seen.add(folder.real)
    for (const entry of await entriesIn(folder)) await take(entry, folder)
  }

  await walk({ path: start, real: await realpath(start) })
  // Those that these lead to are added while it goes.
  for (const folder of linked) await walk(folder)
  return { files, problems }
}
