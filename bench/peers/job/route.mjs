// The whole job of a peer: text → value → trimmed keys → events.
import { trimKeys } from './padded-keys.mjs'

/** All records, or none. */
export const decodeBy =
  (peer, parse = JSON.parse) =>
  (text) => {
    const body = trimKeys(parse(text))
    return body.cdr === undefined ? peer.readState(body) : peer.readEnvelope(body)
  }

/** Each record on its own. */
export const decodeEachBy =
  (peer, parse = JSON.parse) =>
  (text) => {
    const { cdr } = trimKeys(parse(text))
    const events = []
    const rejected = []
    for (let index = 0; index < cdr.length; index++) {
      const { value, errors } = peer.readRecord(cdr[index])
      if (errors === undefined) events.push(value)
      else rejected.push({ index, errors })
    }
    return { events, rejected }
  }
