import { CATALOGUE, ISSUE_CODES, type IssueCode } from '../../diagnostics/catalogue'
import { type RepairCode, REPAIRS } from '../../repairs'

/** A code that a finding can have. */
export interface Rule {
  readonly code: IssueCode | RepairCode
  readonly level: 'rejected' | 'repaired'
  /** One sentence. */
  readonly description: string
}

/** Every code that a finding can have: the issues, then the repairs. */
export const RULES: readonly Rule[] = [
  ...ISSUE_CODES.map((code): Rule => ({ code, level: 'rejected', description: CATALOGUE[code].title })),
  ...REPAIRS.map(({ code, title }): Rule => ({ code, level: 'repaired', description: title }))
]
