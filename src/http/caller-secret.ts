import { isSecret } from '../helpers/is-secret'

/** Decodes percent-encoding; text that is not encoded correctly is returned as it is. */
const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const TOKEN = 'token='

/**
 * Returns true if the last segment of the path, or `?token=`, is one of the secrets. The platform appends its
 * own query to an address, perhaps to one that has a query: `?token=…?Call` counts.
 *
 * @param url - path and query
 */
export const hasSecret = (url: string, secrets: readonly string[]): boolean => {
  const parts = url.split('?')
  const path = parts.slice(0, 1).join().replace(/\/$/, '')
  const segment = path.slice(path.lastIndexOf('/') + 1)
  const tokens = parts
    .slice(1)
    .flatMap((query) => query.split('&'))
    .filter((parameter) => parameter.startsWith(TOKEN))
    .map((parameter) => parameter.slice(TOKEN.length))
  // Each is compared to the end: the time does not tell which of them is right.
  return [segment, ...tokens].filter((text) => isSecret(decoded(text), secrets)).length > 0
}
