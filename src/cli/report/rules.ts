import { ISSUE_CODES, type IssueCode } from '../../issue/issue'
import { REPAIR_CODES, type RepairCode } from '../../issue/repair'

export interface Rule {
  readonly code: IssueCode | RepairCode
  readonly level: 'refused' | 'repaired'
  /** One sentence. */
  readonly description: string
}

const ISSUES: Readonly<Record<IssueCode, string>> = {
  'invalid-utf8': 'The bytes of the body are not well-formed UTF-8.',
  'empty-body': 'The body has no characters, only blanks, or only a byte order mark.',
  'body-too-large': 'The body has more bytes than are allowed.',
  'malformed-json': 'The text is not JSON, and the repairs that are on do not make it JSON.',
  'truncated-json': 'The text ends before its JSON does.',
  'ambiguous-key': 'A key occurs more than once, so its value is uncertain.',
  'unknown-payload': 'The body is JSON, but no callback of the platform.',
  'unknown-kind': 'A record has a fid that is not known.',
  'missing-field': 'A required member is absent or null.',
  'invalid-field': 'A member is there, but is not of its type.'
}

const REPAIRS: Readonly<Record<RepairCode, string>> = {
  'byte-order-mark': 'A byte order mark stood before the JSON; it was passed over.',
  'missing-comma': 'There was no comma between two members of an object; one was put there.',
  'padded-key': 'There were blanks around a key; they were removed.',
  'padded-value': 'There were blanks around a value; they were removed.',
  'glued-timestamp': 'There was no blank between date and time; one was put there.'
}

/** Every code that a finding can have, with what it says: the issues, then the repairs. */
export const RULES: readonly Rule[] = [
  ...ISSUE_CODES.map((code): Rule => ({ code, level: 'refused', description: ISSUES[code] })),
  ...REPAIR_CODES.map((code): Rule => ({ code, level: 'repaired', description: REPAIRS[code] }))
]
