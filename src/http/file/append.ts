import { type FileHandle, open } from 'node:fs/promises'
import { dirname } from 'node:path'

const LINE_FEED = 0x0a

/** Only the owner: the file holds phone numbers. */
const MODE = 0o600

/** Returns true if the file ends within a line: the process, or the disk, stopped while it was written. */
const endsInLine = async (file: FileHandle): Promise<boolean> => {
  const { size } = await file.stat()
  if (size === 0) return false
  const last = new Uint8Array(1)
  await file.read(last, 0, 1, size - 1)
  return last[0] !== LINE_FEED
}

/** Makes a new file's name durable: without it, the file can be gone after a loss of power. */
const syncFolder = async (path: string): Promise<void> => {
  try {
    const folder = await open(dirname(path), 'r')
    try {
      await folder.sync()
    } finally {
      await folder.close()
    }
  } catch {
    // Windows opens no folders.
  }
}

/**
 * Writes bytes to the end of a file in one call: the system does not mix it with the calls of another
 * process. `appendFile` splits more than 512 KiB.
 */
const writeWhole = async (file: FileHandle, bytes: Uint8Array): Promise<void> => {
  let rest = bytes
  while (rest.length > 0) {
    const { bytesWritten } = await file.write(rest)
    rest = rest.subarray(bytesWritten)
  }
}

/**
 * Appends text to a file and waits until it is on the disk. A line that was left unfinished before is ended
 * first.
 */
const appendDurably = async (path: string, text: string): Promise<void> => {
  const file = await open(path, 'a+', MODE)
  try {
    const { size } = await file.stat()
    await writeWhole(file, new TextEncoder().encode((await endsInLine(file)) ? `\n${text}` : text))
    await file.sync()
    if (size === 0) await syncFolder(path)
  } finally {
    await file.close()
  }
}

/** Appends lines to one file, in order. */
export interface Appender {
  /** Resolves when the line is on the disk. */
  append(line: string): Promise<void>
}

interface Waiting {
  readonly line: string
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

/**
 * Creates an appender. Lines that arrive while others are written go to the disk together: one `fsync` for
 * all of them. The file is opened for each write, so that it can be renamed for rotation.
 */
export const createAppender = (path: string): Appender => {
  let waiting: Waiting[] = []
  let isWriting = false

  const writeAll = async (): Promise<void> => {
    isWriting = true
    while (waiting.length > 0) {
      const batch = waiting
      waiting = []
      try {
        await appendDurably(path, batch.map(({ line }) => line).join(''))
        for (const { resolve } of batch) resolve()
      } catch (error) {
        for (const { reject } of batch) reject(error)
      }
    }
    isWriting = false
  }

  return {
    append: async (line) =>
      new Promise((resolve, reject) => {
        waiting.push({ line, resolve, reject })
        if (!isWriting) void writeAll()
      })
  }
}
