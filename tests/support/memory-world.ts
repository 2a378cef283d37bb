import { main } from '../../src/cli/main'
import { taskRunner } from '../../src/cli/work/run-task'
import {
  ClosedPipe,
  FileError,
  type Files,
  type FoundFiles,
  type Sink,
  type World
} from '../../src/cli/world'

/** The content of a file, or the error of reading it: a FileError, or an unexpected one. */
type Content = string | Uint8Array | readonly (string | Uint8Array)[] | Error

export interface MemoryOptions {
  readonly files?: Readonly<Record<string, Content>>
  /** The standard input; a terminal if there is none. */
  readonly stdin?: Content
  /** The file of `files` that is the standard input, if it is one. */
  readonly stdinName?: string
  /** The paths in folders that cannot be read, with the reason. */
  readonly unreadable?: Readonly<Record<string, string>>
  /** Hard links: other names of files. */
  readonly hardLinks?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  readonly terminals?: readonly ('stdout' | 'stderr')[]
  readonly columns?: number
  readonly cores?: number
  /** The number of writes to standard output that succeed before its reader closes it. */
  readonly closesAfter?: number
  /** Interrupts when this text has been written to standard output or standard error. */
  readonly interruptAt?: string
  /** The error of writing any file. */
  readonly writeFailure?: Error
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
  { files = {}, unreadable = {}, hardLinks = {}, writeFailure }: MemoryOptions,
  written: Record<string, string>
): Files => {
  const names = [...Object.keys(files), ...Object.keys(unreadable)].sort()
  const found = (isMeant: (name: string) => boolean): FoundFiles => ({
    files: names.filter((name) => name in files && isMeant(name)),
    problems: names.flatMap((name) => {
      const reason = unreadable[name]
      return reason === undefined || !isMeant(name) ? [] : [{ file: name, reason }]
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
      const [before = '', behind = ''] = pattern.split('*')
      return Promise.resolve(found((name) => name.startsWith(before) && name.endsWith(behind)))
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
    }
  }
}

/** Runs the command in memory, as a shell would. */
export const run = async (commandLine: string, options: MemoryOptions = {}): Promise<Outcome> => {
  const written: Record<string, string> = {}
  const text = { stdout: '', stderr: '' }
  const interrupt = new AbortController()
  const files = memoryFiles(options, written)
  const { stdinName } = options
  let writes = 0
  let threads = 0
  let sent = 0
  let time = 0
  const sink = (name: 'stdout' | 'stderr'): Sink => ({
    isTerminal: options.terminals?.includes(name) ?? false,
    columns: options.columns ?? 80,
    write: (part) => {
      if (part !== '' && name === 'stdout' && ++writes > (options.closesAfter ?? Infinity)) {
        return Promise.reject(new ClosedPipe('nobody reads the output'))
      }
      text[name] += part
      if (options.interruptAt !== undefined && text[name].includes(options.interruptAt)) interrupt.abort()
      return Promise.resolve()
    }
  })
  const world: World = {
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
    interrupted: interrupt.signal,
    now: () => (time += 100),
    cores: options.cores ?? 1,
    startWorkers: (count, task) => {
      threads = count
      const runTask = taskRunner(task)
      return {
        count,
        // Later blocks finish earlier, so that the results arrive out of order.
        run: (block) =>
          new Promise((resolve) => {
            setTimeout(
              () => {
                resolve(structuredClone(runTask(block)))
              },
              10 - (sent++ % 10)
            )
          }),
        stop: () => Promise.resolve()
      }
    }
  }
  const status = await main(world)
  return { status, ...text, written, threads }
}
