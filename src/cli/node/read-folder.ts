import type { Dirent } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileError, REPLACEMENT } from './file-error'

/** What stands in a folder, a link taken for what it leads to. */
export type Entry =
  | { readonly name: string; readonly kind: 'file' }
  /** `real` is its path without links, by which loops are told. */
  | { readonly name: string; readonly kind: 'folder'; readonly real: string; readonly isLink: boolean }
  | { readonly name: string; readonly kind: 'neither'; readonly reason: string }

const byName = (one: Dirent, other: Dirent): number => (one.name < other.name ? -1 : 1)

const lookAt = async (folder: string, entry: Dirent): Promise<Entry> => {
  const { name } = entry
  const path = join(folder, name)
  const isLink = entry.isSymbolicLink()
  const isKnown = !isLink && !name.includes(REPLACEMENT)
  try {
    const real = isKnown ? path : await realpath(path)
    const what = isKnown ? entry : await stat(real)
    if (what.isDirectory()) return { name, kind: 'folder', real, isLink }
    if (what.isFile()) return { name, kind: 'file' }
    // A pipe that nobody writes to would be waited for without end, and a device may have no end.
    return { name, kind: 'neither', reason: 'it is neither a file nor a folder' }
  } catch (error) {
    return { name, kind: 'neither', reason: fileError(error).message }
  }
}

/**
 * What stands in a folder, in the order of the names.
 *
 * @param folder - without links on the way: a long way over links is rejected by the system
 * @param isWanted - by its name
 */
export const readFolder = async (
  folder: string,
  isWanted: (name: string) => boolean = () => true
): Promise<readonly Entry[]> => {
  const entries = await readdir(folder, { withFileTypes: true })
  return Promise.all(
    entries
      .filter(({ name }) => isWanted(name))
      .sort(byName)
      .map((entry) => lookAt(folder, entry))
  )
}
