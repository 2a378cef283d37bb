import type { Issue } from './issue'

const placeOf = ({ path }: Issue): string => JSON.stringify(path)

const isAmbiguous = ({ code }: Issue): boolean => code === 'ambiguous-key'

/**
 * Adds issues of uncertain values to a list: ambiguous keys and lost digits. They precede all others, once
 * for each path, and replace other issues at the same path.
 */
export const mergeUncertain = (issues: readonly Issue[], uncertain: readonly Issue[]): readonly Issue[] => {
  const byPlace = new Map<string, Issue>()
  for (const issue of [...issues.filter(isAmbiguous), ...uncertain]) {
    if (!byPlace.has(placeOf(issue))) byPlace.set(placeOf(issue), issue)
  }
  const others = issues.filter((issue) => !isAmbiguous(issue) && !byPlace.has(placeOf(issue)))
  return [...byPlace.values(), ...others]
}

/**
 * Collects the issues of one body or one record. The list is created on first use: most records have none.
 */
export class IssueCollector {
  private list: Issue[] | undefined

  /** The issues so far; `undefined` if there are none. */
  get issues(): readonly Issue[] | undefined {
    return this.list
  }

  /** Adds an issue. */
  add(issue: Issue): void {
    if (this.list === undefined) this.list = [issue]
    else this.list.push(issue)
  }

  /** Adds issues of uncertain values, as `mergeUncertain` does. */
  addUncertain(uncertain: readonly Issue[]): void {
    if (uncertain.length > 0) this.list = [...mergeUncertain(this.list ?? [], uncertain)]
  }

  /** Forgets all issues. */
  clear(): void {
    this.list = undefined
  }
}
