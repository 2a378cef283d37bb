import type { Path } from '../diagnostics/issue'
import { printPath } from '../diagnostics/print-path'
import { WIRE_NAMES } from '../events/wire-names'
import type { Receipt } from './receipt'

/** The most issues, and the most repairs, that a line lists. */
const MOST_LISTED = 10

const placed = (code: string, path: Path = []): string =>
  path.length === 0 ? code : `${code}@${printPath(path, { knownKeys: WIRE_NAMES, hiddenKey: '*' })}`

const listed = (findings: readonly { readonly code: string; readonly path?: Path }[]): string => {
  // Of 260,000 issues, only the first are printed at all.
  const shown = findings.slice(0, MOST_LISTED).map(({ code, path }) => placed(code, path))
  return shown.concat(findings.length > MOST_LISTED ? `+${findings.length - MOST_LISTED}` : []).join(',')
}

/**
 * Returns a word that a program chose, such as `ECONNREFUSED`, or an SQLSTATE, such as `23505`; `undefined`
 * for anything else: a message of a database can contain a row.
 */
const wordOf = (value: unknown): string | undefined =>
  typeof value === 'string' && /^(?:[a-z]\w{0,39}|[\dA-Z]{5})$/i.test(value) ? value : undefined

const causeOf = ({ outcome, cause }: Receipt): string => {
  // Our own text, without values.
  if (outcome === 'unreadable') return JSON.stringify((cause as Error).message)
  const { code, name } = Object(cause) as { readonly code?: unknown; readonly name?: unknown }
  return wordOf(code) ?? wordOf(name) ?? 'unknown'
}

/**
 * Formats a receipt as one line that is safe to log: codes and paths, and no value, unknown key or secret.
 * Unknown keys are printed as `*`, and of an error only its code or name.
 *
 * @returns as in `status=200 outcome=stored stored=1 bytes=412 ms=3.2 repairs=padded-key@cdr[0].stateDesc`
 */
export const formatReceipt = (receipt: Receipt): string => {
  const { status, outcome, stored, bytes, elapsedMs, issues, repairs } = receipt
  const parts = [
    `status=${status}`,
    `outcome=${outcome}`,
    `stored=${stored}`,
    `bytes=${bytes}`,
    `ms=${elapsedMs}`
  ]
  if (issues.length > 0) parts.push(`issues=${listed(issues)}`)
  if (repairs.length > 0) parts.push(`repairs=${listed(repairs)}`)
  if ('cause' in receipt) parts.push(`cause=${causeOf(receipt)}`)
  return parts.join(' ')
}
