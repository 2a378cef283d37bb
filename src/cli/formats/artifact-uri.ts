/** Encodes a path. A lone surrogate has no bytes: it becomes a replacement character. */
const encodePath = (path: string): string =>
  path
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .filter((segment) => segment !== '' && segment !== '.')
    .map(encodeURIComponent)
    .join('/')

/**
 * Returns a path as a URI in percent-encoded UTF-8: relative if the path is, otherwise with the
 * scheme `file`. A backslash separates folders, except in a path that starts with a slash.
 */
export const artifactUri = (file: string): string => {
  const path = file.startsWith('/') ? file : file.replaceAll('\\', '/')
  // The host of a share goes into the path (RFC 8089, E.3.2): it can have characters that no host
  // of a URI has.
  const root = /^\\[\\/]/.test(file) ? '//' : /^(?:[a-z]:)?\//i.exec(path)?.[0]
  if (root === undefined) return encodePath(path) || '.'
  // SARIF allows `..` only in relative URIs. `new URL` resolves it.
  const { pathname } = new URL(encodePath(path.slice(root.length)), 'file:///')
  return `file://${root.startsWith('/') ? '' : '/'}${root}${pathname.slice(1).replace(/\/$/, '')}`
}
