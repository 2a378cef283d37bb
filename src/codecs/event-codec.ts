import { invalidField } from '../diagnostics/create-issue'
import type { CallbackEvent } from '../events'
import { findByKnownFid } from '../events/find-kind'
import { isEvent } from '../events/is-event'
import type { EventKind } from '../events/kind'
import { isWireRecord, type WireRecord } from '../records/wire-record'
import type { Codec } from './make-codec'
import { recordCodec } from './record-codec'
import type { WireFields } from './wire-fields'

/** Makes the codec of one kind, over one parsed wire record. */
export const eventCodec = <Event extends CallbackEvent, Name extends keyof WireFields>(
  name: string,
  kind: EventKind<Event, Name>
): Codec<Event, WireRecord, Pick<WireFields, Name>> =>
  recordCodec({
    name,
    is: (value): value is Event => isEvent(value) && value.kind === kind.kind,
    read: (value, reader) => {
      reader.begin(undefined)
      if (!isWireRecord(value)) return reader.reject(invalidField([], 'an object', value))
      const event = reader.read(kind, value)
      // A state push has no fid: a record with a known fid is of another kind.
      const other = kind.fid === null && reader.hasOtherKeys() ? findByKnownFid(value) : undefined
      if (other === undefined) return event
      reader.begin(undefined)
      return reader.reject(invalidField(['fid'], 'absent', value.fid ?? other.fid))
    }
  })
