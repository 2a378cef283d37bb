import { ambiguousKey } from '../diagnostics/create-issue'
import type { Issue, Path, Position } from '../diagnostics/issue'
import { ENVELOPE } from './envelope'

/** A key that the text has twice in one object. */
export interface LocatedKey {
  readonly path: Path
  /** The place of its second occurrence. */
  readonly position: Position
}

/** The ambiguous keys of a body: those within a record reject that record, the others reject the body. */
export interface GroupedIssues {
  readonly bodyIssues: readonly Issue[]
  readonly issuesByRecord: ReadonlyMap<number, readonly Issue[]>
}

const trimmed = (path: Path, at: number): Path =>
  path.map((part, index) => (index === at && typeof part === 'string' ? part.trim() : part))

/** Groups duplicate keys by the record that they belong to. Paths use clean wire names, without whitespace. */
export const groupByRecord = (
  duplicates: readonly LocatedKey[],
  isEnveloped: boolean,
  knownKeys: ReadonlySet<string>
): GroupedIssues => {
  const bodyIssues: Issue[] = []
  const issuesByRecord = new Map<number, Issue[]>()
  const seen = new Set<string>()
  for (const { path: sent, position } of duplicates) {
    const path = isEnveloped ? trimmed(trimmed(sent, 0), 2) : trimmed(sent, 0)
    const place = JSON.stringify(path)
    // A key can be duplicated both with and without whitespace.
    if (seen.has(place)) continue
    seen.add(place)
    const issue = ambiguousKey(path, knownKeys, position)
    const index = isEnveloped ? path[1] : 0
    const isInRecord = !isEnveloped || path[0] === ENVELOPE
    if (!isInRecord || typeof index !== 'number') {
      bodyIssues.push(issue)
      continue
    }
    const issues = issuesByRecord.get(index)
    if (issues === undefined) issuesByRecord.set(index, [issue])
    else issues.push(issue)
  }
  return { bodyIssues, issuesByRecord }
}
