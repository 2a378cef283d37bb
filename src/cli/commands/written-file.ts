import { escapeInvisible } from '../../diagnostics/escape-invisible'
import { FileError, type Host, OutputError, WrongUse } from '../host'

/** Checks that a file to write is no input. @param option - the option that names it @throws WrongUse */
export const checkWrittenFile = async (
  option: string,
  path: string | undefined,
  inodes: () => Promise<readonly string[]>,
  { files }: Pick<Host, 'files'>
): Promise<void> => {
  const target = path === undefined ? undefined : await files.inode(path)
  if (target !== undefined && (await inodes()).includes(target)) {
    throw new WrongUse(`${option} names an input file; name another file`)
  }
}

/** Runs a part of writing a file. @throws OutputError with the path, if it fails: the run then ends */
export const writing = async <Result>(path: string, work: Promise<Result>): Promise<Result> => {
  try {
    return await work
  } catch (error) {
    throw error instanceof FileError ? new OutputError(`${escapeInvisible(path)}: ${error.message}`) : error
  }
}
