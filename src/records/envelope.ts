import { ambiguousKey, invalidField, paddedField, unknownPayload } from '../diagnostics/create-issue'
import { IssueCollector } from '../diagnostics/issue-collector'
import type { Issue, Path } from '../diagnostics/issue'
import { hasOwn } from '../json/has-own'
import type { Settings } from '../options'
import type { Repair } from '../repairs'
import { paddedKey } from '../repairs/padded-key'
import { recognisePayload } from './recognise-payload'
import { classifyKeys } from './unknown-keys'
import { type Extra, isWireRecord, type WireRecord } from './wire-record'

/** The key of the list of records, the only key of the platform's envelope. */
export const ENVELOPE = 'cdr'
const ENVELOPE_PATH: Path = [ENVELOPE]
const ENVELOPE_NAMES: ReadonlySet<string> = new Set([ENVELOPE])

/** The keys that identify a record outside an envelope. */
export const DISCRIMINATOR_KEYS: ReadonlySet<string> = new Set(['fid', 'state'])

/** The records of a body, or its issues. */
export interface OpenedBody {
  readonly records: readonly unknown[]
  /** True if the records are in an envelope; false if the body is one record. */
  readonly isEnveloped: boolean
  /** The other fields of the envelope, if there are any. */
  readonly extra: Extra | undefined
  /** The issues of a rejected body. */
  readonly issues: readonly Issue[] | undefined
  /** The repair of the envelope, if there was one. */
  readonly repair: Repair | undefined
}

const NO_RECORDS: readonly unknown[] = []

/** Returns the path of a record: its index in the envelope, or `[]` for a bare record. */
export const recordPath = (index: number | undefined): Path => (index === undefined ? [] : [ENVELOPE, index])

/** Returns the path of a field of a record. */
export const fieldPath = (index: number | undefined, name: string): Path =>
  index === undefined ? [name] : [ENVELOPE, index, name]

const opened = (records: readonly unknown[], isEnveloped: boolean): OpenedBody => ({
  records,
  isEnveloped,
  extra: undefined,
  issues: undefined,
  repair: undefined
})

const unknownBody = (value: unknown): OpenedBody => ({
  ...opened(NO_RECORDS, false),
  issues: [unknownPayload(recognisePayload(value))]
})

const hasDiscriminator = ({ fid, state }: WireRecord): boolean => fid !== undefined || state !== undefined

/**
 * Opens a body: value → records. Decides by its keys, after the repair `padded-key`.
 *
 * @param knownKeys - the keys that messages may name
 */
export const openEnvelope = (
  value: unknown,
  settings: Pick<Settings, 'repairs'>,
  knownKeys: ReadonlySet<string>
): OpenedBody => {
  if (!isWireRecord(value)) return unknownBody(value)
  const records = value[ENVELOPE]
  if (Array.isArray(records) && Object.keys(value).length === 1) return opened(records, true)
  if (records === undefined && hasDiscriminator(value)) return opened([value], false)
  return openWithOtherKeys(value, settings, knownKeys)
}

/** Returns true if a record has the key of the envelope, with or without whitespace around it. */
export const hasEnvelopeKey = (record: WireRecord): boolean =>
  Object.keys(record).some((key) => paddedKey.repair(key) === ENVELOPE)

/**
 * Creates the issue of a body that is both an envelope and a record: either reading would lose an event
 * silently.
 */
export const envelopeAndRecord = (): Issue => unknownPayload({ word: 'envelope-and-record' })

/**
 * Returns true if the other fields of the envelope form a record: they have a discriminator and, if the
 * envelope has records, an id.
 */
const isRecordToo = (extra: Extra, records: readonly unknown[]): boolean => {
  const keys = Object.keys(extra).map(paddedKey.repair)
  return (
    keys.some((key) => DISCRIMINATOR_KEYS.has(key)) && (records.length === 0 || keys.includes('requestid'))
  )
}

/** Opens a body whose envelope has other keys or padded keys. */
const openWithOtherKeys = (
  value: WireRecord,
  { repairs }: Pick<Settings, 'repairs'>,
  knownKeys: ReadonlySet<string>
): OpenedBody => {
  const { extra, padded, ambiguous } = classifyKeys(value, ENVELOPE_NAMES)
  const isClean = hasOwn(value, ENVELOPE)
  const isPadded = padded.has(ENVELOPE)
  if (!isClean && !isPadded) {
    return classifyKeys(value, DISCRIMINATOR_KEYS).padded.size > 0
      ? opened([value], false)
      : unknownBody(value)
  }
  const collector = new IssueCollector()
  collector.addUncertain(Array.from(ambiguous, (name) => ambiguousKey([name], knownKeys)))
  if (isPadded && !repairs[paddedKey.code]) collector.add(paddedField(ENVELOPE_PATH))
  const cdr = isClean ? value[ENVELOPE] : padded.get(ENVELOPE)
  if (!Array.isArray(cdr)) collector.add(invalidField(ENVELOPE_PATH, 'a list of records', cdr))
  else if (collector.issues === undefined && isRecordToo(extra, cdr)) collector.add(envelopeAndRecord())
  return {
    records: Array.isArray(cdr) ? cdr : NO_RECORDS,
    isEnveloped: true,
    extra: Object.keys(extra).length === 0 ? undefined : extra,
    issues: collector.issues,
    repair: isPadded ? { code: paddedKey.code, path: ENVELOPE_PATH } : undefined
  }
}
