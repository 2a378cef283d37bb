import { type Entry, receive } from '../../http'
import type { Issue } from '../../diagnostics/issue'
import type { Repair } from '../../repairs'

/** The largest body that `listen` takes: larger than any application takes, so that it can be seen. */
export const MOST_BYTES = 8 * 1024 * 1024

/** The result of a body in a receiver of `huadan/http`. */
export interface Inspected {
  readonly status: 200 | 500
  /** The body, decompressed. */
  readonly rawBody: Uint8Array
  readonly entries: readonly Entry[]
  /** The codes of issues and repairs; empty for a good body. */
  readonly remark: string
}

const codesOf = (title: string, findings: readonly (Issue | Repair)[]): readonly string[] => {
  const codes = new Set(findings.map(({ code }) => code))
  return codes.size === 0 ? [] : [`${title}: ${[...codes].join(', ')}`]
}

/** Receives a body with `huadan/http`, and keeps nothing of it. */
export const inspect = async (bytes: Uint8Array): Promise<Inspected> => {
  let entries: readonly Entry[] = []
  let rawBody = bytes
  const sink = {
    store: async (stored: readonly Entry[], context: { readonly rawBody: Uint8Array }): Promise<void> => {
      entries = stored
      rawBody = context.rawBody
      return Promise.resolve()
    },
    setAside: async (rejected: { readonly rawBody: Uint8Array }): Promise<void> => {
      rawBody = rejected.rawBody
      return Promise.resolve()
    }
  }
  const { status, outcome, issues, repairs } = await receive(bytes, sink, { maxBytes: MOST_BYTES })
  const remarks = [...codesOf(outcome, issues), ...codesOf('repaired', repairs)]
  return { status, rawBody, entries, remark: remarks.join('; ') }
}
