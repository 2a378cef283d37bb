import { formatIssuesWith } from '../diagnostics/format-issues'
import type { Issue } from '../diagnostics/issue'
import { FIELD_NAMES } from '../events/field-names'
import { WIRE_NAMES } from '../events/wire-names'

const allNames = (): readonly string[] => [...WIRE_NAMES, ...FIELD_NAMES]

/** Issues of a body have wire names in their paths; issues of `fromJson` have event names. */
const KNOWN_KEYS: ReadonlySet<string> = /* @__PURE__ */ new Set(/* @__PURE__ */ allNames())

/**
 * Formats issues for people and logs, one line each: path, message and code, as in
 * `cdr[0].duration: … must be a whole number of seconds … [invalid-field]`. It prints no value of the
 * payload, and `"…"` in place of an unknown key.
 */
export const formatIssues = (issues: readonly Issue[]): string => formatIssuesWith(issues, KNOWN_KEYS)
