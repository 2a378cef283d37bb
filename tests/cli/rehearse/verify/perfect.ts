import { gunzipSync } from 'node:zlib'
import { shouldSendAgain } from '../../../../src'
import type { Answer, Outgoing } from '../../../../src/cli/host'
import { decodeEach } from '../../../../src/decode'

/** Returns an answer with a status. */
export const answered = (status: number, elapsedMs = 5): Answer => ({
  status,
  headers: {},
  body: '',
  elapsedMs
})

export const REFUSED: Answer = { failure: 'connection refused', isUnreachable: true, elapsedMs: 1 }

export const CUT: Answer = {
  failure: 'the connection was closed without an answer',
  isUnreachable: false,
  elapsedMs: 1
}

/** Returns the bytes that a request sends. */
export const sentBytes = ({ parts }: Outgoing): Uint8Array =>
  new Uint8Array(Buffer.concat(parts.filter((part) => part instanceof Uint8Array)))

/** Returns the body of a request, decompressed. */
export const sentBody = (request: Outgoing): Uint8Array => {
  const bytes = sentBytes(request)
  return bytes[0] === 0x1f ? new Uint8Array(gunzipSync(bytes)) : bytes
}

/** Answers as a receiver should. */
export const perfect = (request: Outgoing): Answer => {
  if (request.breaksOff === true) return CUT
  if (request.method !== 'POST') return answered(500)
  const decoded = decodeEach(sentBody(request), { maxBytes: 512 * 1024 })
  return answered(decoded._tag === 'Left' && shouldSendAgain(decoded.left.issues) ? 500 : 200)
}
