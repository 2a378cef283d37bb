import { close, createReadStream, open } from 'node:fs'
import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'
import { createAppender } from '../../http/file/append'
import { FileError, type FileWriter, type Files } from '../host'
import { fileError, isMissing } from './file-error'
import { inodeOf } from './inode-of'
import { readChunks } from './read-chunks'
import { writeAll } from './write-all'

/** Large enough to keep each thread busy, small compared with the memory of a thread. */
const CHUNK_BYTES = 1024 * 1024

/** The mode of a new file with payloads: they have phone numbers. */
const OWNER_ONLY = 0o600

const orFileError = async <T>(work: Promise<T>): Promise<T> => {
  try {
    return await work
  } catch (error) {
    throw fileError(error)
  }
}

/**
 * Replaces a file as a whole, so that the old one survives a full disk. Writes to a pipe or a device
 * directly.
 */
const writeWhole = async (path: string, text: string): Promise<void> => {
  const target = await realpath(path).catch(() => path)
  const before = await stat(target).catch(() => undefined)
  if (before !== undefined && !before.isFile()) return writeFile(target, text)
  const temporary = `${target}.${process.pid}.tmp`
  try {
    await writeFile(temporary, text, before === undefined ? {} : { mode: before.mode })
    await rename(temporary, target)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

/** Opens a file by its number: Node warns of a `FileHandle` that an error leaves open. */
const openWriter = async (path: string): Promise<FileWriter> => {
  const fd = await promisify(open)(path, 'w', OWNER_ONLY)
  return {
    write: (text) => orFileError(writeAll(fd, text)),
    close: () => orFileError(promisify(close)(fd))
  }
}

/** The file system of this machine. */
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
  filesIn: async (folder) => orFileError((await import('./find-files')).filesIn(folder)),
  glob: async (pattern) => orFileError((await import('./find-files')).filesMatching(pattern)),
  sizeOf: async (path) => (await orFileError(stat(path))).size,
  read: (path, signal) =>
    readChunks(() => createReadStream(path, { highWaterMark: CHUNK_BYTES, signal }), signal),
  write: (path, text) => orFileError(writeWhole(path, text)),
  writer: (path) => orFileError(openWriter(path)),
  appender: (path) => {
    const appender = createAppender(path)
    return {
      append: (line) =>
        appender.append(line).catch((error: unknown) => {
          throw new FileError(`${path}: ${fileError(error).message}`)
        })
    }
  }
}
