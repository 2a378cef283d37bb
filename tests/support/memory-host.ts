import { jobOf } from '../../src/cli/commands'
import {
  type Answer,
  ClosedPipe,
  FileError,
  type Files,
  type FoundFiles,
  type Host,
  type Outgoing,
  OutputError,
  type Sink,
  type Workers
} from '../../src/cli/host'
import type { NodeRequest, NodeResponse } from '../../src/http'
import type { Block } from '../../src/cli/input/block'
import { gunzip } from '../../src/cli/host-node/gunzip'
import { main } from '../../src/cli/main'
import type { BlockResult } from '../../src/cli/pipeline/job'
import { jobRunner } from '../../src/cli/pipeline/run-job'

/** The content of a file, or the error of reading it: a FileError, or an unexpected one. */
type Content = string | Uint8Array | readonly (string | Uint8Array)[] | Error

export interface MemoryOptions {
  readonly files?: Readonly<Record<string, Content>>
  /** Standard input; a terminal if absent. */
  readonly stdin?: Content
  /** The file of `files` that is redirected to standard input. */
  readonly stdinName?: string
  /** Paths in folders that cannot be read, with the reason. */
  readonly unreadable?: Readonly<Record<string, string>>
  /** Hard links: the other name and the file. */
  readonly hardLinks?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  readonly terminals?: readonly ('stdout' | 'stderr')[]
  readonly columns?: number
  readonly cores?: number
  /** The wall clock, in ISO 8601. */
  readonly clock?: string
  /** The number of writes to standard output that succeed before its reader closes it. */
  readonly closesAfter?: number
  /** The number of writes to standard output that succeed before the disk is full. */
  readonly fullAfter?: number
  /** Interrupts once this text is written to standard output or standard error. */
  readonly interruptAt?: string
  /** The number of writes to a file that is written part by part that succeed before the disk is full. */
  readonly fileFullAfter?: number
  /** The error that writing any file throws. */
  readonly writeFailure?: Error
  /** Answers the requests that the command sends; without it, every connection is refused. */
  readonly answer?: (request: Outgoing) => Answer
  /** What the command does to the server that it starts. */
  readonly visit?: (handle: (request: NodeRequest, response: NodeResponse) => Promise<void>) => Promise<void>
}

export interface Outcome {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
  readonly written: Readonly<Record<string, string>>
  /** The number of threads that were started. */
  readonly threads: number
}

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content

async function* chunksOf(content: Content): AsyncGenerator<Uint8Array> {
  await Promise.resolve()
  if (content instanceof Error) throw content
  if (typeof content === 'string' || content instanceof Uint8Array) yield bytesOf(content)
  else for (const part of content) yield bytesOf(part)
}

const isWithin = (folder: string, path: string): boolean => path.startsWith(`${folder.replace(/\/$/, '')}/`)

