import { unknownPayload } from '../diagnostics/create-issue'
import { encodeRecord } from '../encode'
import type { CallbackEvent } from '../events'
import { WIRE_NAMES } from '../events/wire-names'
import { isPlainData } from '../json/is-plain-data'
import { settingsOf } from '../options'
import { RecordReader, REJECTED } from '../records/record-reader'
import type { WireRecord } from '../records/wire-record'
import { type Codec, makeCodec } from './make-codec'

/** The parts in which the codecs over one record differ. */
interface RecordCodecParts<Event> {
  readonly name: string
  readonly is: (value: unknown) => value is Event
  /** Reads one record with a fresh reader. If the result is `REJECTED`, the reader has the issues. */
  readonly read: (value: unknown, reader: RecordReader) => Event | typeof REJECTED
}

/** Makes a codec over one parsed wire record, with the default options. */
export const recordCodec = <Event extends CallbackEvent, Input>({
  name,
  is,
  read
}: RecordCodecParts<Event>): Codec<Event, WireRecord, Input> => {
  const settings = settingsOf(undefined)
  return makeCodec({
    name,
    is,
    read: (value) => {
      try {
        const reader = new RecordReader(settings, WIRE_NAMES)
        const event = read(value, reader)
        return event === REJECTED ? { issues: reader.issues() } : { value: event }
      } catch (error) {
        // A getter or a proxy of the caller can throw. Plain data cannot: that error is our bug and must not
        // be hidden.
        if (isPlainData(value)) throw error
        return { issues: [unknownPayload({ word: 'throwing-field' })] }
      }
    },
    write: (event) => encodeRecord(event, settings.utcOffset, 'the event')
  })
}
