import type { Issue } from './issue'
import type { Repair } from './repair'

const placeOf = ({ path }: Issue): string => JSON.stringify(path)

const isAmbiguous = ({ code }: Issue): boolean => code === 'ambiguous-key'

/** What was found while reading one body or one record. A list exists only once there is something in it. */
export class Findings {
  issues: Issue[] | undefined
  repairs: Repair[] | undefined

  /** The issues of what was refused, of which there is always one at least; to be asked for only then. */
  get reasons(): readonly Issue[] {
    return this.issues as readonly Issue[]
  }

  /** Answers `undefined`, which is all that a step that refuses has to hand over. */
  refuse(issue: Issue): undefined {
    if (this.issues === undefined) this.issues = [issue]
    else this.issues.push(issue)
    return undefined
  }

  repaired(repair: Repair): void {
    if (this.repairs === undefined) this.repairs = [repair]
    else this.repairs.push(repair)
  }

  /**
   * Refuses for ambiguous keys: before all else, once for each place, and in place of what else was found there, because
   * what stands under such a key is uncertain.
   */
  refuseAmbiguous(found: readonly Issue[]): void {
    if (found.length === 0) return
    const issues = this.issues ?? []
    const ambiguous = new Map<string, Issue>()
    for (const issue of [...issues.filter(isAmbiguous), ...found]) {
      if (!ambiguous.has(placeOf(issue))) ambiguous.set(placeOf(issue), issue)
    }
    const others = issues.filter((issue) => !isAmbiguous(issue) && !ambiguous.has(placeOf(issue)))
    this.issues = [...ambiguous.values(), ...others]
  }
}
