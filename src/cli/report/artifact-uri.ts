const encodeSegment = (segment: string): string =>
  // A surrogate without its other half has no bytes to encode.
  encodeURIComponent(segment.replace(/\p{Cs}/gu, '\ufffd'))

const encodePath = (path: string, isAbsolute: boolean): string => {
  const segments: string[] = []
  for (const segment of path.split('/')) {
    // SARIF allows `..` in relative references alone.
    if (segment === '..' && isAbsolute) segments.pop()
    else if (segment !== '' && segment !== '.') segments.push(encodeSegment(segment))
  }
  return segments.join('/')
}

/**
 * A path as a URI: relative if the path is, else of the scheme `file`; percent-encoded UTF-8 with forward slashes. A
 * backslash parts folders, except in a path from a POSIX root.
 */
export const artifactUri = (file: string): string => {
  if (file.startsWith('/')) return `file:///${encodePath(file, true)}`
  const path = file.replaceAll('\\', '/')
  // A share. Its host may be none that a URI can have, so it goes into the path (RFC 8089, E.3.2).
  if (path.startsWith('//')) return `file:////${encodePath(path, true)}`
  if (path.startsWith('/')) return `file:///${encodePath(path, true)}`
  if (/^[a-z]:\//i.test(path)) return `file:///${path.slice(0, 3)}${encodePath(path.slice(3), true)}`
  return encodePath(path, false) || '.'
}
