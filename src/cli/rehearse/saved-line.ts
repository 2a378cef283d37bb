import { NOT_JSON, parseJson } from '../../json/parse'
import { decodeUtf8 } from '../../json/utf8'
import { fromBase64 } from '../input/base64-field'
import type { Raw } from '../input/block'
import { openPayload } from '../input/open-payload'
import type { Reading } from '../input/reading'
import { severalValues } from '../input/several-values'
import type { Planned } from './planned'
import { lastMoment } from './shift-times'

/** A line that `listen --save` and `fileSink` write. */
export interface SavedLine {
  readonly receivedAt: string
  readonly status?: unknown
  readonly body?: string
  readonly bodyBase64?: string
}

/** Returns true if a value is a line of that file. */
export const isSavedLine = (value: unknown): value is SavedLine => {
  const { receivedAt, body, bodyBase64 } = Object(value) as Partial<Record<keyof SavedLine, unknown>>
  return typeof receivedAt === 'string' && (typeof body === 'string' || typeof bodyBase64 === 'string')
}

const bytesOf = (raw: Raw): Uint8Array => (typeof raw === 'string' ? new TextEncoder().encode(raw) : raw)

/** Returns the delivery of a line; `undefined` if its Base64 is damaged. */
export const savedDelivery = ({ receivedAt, body, bodyBase64 = '' }: SavedLine): Planned | undefined => {
  const bytes = body === undefined ? fromBase64(bodyBase64) : bytesOf(body)
  const moment = Date.parse(receivedAt)
  return bytes && { body: bytes, moment: Number.isNaN(moment) ? undefined : moment }
}

const deliveryOf = (body: Raw | undefined): Planned | undefined =>
  body === undefined ? undefined : { body: bytesOf(body), moment: lastMoment(bytesOf(body)) }

/**
 * Returns the deliveries of a payload: the body that a line of `listen --save` or `fileSink` kept, the body in
 * a field of any other line, or the payload itself. A line can have several bodies.
 *
 * @returns `undefined` in the place of a delivery without a body
 */
export const plannedFrom = (
  raw: Raw,
  reading: Reading,
  { hasPrefix, byLine }: { readonly hasPrefix: boolean; readonly byLine: boolean }
): readonly (Planned | undefined)[] => {
  const text = typeof raw === 'string' ? raw : decodeUtf8(raw)
  // Look before parsing: a payload has no such key.
  const value = text?.includes('"receivedAt"') === true ? parseJson(text) : undefined
  if (isSavedLine(value)) return [savedDelivery(value)]
  // A line that is not UTF-8 has no field.
  if (text === undefined) return [reading.field === undefined ? deliveryOf(raw) : undefined]
  const isWhole = !byLine || parseJson(text) !== NOT_JSON
  const values = isWhole ? undefined : severalValues(raw)
  if (values !== undefined)
    return Array.from(values).flatMap((one) => plannedFrom(one.raw, reading, { hasPrefix, byLine }))
  return openPayload({ raw, line: 1, column: 1 }, reading, hasPrefix).map(({ body }) => deliveryOf(body))
}
