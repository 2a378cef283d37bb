import { createReadStream } from 'node:fs'
import { realpath, stat, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Files } from '../world'
import { fileError, isMissing } from './file-error'
import { inodeOf } from './inode-of'
import { plainBytes } from './plain-bytes'

/** So much is read at once: enough for each thread to be busy with, and little beside what a thread takes anyway. */
const CHUNK_BYTES = 1024 * 1024

const orFileError = async <T>(work: Promise<T>): Promise<T> => {
  try {
    return await work
  } catch (error) {
    throw fileError(error)
  }
}

/** The file system of the machine. */
export const nodeFiles: Files = {
  identity: (path) => realpath(path).catch(() => resolve(path)),
  inode: (path) => stat(path, { bigint: true }).then(inodeOf, () => undefined),
  kindOf: async (path) => {
    try {
      return (await stat(path)).isDirectory() ? 'folder' : 'file'
    } catch (error) {
      if (isMissing(error)) return undefined
      throw fileError(error)
    }
  },
  filesIn: async (folder) => orFileError((await import('./files-in')).filesIn(folder)),
  glob: async (pattern) => orFileError((await import('./files-matching')).filesMatching(pattern)),
  sizeOf: async (path) => (await orFileError(stat(path))).size,
  read: async function* (path) {
    try {
      for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES })) {
        yield plainBytes(chunk as Uint8Array)
      }
    } catch (error) {
      throw fileError(error)
    }
  },
  write: (path, text) => orFileError(writeFile(path, text))
}
