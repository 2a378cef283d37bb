import type { Finding } from './report'

/** A finding in one line without its place in the file: `duration should be …, but is … (cdr[0].duration)`. */
export const findingText = ({ message, path }: Finding): string =>
  path === '' ? message : `${message} (${path})`
