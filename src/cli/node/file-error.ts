import { FileError } from '../world'

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
  ENOTDIR: 'part of the path is no folder',
  ELOOP: 'its links lead in a circle',
  EMFILE: 'too many files are open',
  ENOSPC: 'no space is left',
  EROFS: 'the file system is read-only',
  ENAMETOOLONG: 'the name is too long',
  EIO: 'the device reports an error'
}

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown error'

/** What Node puts for bytes of a name that are not UTF-8; the name that it makes of them leads nowhere. */
export const REPLACEMENT = '\ufffd'

const hasReplacement = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'path' in error && String(error.path).includes(REPLACEMENT)

/** Whether there is nothing at a path. */
export const isMissing = (error: unknown): boolean => codeOf(error) === 'ENOENT' && !hasReplacement(error)

/** Why the operating system did not do what was asked, in words. */
export const fileError = (error: unknown): FileError => {
  const code = codeOf(error)
  if (code === 'ENOENT' && hasReplacement(error)) return new FileError('its name is not UTF-8')
  return new FileError(REASONS[code] ?? `the system says ${code}`)
}
