import { encodeRecord } from '../encode'
import type { CallbackEvent } from '../event'
import { invalidField, unknownPayload } from '../issue/make-issue'
import type { EventKind } from '../kind'
import { findKind } from '../kind/find-kind'
import { isEvent } from '../kind/is-event'
import { settingsOf } from '../options'
import { RecordReader } from '../record/record-reader'
import { isWireRecord, type WireRecord } from '../record/wire-record'
import { type Codec, makeCodec } from './make-codec'

/** The codec of one kind, over one wire record that is parsed already. */
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
        const reader = new RecordReader(settings)
        reader.begin(undefined)
        // A state push carries no fid: with a known one it is the record of another kind.
        if (kind.fid === null && findKind(value) !== kind && Object.hasOwn(value, 'fid')) {
          return { issues: [invalidField(['fid'], 'absent', value.fid)] }
        }
        const event = reader.read(kind, value)
        return event === undefined ? { issues: reader.reasons } : { value: event }
      } catch {
        // Only a value of the caller's own making can throw: a getter or a proxy. JSON has neither.
        return { issues: [unknownPayload('reading one of its members throws')] }
      }
    },
    write: (event) => encodeRecord(event, settings.utcOffset)
  })
}
