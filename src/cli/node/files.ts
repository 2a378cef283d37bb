import { createReadStream } from 'node:fs'
import { readdir, stat, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { glob } from 'tinyglobby'
import type { Files } from '../world'
import { fileError } from './file-error'

/** So much is read at once: enough for each thread to be busy with, and little beside what a thread takes anyway. */
const CHUNK_BYTES = 1024 * 1024

const byName = (one: string, other: string): number => (one < other ? -1 : 1)

/** Hidden files and folders are not payloads: `.git`, `.DS_Store`. */
const isHidden = (name: string): boolean => name.startsWith('.')

const filesIn = async (folder: string): Promise<string[]> => {
  const found: string[] = []
  const entries = await readdir(folder, { withFileTypes: true })
  for (const entry of entries.sort((one, other) => byName(one.name, other.name))) {
    const path = join(folder, entry.name)
    if (isHidden(entry.name)) continue
    if (entry.isDirectory()) found.push(...(await filesIn(path)))
    else if (entry.isFile() || (entry.isSymbolicLink() && (await stat(path)).isFile())) found.push(path)
  }
  return found
}

const orFileError = async <T>(work: Promise<T>): Promise<T> => {
  try {
    return await work
  } catch (error) {
    throw fileError(error)
  }
}

/** The file system of the machine. */
export const nodeFiles = (interrupted: AbortSignal): Files => ({
  absolute: (path) => resolve(path),
  kindOf: async (path) => {
    try {
      return (await stat(path)).isDirectory() ? 'folder' : 'file'
    } catch (error) {
      const missing = fileError(error)
      if (missing.message === 'no such file or folder') return undefined
      throw missing
    }
  },
  filesIn: (folder) => orFileError(filesIn(folder)),
  glob: async (pattern) =>
    (await orFileError(glob(pattern.replaceAll('\\', '/'), { expandDirectories: false }))).sort(byName),
  sizeOf: async (path) => (await orFileError(stat(path))).size,
  read: async function* (path) {
    try {
      for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES })) {
        yield chunk as Uint8Array
        if (interrupted.aborted) return
      }
    } catch (error) {
      throw fileError(error)
    }
  },
  write: (path, text) => orFileError(writeFile(path, text))
})
