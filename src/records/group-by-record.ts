import { ambiguousKey, lostDigits } from '../diagnostics/create-issue'
import type { Issue, Path } from '../diagnostics/issue'
import type { Repair } from '../repairs'
import { longNumber } from '../repairs/long-number'
import type { LocatedLosses } from '../repairs/recover-losses'
import { ENVELOPE } from './envelope'

/** The losses of `JSON.parse` in one record. */
export interface RecordLosses {
  /** The issues that reject the record. */
  readonly issues: readonly Issue[]
  /** The digits of the fields with long numbers, by their keys as sent. */
  readonly numbers: ReadonlyMap<string, string>
}

/** The losses of `JSON.parse` in a body. */
export interface GroupedLosses {
  /** The issues outside the records, which reject the body. */
  readonly bodyIssues: readonly Issue[]
  readonly byRecord: ReadonlyMap<number, RecordLosses>
  readonly repairs: readonly Repair[]
}

interface MutableLosses {
  readonly issues: Issue[]
  readonly numbers: Map<string, string>
}

/** `['cdr', 0, 'duration']` */
const FIELD_PATH_LENGTH = 3

const trimmed = (path: Path, at: number): Path =>
  path.map((part, index) => (index === at && typeof part === 'string' ? part.trim() : part))

/** Groups losses by record. Paths have clean wire names, without whitespace. */
export const groupByRecord = (
  { duplicateKeys, numbers }: LocatedLosses,
  isEnveloped: boolean,
  knownKeys: ReadonlySet<string>
): GroupedLosses => {
  const bodyIssues: Issue[] = []
  const byRecord = new Map<number, MutableLosses>()
  const repairs: Repair[] = []
  const seen = new Set<string>()

  const cleanPath = (sent: Path): Path => {
    const path = trimmed(sent, 0)
    return isEnveloped && path[0] === ENVELOPE ? trimmed(path, 2) : path
  }
  const isField = ({ length }: Path): boolean => length === (isEnveloped ? FIELD_PATH_LENGTH : 1)
  /** Returns the losses of the record that a path leads into; `undefined` outside the records. */
  const recordAt = (path: Path): MutableLosses | undefined => {
    const index = isEnveloped ? path[1] : 0
    if (typeof index !== 'number' || (isEnveloped && path[0] !== ENVELOPE)) return undefined
    const losses = byRecord.get(index) ?? { issues: [], numbers: new Map<string, string>() }
    byRecord.set(index, losses)
    return losses
  }
  // A key can occur twice, both with and without whitespace.
  const isFirst = (code: string, path: Path): boolean => {
    const place = JSON.stringify([code, path])
    return !seen.has(place) && seen.add(place).has(place)
  }

  for (const { path: sent, position } of duplicateKeys) {
    const path = cleanPath(sent)
    if (!isFirst('ambiguous-key', path)) continue
    const issues = recordAt(path)?.issues ?? bodyIssues
    issues.push(ambiguousKey(path, knownKeys, position))
  }
  for (const { path: sent, position, digits, outcome } of numbers) {
    const path = cleanPath(sent)
    const record = recordAt(path)
    if (outcome === 'lost') {
      const issues = record?.issues ?? bodyIssues
      issues.push(lostDigits(path, knownKeys, position))
      continue
    }
    if (outcome === 'kept' && isFirst(longNumber.code, path)) repairs.push({ code: longNumber.code, path })
    if (isField(path)) record?.numbers.set(String(sent[path.length - 1]), digits)
  }
  return { bodyIssues, byRecord, repairs }
}
