import type { Extra } from '../event'
import { Findings } from '../issue/findings'
import type { Path } from '../issue/issue'
import { ambiguousKey, invalidField, paddedField, unknownPayload } from '../issue/make-issue'
import type { Settings } from '../options'
import { findStrangers } from './repair/padded-key'
import { isWireRecord, type WireRecord } from './wire-record'

/** The member that holds the records; the platform's envelope has no other. */
export const ENVELOPE = 'cdr'
const ENVELOPE_PATH: Path = [ENVELOPE]
const ENVELOPE_NAMES: ReadonlySet<string> = new Set([ENVELOPE])

/** The members by which a record out of its envelope is known for one. */
export const RECORD_MARKS: ReadonlySet<string> = new Set(['fid', 'state'])

/** A body, opened. */
export interface Opened {
  readonly records: readonly unknown[]
  /** Whether the records lie in an envelope, or the body is one record. */
  readonly enveloped: boolean
  /** The members of the envelope beside its records, if there are any. */
  readonly extra: Extra | undefined
  /** What there is to say of the envelope, if anything; with issues, the body is refused. */
  readonly findings: Findings | undefined
}

const NO_RECORDS: readonly unknown[] = []

/** The path of a member of a record in its body. */
export const memberPath = (index: number | undefined, name: string): Path =>
  index === undefined ? [name] : [ENVELOPE, index, name]

/** The path of a record in its body: by its index in the envelope, or by none out of it. */
export const recordPath = (index: number | undefined): Path => (index === undefined ? [] : [ENVELOPE, index])

const looksLike = (value: unknown): string => {
  if (Array.isArray(value)) return 'it is a list, as the platform sends reports of short messages (SMS)'
  if (value === undefined || value === null)
    return `it is ${String(value)}; does the raw body reach the decoder?`
  if (typeof value === 'string') return 'it is one JSON string; was the body encoded twice?'
  if (!isWireRecord(value)) return `it is a ${typeof value}`
  return Object.hasOwn(value, 'statusCode')
    ? "it looks like a failed answer of the platform's pull interface (statusCode)"
    : 'it has neither cdr nor fid nor state'
}

const plain = (records: readonly unknown[], enveloped: boolean): Opened => ({
  records,
  enveloped,
  extra: undefined,
  findings: undefined
})

/** A value that is no body of the platform. */
const stranger = (value: unknown): Opened => {
  const findings = new Findings()
  findings.refuse(unknownPayload(looksLike(value)))
  return { records: NO_RECORDS, enveloped: false, extra: undefined, findings }
}

const isBare = ({ fid, state }: WireRecord): boolean => fid !== undefined || state !== undefined

/** Value → records. */
export const openEnvelope = (value: unknown, settings: Settings): Opened => {
  if (!isWireRecord(value)) return stranger(value)
  const records = value[ENVELOPE]
  if (Array.isArray(records) && Object.keys(value).length === 1) return plain(records, true)
  // A mark as it should be sent goes before one that needs a repair.
  if (records === undefined && isBare(value)) return plain([value], false)
  return openUnusual(value, settings)
}

/** A body with more than an envelope's one member, or with blanks around its keys. */
const openUnusual = (value: WireRecord, settings: Settings): Opened => {
  const { extra, padded, ambiguous } = findStrangers(value, ENVELOPE_NAMES)
  if (!Object.hasOwn(value, ENVELOPE) && !padded.has(ENVELOPE)) {
    return findStrangers(value, RECORD_MARKS).padded.size > 0 ? plain([value], false) : stranger(value)
  }
  const findings = new Findings()
  findings.refuseAmbiguous(Array.from(ambiguous, (name) => ambiguousKey([name])))
  if (padded.has(ENVELOPE)) {
    if (settings.repairs['padded-key']) findings.repaired({ code: 'padded-key', path: ENVELOPE_PATH })
    else findings.refuse(paddedField(ENVELOPE_PATH))
  }
  const cdr = Object.hasOwn(value, ENVELOPE) ? value[ENVELOPE] : padded.get(ENVELOPE)
  if (!Array.isArray(cdr)) findings.refuse(invalidField(ENVELOPE_PATH, 'a list of records', cdr))
  return {
    records: Array.isArray(cdr) ? cdr : NO_RECORDS,
    enveloped: true,
    extra: Object.keys(extra).length === 0 ? undefined : extra,
    findings
  }
}