const identityOf = (path: string): string => path.replace(/^\.\//, '')

const memoryFiles = (
  { files = {}, unreadable = {}, hardLinks = {}, writeFailure, fileFullAfter = Infinity }: MemoryOptions,
  written: Record<string, string>
): Files => {
  const names = [...Object.keys(files), ...Object.keys(unreadable)].sort()
  const found = (isWanted: (name: string) => boolean): FoundFiles => ({
    files: names.filter((name) => name in files && isWanted(name)),
    problems: names.flatMap((name) => {
      const reason = unreadable[name]
      return reason === undefined || !isWanted(name) ? [] : [{ file: name, reason }]
    })
  })
  return {
    identity: (path) => Promise.resolve(identityOf(path)),
    inode: (path) => {
      const name = hardLinks[identityOf(path)] ?? identityOf(path)
      return Promise.resolve(name in files ? `inode of ${name}` : undefined)
    },
    kindOf: (path) => {
      if (path in files) return Promise.resolve('file')
      const isFolder = path.endsWith('/') || names.some((name) => isWithin(path, name))
      return Promise.resolve(isFolder ? 'folder' : undefined)
    },
    filesIn: (folder) => Promise.resolve(found((name) => isWithin(folder, name))),
    glob: (pattern) => {
      const [start = '', end = ''] = pattern.split('*')
      return Promise.resolve(found((name) => name.startsWith(start) && name.endsWith(end)))
    },
    sizeOf: (path) => {
      const content = files[path] ?? ''
      if (content instanceof Error) return Promise.reject(content)
      const parts = typeof content === 'string' || content instanceof Uint8Array ? [content] : content
      return Promise.resolve(parts.reduce((size, part) => size + bytesOf(part).length, 0))
    },
    read: (path) => chunksOf(files[path] ?? new FileError('no such file or folder')),
    write: (path, text) => {
      if (writeFailure !== undefined) return Promise.reject(writeFailure)
      if (isWithin('/read-only', path)) return Promise.reject(new FileError('permission denied'))
      written[path] = text
      return Promise.resolve()
    },
    writer: (path) => {
      if (writeFailure !== undefined) return Promise.reject(writeFailure)
      if (isWithin('/read-only', path)) return Promise.reject(new FileError('permission denied'))
      written[path] = ''
      let writes = 0
      return Promise.resolve({
        write: (text) => {
          writes++
          if (writes > fileFullAfter) return Promise.reject(new FileError('no space is left on the device'))
          written[path] = (written[path] ?? '') + text
          return Promise.resolve()
        },
        close: () => Promise.resolve()
      })
    },
    appender: (path) => ({
      append: (line) => {
        if (writeFailure !== undefined) return Promise.reject(writeFailure)
        written[path] = (written[path] ?? '') + line
        return Promise.resolve()
      }
    })
  }
}

/** Runs the command in memory, as a shell would. */
export const run = async (commandLine: string, options: MemoryOptions = {}): Promise<Outcome> => {
  const written: Record<string, string> = {}
  const text = { stdout: '', stderr: '' }
  const interrupt = new AbortController()
  const files = memoryFiles(options, written)
  const { stdinName, closesAfter = Infinity, fullAfter = Infinity, interruptAt } = options
  let writes = 0
  let threads = 0
  let sent = 0
  let time = 0
  const sink = (name: 'stdout' | 'stderr'): Sink => ({
    isTerminal: options.terminals?.includes(name) ?? false,
    columns: options.columns ?? 80,
    write: (part) => {
      if (part !== '' && name === 'stdout') {
        writes++
        if (writes > closesAfter) return Promise.reject(new ClosedPipe('the reader of the output is gone'))
        if (writes > fullAfter) return Promise.reject(new OutputError('standard output: the disk is full'))
      }
      text[name] += part
      if (interruptAt !== undefined && text[name].includes(interruptAt)) interrupt.abort()
      return Promise.resolve()
    }
  })
  const host: Host = {
    argv: commandLine.split(' ').filter((word) => word !== ''),
    env: options.env ?? {},
    version: '1.2.3',
    stdin: {
      isTerminal: options.stdin === undefined,
      inode: () => (stdinName === undefined ? Promise.resolve(undefined) : files.inode(stdinName)),
      read: () => chunksOf(options.stdin ?? '')
    },
    stdout: sink('stdout'),
    stderr: sink('stderr'),
    files,
    gunzip,
    network: {
      send: (request) =>
        Promise.resolve(
          options.answer?.(request) ?? { failure: 'connection refused', isUnreachable: true, elapsedMs: 1 }
        ),
      listen: ({ port }, handle) => {
        const visited = options.visit?.(handle).then(() => {
          interrupt.abort()
        })
        return Promise.resolve({ port, close: async () => visited })
      }
    },
    interrupted: interrupt.signal,
    wait: (ms) => {
      time += ms
      return Promise.resolve()
    },
    now: () => (time += 100),
    wallClock: () => Date.parse(options.clock ?? '2026-11-26T12:00:00+08:00'),
    cores: options.cores ?? 1,
    startWorkers: ((count, request) => {
      threads = count
      // A thread gets a copy.
      const runners = Array.from({ length: count }, () => jobRunner(jobOf(structuredClone(request))))
      const workers: Workers<Block, BlockResult> = {
        // Each thread runs its blocks in order. Later blocks finish earlier, so that results arrive out of order.
        run: (block) => {
          const at = sent++
          const runJob = runners[at % count]
          if (runJob === undefined) throw new RangeError('there are no threads')
          const result = structuredClone(runJob(block))
          return new Promise((resolve) => {
            setTimeout(
              () => {
                resolve(result)
              },
              10 - (at % 10)
            )
          })
        },
        stop: () => Promise.resolve()
      }
      return workers
    }) as Host['startWorkers']
  }
  const status = await main(host)
  return { status, ...text, written, threads }
}
