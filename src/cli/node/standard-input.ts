import { type BigIntStats, fstatSync } from 'node:fs'
import process from 'node:process'
import type { Stdin } from '../world'
import { fileError } from './file-error'
import { inodeOf } from './inode-of'
import { plainBytes } from './plain-bytes'

const STDIN = 0

const stats = (): BigIntStats | undefined => {
  try {
    return fstatSync(STDIN, { bigint: true })
  } catch {
    // What it is then shows when it is read.
    return undefined
  }
}

/** What is piped into the process. */
export const standardInput = (): Stdin => ({
  isTerminal: process.stdin.isTTY,
  inode: () => {
    const found = stats()
    return Promise.resolve(found && inodeOf(found))
  },
  read: async function* () {
    // Node makes an empty stream of a folder.
    if (stats()?.isDirectory() === true) throw fileError({ code: 'EISDIR' })
    try {
      for await (const chunk of process.stdin) yield plainBytes(chunk as Uint8Array)
    } catch (error) {
      throw fileError(error)
    }
  }
})
