import type { Kind } from '../../events'
import { KINDS } from '../../events'
import type { Finding, PayloadReport, Problem, Summary } from './report'
import { ISSUE_CODES } from '../../diagnostics/catalogue'
import { REPAIR_CODES } from '../../repairs'

// Members are named one by one, so that their order is part of the format, and nothing gets into it by accident.

const findingData = ({ level, code, path, message, line, column }: Finding): object => ({
  level,
  code,
  path,
  message,
  line,
  column
})

/** As `json` and `ndjson` write it: without the frames, which are for people. */
export const payloadData = ({ file, line, findings, more }: PayloadReport): object => ({
  file,
  line,
  findings: findings.map(findingData),
  ...(more === undefined ? {} : { more })
})

export const problemData = ({ file, reason }: Problem): object => ({ file, reason })

const inOrder = <Key extends string>(
  keys: readonly Key[],
  counts: Readonly<Record<Key, number>>
): Readonly<Record<string, number>> => Object.fromEntries(keys.map((key) => [key, counts[key]]))

/** Every count, those of 0 too; the problems stand elsewhere. */
export const summaryData = (summary: Summary): object => ({
  payloads: summary.payloads,
  rejectedPayloads: summary.rejectedPayloads,
  events: inOrder(Object.keys(KINDS) as Kind[], summary.events),
  repairs: inOrder(REPAIR_CODES, summary.repairs),
  rejected: inOrder(ISSUE_CODES, summary.rejected),
  interrupted: summary.interrupted
})
