import { WrongUse } from '../host'

const LOOPBACK = /^(?:localhost|.+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])$/i

/**
 * Returns a URL to send to.
 *
 * @param allowsRemote - true if it may be another machine
 * @param option - its name, for errors
 * @throws WrongUse if it is no HTTP URL, or another machine without permission
 */
export const targetOf = (text: string, allowsRemote: boolean, option = '--to'): URL => {
  let url: URL
  try {
    url = new URL(text)
  } catch {
    throw new WrongUse(`${option} must be a URL, such as http://localhost:3000/callbacks`)
  }
  if (!/^https?:$/.test(url.protocol))
    throw new WrongUse(`${option} must be a URL that starts with http:// or https://`)
  if (url.username !== '' || url.password !== '') {
    throw new WrongUse(`${option} must not contain a user name: the platform sends none`)
  }
  if (!allowsRemote && !LOOPBACK.test(url.hostname)) {
    throw new WrongUse(`${option} is another machine; add --allow-remote if you may send data there`)
  }
  return url
}

/** Returns true if an address is a port of this machine: forwarding a delivery there would never end. */
export const isPortHere = ({ hostname, port }: URL, listening: number): boolean =>
  LOOPBACK.test(hostname) && Number(port) === listening

/** Returns an address for people, without the parts that can contain a secret: `http://localhost:3000/…`. */
export const shownTarget = ({ origin }: URL): string => `${origin}/…`

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The shortest text that is hidden: `/`, or the 1 of `?v=1`, is no secret. */
const SHORTEST_HIDDEN = 3

/**
 * Returns a function that hides the path and the query of an address in a text, because they can contain a
 * secret: an error page often repeats them.
 */
export const targetHider = ({ pathname, search, searchParams }: URL): ((text: string) => string) => {
  const parts = [pathname.replace(/\/$/, ''), search, ...searchParams.values()]
  const hidden = parts
    .flatMap((part) => [part, decoded(part)])
    .filter(({ length }) => length >= SHORTEST_HIDDEN)
    // The longest first: one can be a part of another.
    .sort((one, other) => other.length - one.length)
  return (text) => hidden.reduce((shown, part) => shown.replaceAll(part, '…'), text)
}
