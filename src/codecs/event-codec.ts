import { invalidField, unknownPayload } from '../diagnostics/create-issue'
import { encodeRecord } from '../encode'
import type { CallbackEvent } from '../events'
import { findByKnownFid } from '../events/find-kind'
import { isEvent } from '../events/is-event'
import type { EventKind } from '../events/kind'
import { WIRE_NAMES } from '../events/wire-names'
import { isPlainData } from '../json/is-plain-data'
import { settingsOf } from '../options'
import { RecordReader, REJECTED } from '../records/record-reader'
import { isWireRecord, type WireRecord } from '../records/wire-record'
import { type Codec, makeCodec } from './make-codec'

/** Makes the codec of one kind, over one parsed wire record. */
export const eventCodec = <Event extends CallbackEvent>(
  name: string,
  kind: EventKind<Event>
): Codec<Event, WireRecord> => {
  const settings = settingsOf(undefined)
  return makeCodec<Event, WireRecord>({
    name,
    is: (value): value is Event => isEvent(value) && value.kind === kind.kind,
    read: (value) => {
      try {
        if (!isWireRecord(value)) return { issues: [invalidField([], 'an object', value)] }
        const reader = new RecordReader(settings, WIRE_NAMES)
        reader.begin(undefined)
        const event = reader.read(kind, value)
        // A state push has no fid: with a known one it is a record of another kind.
        const other = kind.fid === null && reader.hasOtherKeys() ? findByKnownFid(value) : undefined
        if (other !== undefined) {
          return { issues: [invalidField(['fid'], 'absent', value.fid ?? other.fid)] }
        }
        return event === REJECTED ? { issues: reader.issues() } : { value: event }
      } catch (error) {
        // A getter or a proxy of the caller throws. Plain data cannot: then the error is ours, and must not be hidden.
        if (isPlainData(value)) throw error
        return { issues: [unknownPayload({ word: 'throwing-field' })] }
      }
    },
    write: (event) => encodeRecord(event, settings.utcOffset, 'the event')
  })
}
