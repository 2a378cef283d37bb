import { FileError, type Files, type FoundFiles, type Host, type UnreadablePath } from '../host'
import { readWhole } from './read-whole'

/** A file or stdin. */
export interface Input {
  /** Its name in reports. */
  readonly name: string
  /** Its path; absent for stdin. */
  readonly path?: string
  /** The size in bytes; 0 if unknown. */
  readonly size: number
  /** Returns an id that all names of a file share; `undefined` if it cannot be overwritten. */
  readonly inode: () => Promise<string | undefined>
  readonly read: (signal: AbortSignal) => AsyncIterable<Uint8Array>
}

/** The inputs of a command line. */
export interface Inputs {
  readonly inputs: readonly Input[]
  /** Paths that do not exist, and files and folders that cannot be read. */
  readonly problems: readonly UnreadablePath[]
}

const STDIN = '-'
const IS_GLOB = /[*?[\]{}]/

const unreadable = (file: string, reason: string): FoundFiles => ({ files: [], problems: [{ file, reason }] })

/** @throws FileError */
const filesAt = async (path: string, files: Files): Promise<FoundFiles> => {
  const kind = await files.kindOf(path)
  if (kind === 'file') return { files: [path], problems: [] }
  const isFolder = kind === 'folder'
  // A path that exists is never a glob.
  if (!isFolder && !IS_GLOB.test(path)) return unreadable(path, 'no such file or folder')
  const found = await (isFolder ? files.filesIn(path) : files.glob(path))
  if (found.files.length + found.problems.length > 0) return found
  return unreadable(path, isFolder ? 'the folder has no payloads' : 'no file matches the glob')
}

const fileInput = async (path: string, files: Files): Promise<Input> => {
  // Ignore an error: reading the file will report it.
  const size = await files.sizeOf(path).catch(() => 0)
  return {
    name: path,
    path,
    size,
    inode: () => files.inode(path),
    read: (signal) => readWhole(files.read(path, signal), size, signal)
  }
}

/** Finds stdin and the files of paths, folders and globs, each once. */
export const findInputs = async (
  paths: readonly string[],
  { files, stdin }: Pick<Host, 'files' | 'stdin'>
): Promise<Inputs> => {
  const inputs = new Map<string, Input>()
  const problems = new Map<string, UnreadablePath>()
  for (const path of paths) {
    if (path === STDIN) {
      inputs.set(STDIN, { name: '<stdin>', size: 0, inode: stdin.inode, read: stdin.read })
      continue
    }
    const found = await filesAt(path, files).catch((error: unknown) => {
      if (error instanceof FileError) return unreadable(path, error.message)
      throw error
    })
    for (const problem of found.problems) {
      const identity = await files.identity(problem.file)
      if (!problems.has(identity)) problems.set(identity, problem)
    }
    for (const file of found.files) {
      const identity = await files.identity(file)
      if (!inputs.has(identity)) inputs.set(identity, await fileInput(file, files))
    }
  }
  return { inputs: [...inputs.values()], problems: [...problems.values()] }
}
