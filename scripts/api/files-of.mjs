import { readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

/**
 * Returns the files in a folder and its subfolders as sorted relative paths; `[]` if the folder does not
 * exist.
 */
export const filesOf = async (folder) => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort()
}
