import type { Problem } from '../report/report'
import { FileError, type Files, type FoundFiles, type Stdin, type World } from '../world'

/** Something to read. */
export interface Input {
  /** As reports name it. */
  readonly name: string
  /** In bytes; 0 where nobody knows. */
  readonly size: number
  /** The same for every name of a file; `undefined` for what cannot be written over. */
  readonly inode: () => Promise<string | undefined>
  readonly read: () => AsyncIterable<Uint8Array>
}

export interface Inputs {
  readonly inputs: readonly Input[]
  /** Paths that lead nowhere, and what cannot be read in a folder or under a pattern. */
  readonly problems: readonly Problem[]
}

const STDIN = '-'
const IS_PATTERN = /[*?[\]{}]/

const lost = (file: string, reason: string): FoundFiles => ({ files: [], problems: [{ file, reason }] })

const orNone = (found: FoundFiles, path: string, reason: string): FoundFiles =>
  found.files.length === 0 && found.problems.length === 0 ? lost(path, reason) : found

/** The files that a path leads to. @throws FileError */
const filesAt = async (path: string, files: Files): Promise<FoundFiles> => {
  const kind = await files.kindOf(path)
  if (kind === 'file') return { files: [path], problems: [] }
  if (kind === 'folder') return orNone(await files.filesIn(path), path, 'the folder holds no payloads')
  // A path that exists is taken as it is, whatever characters it is made of.
  if (!IS_PATTERN.test(path)) return lost(path, 'no such file or folder')
  return orNone(await files.glob(path), path, 'no file matches the pattern')
}

const sizeOf = async (path: string, files: Files): Promise<number> => {
  try {
    return await files.sizeOf(path)
  } catch {
    // Whether it can be read is seen when it is read.
    return 0
  }
}

const ofFile = async (path: string, files: Files): Promise<Input> => ({
  name: path,
  size: await sizeOf(path, files),
  inode: () => files.inode(path),
  read: () => files.read(path)
})

const ofStdin = (stdin: Stdin): Input => ({
  name: '<stdin>',
  size: 0,
  inode: () => stdin.inode(),
  read: () => stdin.read()
})

/** What the paths of the command line lead to: files, those in folders, those that patterns match, or the standard input. */
export const findInputs = async (
  paths: readonly string[],
  { files, stdin }: Pick<World, 'files' | 'stdin'>
): Promise<Inputs> => {
  const inputs = new Map<string, Input>()
  const problems = new Map<string, Problem>()
  for (const path of paths) {
    if (path === STDIN) {
      if (!inputs.has(STDIN)) inputs.set(STDIN, ofStdin(stdin))
      continue
    }
    const found = await filesAt(path, files).catch((error: unknown) => {
      if (error instanceof FileError) return lost(path, error.message)
      throw error
    })
    for (const problem of found.problems) {
      const identity = await files.identity(problem.file)
      if (!problems.has(identity)) problems.set(identity, problem)
    }
    for (const file of found.files) {
      const identity = await files.identity(file)
      if (!inputs.has(identity)) inputs.set(identity, await ofFile(file, files))
    }
  }
  return { inputs: [...inputs.values()], problems: [...problems.values()] }
}
