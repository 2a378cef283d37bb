import type { NodeRequest, NodeResponse } from '../http'

/** A stream of text that the command writes to. */
export interface Sink {
  readonly isTerminal: boolean
  /** Cells per line; 80 if the width is unknown. */
  readonly columns: number
  /**
   * Resolves once every byte is written.
   *
   * @throws ClosedPipe if the reader is gone
   * @throws OutputError if a byte could not be written
   */
  readonly write: (text: string) => Promise<void>
}

/** The reader of the output is gone: `huadan decode … | head`. */
export class ClosedPipe extends Error {
  override readonly name = 'ClosedPipe'
}

/** Wrong use of the command; the message says why, in one line. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse'
}

/** A file that cannot be read or written; the message says why, in one line. */
export class FileError extends Error {
  override readonly name = 'FileError'
}

/** Output that cannot be written, for example because the disk is full; the message says why, in one line. */
export class OutputError extends Error {
  override readonly name = 'OutputError'
}

/** More input than the command keeps in memory; the message says what to do, in one line. */
export class TooMuchInput extends Error {
  override readonly name = 'TooMuchInput'
}

/** A path that cannot be read. */
export interface UnreadablePath {
  readonly file: string
  /** One line: `no such file or folder`. */
  readonly reason: string
}

/** The files in a folder, or those that match a pattern. */
export interface FoundFiles {
  /** In order. */
  readonly files: readonly string[]
  /** Paths that cannot be read: a locked folder, a dangling link, a pipe. */
  readonly problems: readonly UnreadablePath[]
}

/** The file system. */
export interface Files {
  /** Returns an id that all paths to a file share: `a`, `./a`, a link to it. */
  readonly identity: (path: string) => Promise<string>
  /**
   * Returns an id that all names of a file share, including hard links; `undefined` if writing would not
   * replace a file.
   */
  readonly inode: (path: string) => Promise<string | undefined>
  /** Returns the type of a path; `undefined` if it does not exist. A pipe or a device counts as a file. */
  readonly kindOf: (path: string) => Promise<'file' | 'folder' | undefined>
  /** Returns every file in a folder and its subfolders; follows links. @throws FileError */
  readonly filesIn: (folder: string) => Promise<FoundFiles>
  /** Returns every file that a glob matches; follows links. @throws FileError */
  readonly glob: (pattern: string) => Promise<FoundFiles>
  /** Returns the size in bytes; 0 for a pipe and others without a size. @throws FileError */
  readonly sizeOf: (path: string) => Promise<number>
  /** Returns the bytes in chunks, until the signal is aborted. @throws FileError */
  readonly read: (path: string, signal: AbortSignal) => AsyncIterable<Uint8Array>
  /** Writes a whole file, or keeps the old one unchanged. @throws FileError */
  readonly write: (path: string, text: string) => Promise<void>
  /** Empties a file, or creates it with mode 0600, to be written part by part. @throws FileError */
  readonly writer: (path: string) => Promise<FileWriter>
  /** Returns an appender for a file, which is created with mode 0600. */
  readonly appender: (path: string) => Appender
}

/** Writes one file part by part. */
export interface FileWriter {
  /** @throws FileError */
  readonly write: (text: string) => Promise<void>
  /** @throws FileError */
  readonly close: () => Promise<void>
}

/** The stdin of the command. */
export interface Stdin {
  readonly isTerminal: boolean
  /** Returns `Files.inode` of a redirected file: `< day.log`. */
  readonly inode: () => Promise<string | undefined>
  /** Returns the bytes in chunks, until the signal is aborted. @throws FileError */
  readonly read: (signal: AbortSignal) => AsyncIterable<Uint8Array>
}

/** A part of a request's body: bytes, or a pause before the next ones. */
export type BodyPart = Uint8Array | { readonly pauseMs: number }

/** A request to send. */
export interface Outgoing {
  readonly url: string
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly parts: readonly BodyPart[]
  /** The length to declare; `'chunked'` to declare none. Default: the true one. */
  readonly length?: number | 'chunked'
  /** Closes the connection after the last part, although the body is not complete. */
  readonly breaksOff?: boolean
  readonly timeoutMs: number
}

/** The answer to a request, or the reason why there is none. */
export type Answer =
  | {
      readonly status: number
      readonly headers: Readonly<Record<string, string>>
      /** The first 4 KiB, as text. */
      readonly body: string
      readonly elapsedMs: number
    }
  | {
      /** One line, such as `connection refused`. */
      readonly failure: string
      /** True if there was no connection at all. */
      readonly isUnreachable: boolean
      readonly elapsedMs: number
      readonly status?: undefined
    }

/** An address to listen on. */
interface Address {
  readonly host: string
  /** 0 for any free port. */
  readonly port: number
}

/** A server that listens. */
interface Listening {
  readonly port: number
  /** Answers the requests under way, for a second at most, and closes all connections. */
  readonly close: () => Promise<void>
}

/** An address cannot be listened on, or a receiver cannot be reached; the message says why, in one line. */
export class NetworkError extends Error {
  override readonly name = 'NetworkError'
}

/** The network. */
export interface Network {
  /** Sends a request; redirects are not followed. Never rejects. Gives up when the signal is aborted. */
  readonly send: (request: Outgoing, signal: AbortSignal) => Promise<Answer>
  /** Answers requests until it is closed. @throws NetworkError */
  readonly listen: (
    address: Address,
    handle: (request: NodeRequest, response: NodeResponse) => Promise<void>
  ) => Promise<Listening>
}

/** Appends lines to one file, in order. */
export interface Appender {
  /** Resolves when the line is on the disk. @throws FileError */
  readonly append: (line: string) => Promise<void>
}

/** Threads that run a job. */
export interface Workers<Block, Result> {
  /**
   * Returns the result. Results of several blocks arrive in any order, but each thread runs its blocks in the
   * order of the calls.
   */
  readonly run: (block: Block) => Promise<Result>
  readonly stop: () => Promise<void>
}

/** The command and its options, from which a thread builds the same job. Plain data. */
export interface JobRequest {
  readonly command: string
  readonly options: Readonly<Record<string, unknown>>
  /** The wall clock at the start of the run, so that all threads use the same moment. */
  readonly startedAt: number
}

/** The command's environment. `host-node/host.ts` implements it; tests use an in-memory one. */
export interface Host {
  /** The arguments after the program's name. */
  readonly argv: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
  /** The version of the package. */
  readonly version: string
  readonly stdin: Stdin
  readonly stdout: Sink
  readonly stderr: Sink
  readonly files: Files
  readonly network: Network
  /** Decompresses gzip data, also of several members. Yields everything before an error. @throws FileError */
  readonly gunzip: (chunks: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>
  /** Aborted when the user interrupts. */
  readonly interrupted: AbortSignal
  /** Returns milliseconds since any fixed moment. */
  readonly now: () => number
  /** Returns the current time, in milliseconds since 1970. */
  readonly wallClock: () => number
  /** Resolves after some milliseconds, or as soon as the signal is aborted. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>
  /** The number of threads that can run at once. */
  readonly cores: number
  readonly startWorkers: <Block, Result>(count: number, request: JobRequest) => Workers<Block, Result>
}
