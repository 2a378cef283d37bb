import { gzipSync } from 'node:zlib'
import { contentDigest, eventId, eventKey, type CallbackEvent, yuan } from '../../src'
import type { Entry } from '../../src/http'
import { bodyOf, build, samples } from '../../src/testing'

/** Returns the bytes of a text, in UTF-8. */
export const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text))

export const CDR = build['callback-cdr']({ requestId: '2016010000000206' })
export const VOICE = build['voice-code']({ requestId: '2016010000000205' })

/** The same call, billed otherwise. */
export const CORRECTED = build['callback-cdr']({ requestId: '2016010000000206', charge: yuan('9.99') })

export const GOOD = bodyOf(CDR)

/** The document's own sample, which is not JSON. */
export const BROKEN = samples['callback-cdr']

/** A good record, and one that is rejected. */
export const HALF = bodyOf([CDR, { ...VOICE, durationSeconds: 777 }]).replace('777', 'soon')

export const TRUNCATED = GOOD.slice(0, -20)

export const UNKNOWN = '{"statusCode":"-104","statusMsg":"13800000001"}'

/** `{"x":"中"}` in GB 18030. */
export const GB18030 = Uint8Array.from([0x7b, 0x22, 0x78, 0x22, 0x3a, 0x22, 0xd6, 0xd0, 0x22, 0x7d])

/** What `Sink.store` is called with for an event. */
export const entryOf = (event: CallbackEvent): Entry => ({
  id: eventId(event),
  key: eventKey(event),
  digest: contentDigest(event),
  event
})

export const gzipped = (text: string): Uint8Array => new Uint8Array(gzipSync(text))
