import { FileError } from '../host'

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
  ENOTDIR: 'part of the path is not a folder',
  ELOOP: 'its symbolic links form a loop',
  EMFILE: 'too many files are open',
  ENOSPC: 'no space is left on the device',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the file is larger than allowed',
  EROFS: 'the file system is read-only',
  ENAMETOOLONG: 'the name is too long',
  EIO: 'the device reports an error'
}

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown error'

/** Node replaces bytes of a name that are not UTF-8 with this character, so the name does not exist. */
export const REPLACEMENT = '\ufffd'

const hasReplacement = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'path' in error && String(error.path).includes(REPLACEMENT)

/** Returns true if a path does not exist. */
export const isMissing = (error: unknown): boolean => codeOf(error) === 'ENOENT' && !hasReplacement(error)

/** Converts an error of the operating system to words. */
export const fileError = (error: unknown): FileError => {
  if (error instanceof FileError) return error
  const code = codeOf(error)
  if (code === 'ENOENT' && hasReplacement(error)) return new FileError('its name is not UTF-8')
  return new FileError(REASONS[code] ?? `the system reports ${code}`)
}
