import type { Problem } from '../report/report'
import { FileError, type Files, type World } from '../world'

/** Something to read. */
export interface Input {
  /** As reports name it. */
  readonly name: string
  /** The same for every path to a file. */
  readonly identity: string
  /** In bytes; 0 where nobody knows. */
  readonly size: number
  readonly read: () => AsyncIterable<Uint8Array>
}

export interface Inputs {
  readonly inputs: readonly Input[]
  /** Paths that lead nowhere. */
  readonly problems: readonly Problem[]
}

const STDIN = '-'
const IS_PATTERN = /[*?[\]{}]/

const ofStdin = ({ stdin }: Pick<World, 'stdin'>): Input => ({
  name: '<stdin>',
  identity: STDIN,
  size: 0,
  read: () => stdin.read()
})

/** The files that a path leads to, or why there are none. */
const filesAt = async (path: string, files: Files): Promise<readonly string[] | string> => {
  const kind = await files.kindOf(path)
  if (kind === 'file') return [path]
  if (kind === 'folder') {
    const found = await files.filesIn(path)
    return found.length === 0 ? 'the folder holds no payloads' : found
  }
  // A path that exists is taken as it is, whatever characters it is made of.
  if (!IS_PATTERN.test(path)) return 'no such file or folder'
  const found = await files.glob(path)
  return found.length === 0 ? 'no file matches the pattern' : found
}

const sizeOf = async (path: string, files: Files): Promise<number> => {
  try {
    return await files.sizeOf(path)
  } catch {
    // Whether it can be read is seen when it is read.
    return 0
  }
}

/** What the paths of the command line lead to: files, those in folders, those that patterns match, or the standard input. */
export const findInputs = async (
  paths: readonly string[],
  { files, stdin }: Pick<World, 'files' | 'stdin'>
): Promise<Inputs> => {
  const inputs: Input[] = []
  const problems: Problem[] = []
  const seen = new Set<string>()
  for (const path of paths) {
    const found =
      path === STDIN
        ? [STDIN]
        : await filesAt(path, files).catch((error: unknown) => {
            if (error instanceof FileError) return error.message
            throw error
          })
    if (typeof found === 'string') problems.push({ file: path, reason: found })
    else {
      for (const name of found) {
        const place = name === STDIN ? STDIN : await files.identity(name)
        if (seen.has(place)) continue
        seen.add(place)
        if (name === STDIN) inputs.push(ofStdin({ stdin }))
        else
          inputs.push({
            name,
            identity: place,
            size: await sizeOf(name, files),
            read: () => files.read(name)
          })
      }
    }
  }
  return { inputs, problems }
}
