import type { Issue } from './issue'

const placeOf = ({ path }: Issue): string => JSON.stringify(path)

const isAmbiguous = ({ code }: Issue): boolean => code === 'ambiguous-key'

/**
 * Adds issues of ambiguous keys to a list: ahead of all others, once for each path. They replace other issues at the same
 * path, because the value under such a key is uncertain.
 */
export const mergeAmbiguous = (issues: readonly Issue[], ambiguous: readonly Issue[]): readonly Issue[] => {
  const byPlace = new Map<string, Issue>()
  for (const issue of [...issues.filter(isAmbiguous), ...ambiguous]) {
    if (!byPlace.has(placeOf(issue))) byPlace.set(placeOf(issue), issue)
  }
  const others = issues.filter((issue) => !isAmbiguous(issue) && !byPlace.has(placeOf(issue)))
  return [...byPlace.values(), ...others]
}

/** Collects the issues of one body or one record. The list is created on first use: most records have none. */
export class IssueCollector {
  private list: Issue[] | undefined

  /** The issues so far; `undefined` when there are none. */
  get issues(): readonly Issue[] | undefined {
    return this.list
  }

  /** Adds an issue. */
  add(issue: Issue): void {
    if (this.list === undefined) this.list = [issue]
    else this.list.push(issue)
  }

  /** Adds issues of ambiguous keys, as `mergeAmbiguous` does. */
  addAmbiguous(ambiguous: readonly Issue[]): void {
    if (ambiguous.length > 0) this.list = [...mergeAmbiguous(this.list ?? [], ambiguous)]
  }

  /** Forgets all issues. */
  clear(): void {
    this.list = undefined
  }
}
