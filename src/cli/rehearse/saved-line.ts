import { parseJson } from '../../json/parse'
import { decodeUtf8 } from '../../json/utf8'
import { fromBase64 } from '../input/base64-field'
import type { Raw } from '../input/each-payload'
import { findBody } from '../input/find-body'
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

/**
 * Returns the delivery of a payload: the body that a line of `listen --save` or `fileSink` kept, the body in
 * a field of any other line, or the payload itself.
 *
 * @param field - the field that contains the body, if lines wrap it
 * @returns `undefined` if the line has no body
 */
export const plannedFrom = (raw: Raw, field: string | undefined): Planned | undefined => {
  const text = typeof raw === 'string' ? raw : decodeUtf8(raw)
  // Look before parsing: a payload has no such key.
  const value = text?.includes('"receivedAt"') === true ? parseJson(text) : undefined
  if (isSavedLine(value)) return savedDelivery(value)
  if (field === undefined) return { body: bytesOf(raw), moment: lastMoment(bytesOf(raw)) }
  const found = text === undefined ? undefined : findBody(text, field)
  if (found === undefined || 'code' in found) return undefined
  const body = bytesOf(found.body)
  return { body, moment: lastMoment(body) }
}
