import { ambiguousKey, missingField, unknownKind } from '../diagnostics/create-issue'
import type { Issue, Path } from '../diagnostics/issue'
import { hasOwn } from '../json/has-own'
import { DISCRIMINATOR_KEYS } from '../records/envelope'
import type { RecordTable } from '../records/record-table'
import { classifyKeys } from '../records/unknown-keys'
import type { WireRecord } from '../records/wire-record'
import { type CallbackEvent, KINDS } from '.'
import { WIRE_NAMES } from './wire-names'

type Table = RecordTable<CallbackEvent>

const TABLE_BY_FID: ReadonlyMap<string | null, Table> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ Object.values(KINDS).map((kind): readonly [string | null, Table] => [kind.fid, kind])
)
const FIDS = /* @__PURE__ */ Object.values(KINDS)
  .flatMap(({ fid }) => fid ?? [])
  .join(', ')

const findByFid = (fid: unknown): Table | undefined => {
  if (typeof fid === 'string') return TABLE_BY_FID.get(fid) ?? TABLE_BY_FID.get(fid.trim())
  return typeof fid === 'number' ? TABLE_BY_FID.get(String(fid)) : undefined
}

/** Finds the kind of a record without a known `fid`: with a `state` it is a state push. */
const findByState = (state: unknown): Table | undefined =>
  state === undefined ? undefined : KINDS['callback-state']

const paddedIn = (wire: WireRecord): ReadonlyMap<string, unknown> =>
  classifyKeys(wire, DISCRIMINATOR_KEYS).padded

/** Finds the kind of a record by a known `fid` with a padded key. It takes precedence over `state`. */
export const findByPaddedFid = (wire: WireRecord): Table | undefined => findByFid(paddedIn(wire).get('fid'))

/** Finds the kind of a record by a known `fid`, with a clean or a padded key. */
export const findByKnownFid = (wire: WireRecord): Table | undefined =>
  findByFid(wire.fid) ?? findByPaddedFid(wire)

/**
 * Finds the kind of a record by its clean keys, then by padded keys; `undefined` if neither gives one. If the
 * kind has no `fid` and the record has unknown keys, also call `findByPaddedFid`. It is separate because the
 * check takes 5 % of the time of every state push.
 */
export const findKind = (wire: WireRecord): Table | undefined =>
  findByFid(wire.fid) ??
  findByState(wire.state) ??
  findByPaddedFid(wire) ??
  findByState(paddedIn(wire).get('state'))

/**
 * Creates the issue of a record for which `findKind` found no kind.
 *
 * @param path - the path of the field `fid`
 */
export const noKind = (wire: WireRecord, path: Path): Issue => {
  const { padded, ambiguous } = classifyKeys(wire, DISCRIMINATOR_KEYS)
  if (ambiguous.has('fid')) return ambiguousKey(path, WIRE_NAMES)
  const fid = hasOwn(wire, 'fid') ? wire.fid : padded.get('fid')
  return fid === undefined || fid === null
    ? missingField(path, `one of the known fids ${FIDS}`, fid, wire)
    : unknownKind(path, `one of the known fids ${FIDS}`, fid)
}
