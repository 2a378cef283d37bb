import { createReadStream } from 'node:fs'
import { readdir, realpath, stat, writeFile } from 'node:fs/promises'
import { join, resolve, sep } from 'node:path'
import { glob } from 'tinyglobby'
import type { Files } from '../world'
import { fileError } from './file-error'

/** So much is read at once: enough for each thread to be busy with, and little beside what a thread takes anyway. */
const CHUNK_BYTES = 1024 * 1024

const byName = (one: string, other: string): number => (one < other ? -1 : 1)

/** Hidden files and folders are not payloads: `.git`, `.DS_Store`. */
const isHidden = (name: string): boolean => name.startsWith('.')

/** Whether a link leads to a folder, which is not followed: it may lead to where it stands. */
const isFolder = async (path: string): Promise<boolean> => {
  try {
    return (await stat(path)).isDirectory()
  } catch {
    return false
  }
}

/** What cannot be looked into, or leads nowhere, is among the files: reading it tells why. */
const filesIn = async (folder: string): Promise<string[]> => {
  const found: string[] = []
  const entries = await readdir(folder, { withFileTypes: true })
  for (const entry of entries.sort((one, other) => byName(one.name, other.name))) {
    const path = join(folder, entry.name)
    if (isHidden(entry.name)) continue
    if (entry.isDirectory()) found.push(...(await filesIn(path).catch(() => [path])))
    else if (!(await isFolder(path))) found.push(path)
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

/** A backslash parts folders on Windows alone; elsewhere it takes a character of a pattern as it is. */
const withSlashes = (pattern: string): string => (sep === '\\' ? pattern.replaceAll('\\', '/') : pattern)

/** The file system of the machine. */
export const nodeFiles: Files = {
  identity: (path) => realpath(path).catch(() => resolve(path)),
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
    (await orFileError(glob(withSlashes(pattern), { expandDirectories: false }))).sort(byName),
  sizeOf: async (path) => (await orFileError(stat(path))).size,
  read: async function* (path) {
    try {
      for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES })) {
        yield chunk as Uint8Array
      }
    } catch (error) {
      throw fileError(error)
    }
  },
  write: (path, text) => orFileError(writeFile(path, text))
}
