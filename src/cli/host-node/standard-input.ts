import { type BigIntStats, fstatSync } from 'node:fs'
import process from 'node:process'
import { addAbortSignal } from 'node:stream'
import type { Stdin } from '../host'
import { fileError } from './file-error'
import { inodeOf } from './inode-of'
import { readChunks } from './read-chunks'

const STDIN = 0

const stats = (): BigIntStats | undefined => {
  try {
    return fstatSync(STDIN, { bigint: true })
  } catch {
    // Reading it will report the error.
    return undefined
  }
}

/** The stdin of this process. */
export const standardInput = (): Stdin => ({
  isTerminal: process.stdin.isTTY,
  inode: () => {
    const found = stats()
    return Promise.resolve(found && inodeOf(found))
  },
  read: (signal) =>
    readChunks(() => {
      // Node reads a folder as an empty stream.
      if (stats()?.isDirectory() === true) throw fileError({ code: 'EISDIR' })
      return addAbortSignal(signal, process.stdin)
    }, signal)
})
