import type { Problem } from './report/report'
import type { Block, BlockResult, Task } from './work/task'

/** A stream of text that the command writes to. */
export interface Sink {
  readonly isTerminal: boolean
  /** Cells to a line; 80 where nobody knows. */
  readonly columns: number
  /**
   * Resolves once there is room for more.
   * @throws ClosedPipe when nobody reads any longer
   */
  readonly write: (text: string) => Promise<void>
}

/** Whoever read the output has gone: `huadan decode … | head`. */
export class ClosedPipe extends Error {
  override readonly name = 'ClosedPipe'
}

/** What the user asks for cannot be meant; the message says why, in a line. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse'
}

/** A file that cannot be read or written; the message says why, in a line. */
export class FileError extends Error {
  override readonly name = 'FileError'
}

/** What a folder or a pattern leads to. */
export interface FoundFiles {
  /** In order. */
  readonly files: readonly string[]
  /** What stands there too and cannot be read: a folder that is locked, a link to nothing, a pipe. */
  readonly problems: readonly Problem[]
}

export interface Files {
  /** The same for every path to a file: `a`, `./a`, a link to it. */
  readonly identity: (path: string) => Promise<string>
  /** The same for every name of what would be written over, a hard link too; `undefined` where there is nothing of the kind. */
  readonly inode: (path: string) => Promise<string | undefined>
  /** What a path leads to; `undefined` where there is nothing. A pipe or a device is read as a file is. */
  readonly kindOf: (path: string) => Promise<'file' | 'folder' | undefined>
  /** Every file in a folder and the folders within, links followed. @throws FileError */
  readonly filesIn: (folder: string) => Promise<FoundFiles>
  /** Every file that a pattern matches, links followed. */
  readonly glob: (pattern: string) => Promise<FoundFiles>
  /** In bytes. 0 for what has no size, such as a pipe. @throws FileError */
  readonly sizeOf: (path: string) => Promise<number>
  /** The bytes of a file, piece by piece. @throws FileError */
  readonly read: (path: string) => AsyncIterable<Uint8Array>
  /** @throws FileError */
  readonly write: (path: string, text: string) => Promise<void>
}

/** What is piped in. */
export interface Stdin {
  readonly isTerminal: boolean
  /** As that of `Files`, where a file is piped in: `< day.log`. */
  readonly inode: () => Promise<string | undefined>
  /** @throws FileError */
  readonly read: () => AsyncIterable<Uint8Array>
}

/** Work done elsewhere, and the end of it. */
export interface Workers {
  readonly count: number
  /** Results come in any order. */
  readonly run: (block: Block) => Promise<BlockResult>
  readonly stop: () => Promise<void>
}

/** All that the command needs of what is around it. `node/world.ts` meets it with Node; tests with objects in memory. */
export interface World {
  /** What follows the name of the program. */
  readonly argv: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
  /** Of the package. */
  readonly version: string
  readonly stdin: Stdin
  readonly stdout: Sink
  readonly stderr: Sink
  readonly files: Files
  /** Aborted when the user interrupts. */
  readonly interrupted: AbortSignal
  /** Milliseconds since some moment. */
  readonly now: () => number
  /** How many threads can run at once. */
  readonly cores: number
  readonly startWorkers: (count: number, task: Task) => Workers
}
