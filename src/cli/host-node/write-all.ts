import { write as writeToFile } from 'node:fs'
import { promisify } from 'node:util'

const writeSome = promisify(writeToFile)

/** Writes to a file until every byte is written: on a nearly full disk, the system can write fewer bytes. */
export const writeAll = async (fd: number, text: string): Promise<void> => {
  const bytes = new TextEncoder().encode(text)
  for (let at = 0; at < bytes.length;) {
    const { bytesWritten } = await writeSome(fd, bytes, at, bytes.length - at)
    at += bytesWritten
  }
}
