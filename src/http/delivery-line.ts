import { decodeUtf8 } from '../json/utf8'

/** One received delivery, as it is kept in a file. */
export interface ReceivedDelivery {
  readonly receivedAt: Date
  /** The status that it is answered with. */
  readonly status: number
  readonly rawBody: Uint8Array
}

const BYTES_PER_CALL = 0x8000

declare const btoa: (text: string) => string

/** Returns the Base64 of bytes (RFC 4648). */
export const toBase64 = (bytes: Uint8Array): string => {
  let text = ''
  for (let start = 0; start < bytes.length; start += BYTES_PER_CALL) {
    text += String.fromCharCode(...bytes.subarray(start, start + BYTES_PER_CALL))
  }
  return btoa(text)
}

/**
 * Writes a delivery as a line of JSON: `receivedAt` in UTC, `status`, and `body`, or `bodyBase64` if the
 * bytes are not UTF-8. The bytes are kept exactly. Every command reads the file with `--field body`.
 *
 * @returns the line with its line feed
 */
export const deliveryLine = ({ receivedAt, status, rawBody }: ReceivedDelivery): string => {
  const text = decodeUtf8(rawBody)
  const body = text === undefined ? { bodyBase64: toBase64(rawBody) } : { body: text }
  return `${JSON.stringify({ receivedAt: receivedAt.toISOString(), status, ...body })}\n`
}
