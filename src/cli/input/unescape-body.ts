import { decodeUtf8 } from '../../json/utf8'
import { fromBase64 } from './base64-field'
import type { Raw } from './block'
import type { Reading } from './reading'
import { unescapeNginx } from './unescape-nginx'

/**
 * Makes JSON of a line in which nginx has escaped a field: `\x` is no escape of JSON. Keeps `\\x`: then the
 * line is already JSON, for example that of a container.
 */
export const doubleBackslashes = (line: string): string =>
  line.replace(/\\[\\x]/g, (escape) => (escape === '\\x' ? '\\\\x' : escape))

const asRaw = (bytes: Uint8Array): Raw => decodeUtf8(bytes) ?? bytes

/** Returns the bytes of Base64, also of the alphabet for URLs. */
export const fromAnyBase64 = (text: string): Uint8Array | undefined =>
  fromBase64(text.replaceAll('-', '+').replaceAll('_', '/'))

/** Unescapes the text of a field. Returns a text that is not Base64 as it is: it is then rejected. */
export const unescapeBody = (text: string, unescape: NonNullable<Reading['unescape']>): Raw => {
  if (unescape === 'nginx') return asRaw(unescapeNginx(new TextEncoder().encode(text)))
  const bytes = fromAnyBase64(text)
  return bytes === undefined ? text : asRaw(bytes)
}
