import { github } from './github'
import { json } from './json'
import { junit } from './junit'
import { ndjson } from './ndjson'
import { pretty } from './pretty'
import type { Reporter, ReportOptions } from './report'
import { sarif } from './sarif'

/** What `huadan validate --format` takes. */
export const FORMATS = ['pretty', 'json', 'ndjson', 'github', 'junit', 'sarif'] as const

export type Format = (typeof FORMATS)[number]

export const REPORTERS: Readonly<Record<Format, (options: ReportOptions) => Reporter>> = {
  pretty,
  json,
  ndjson,
  github,
  junit,
  sarif
}
