import type { Issue, Path } from '../issue/issue'
import { ambiguousKey } from '../issue/make-issue'
import type { RepeatedKey } from '../text/repeated-keys'
import { ENVELOPE, type Opened } from './envelope'

/** The ambiguous keys of a body: those of a record refuse that record, the others the body. */
export interface PlacedKeys {
  readonly ofBody: readonly Issue[]
  readonly ofRecord: ReadonlyMap<number, readonly Issue[]>
}

const trimmed = (path: Path, at: number): Path =>
  path.map((part, index) => (index === at && typeof part === 'string' ? part.trim() : part))

/** Says of each key that the text repeats whose it is. Paths name members as the tables do, without blanks. */
export const placeRepeated = (
  repeated: readonly RepeatedKey[],
  { enveloped }: Pick<Opened, 'enveloped'>
): PlacedKeys => {
  const ofBody: Issue[] = []
  const ofRecord = new Map<number, Issue[]>()
  const placed = new Set<string>()
  for (const { path: sent, position } of repeated) {
    const path = enveloped ? trimmed(trimmed(sent, 0), 2) : trimmed(sent, 0)
    const place = JSON.stringify(path)
    // With and without blanks, one key may be repeated twice over.
    if (placed.has(place)) continue
    placed.add(place)
    const issue = ambiguousKey(path, position)
    const index = enveloped ? path[1] : 0
    const isInRecord = !enveloped || path[0] === ENVELOPE
    if (!isInRecord || typeof index !== 'number') {
      ofBody.push(issue)
      continue
    }
    const ofThisRecord = ofRecord.get(index)
    if (ofThisRecord === undefined) ofRecord.set(index, [issue])
    else ofThisRecord.push(issue)
  }
  return { ofBody, ofRecord }
}
