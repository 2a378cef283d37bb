import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { RequestParts } from '../../http/server'

const FIXTURES = join(__dirname, '../../../fixtures')

/** The platform's own sample, which is not JSON, and the same repaired. */
const BROKEN = readFileSync(join(FIXTURES, 'spec/callback-cdr.txt'))
const GOOD = readFileSync(join(FIXTURES, 'spec/voice-code.txt'))
const STATE = readFileSync(join(FIXTURES, 'spec/callback-state.txt'))

const HALF = Buffer.from(`{"cdr":[${recordOf(GOOD)},{"fid":"99"}]}`)
const TRUNCATED = GOOD.subarray(0, -20)
const UNKNOWN = Buffer.from('{"statusCode":"-104","statusMsg":"x"}')
const BOM = Buffer.concat([Buffer.from('\ufeff'), GOOD])
/** `中`, in GB 18030, in a record. */
const GB18030 = Buffer.from(GOOD.toString('latin1').replace('{', '{"x":"\u00d6\u00d0",'), 'latin1')
const NOTHING = Buffer.alloc(0)

/** The default of `maxBytes`. */
const LIMIT = 512 * 1024

/** Records until there are so many bytes. */
const large = (bytes: number): Buffer => {
  const record = recordOf(GOOD)
  return Buffer.from(`{"cdr":[${`${record},`.repeat(Math.ceil(bytes / record.length))}${record}]}`)
}

const NINE_MB = large(9_000_000)
const LARGE = large(600_000)

function recordOf(body: Buffer): string {
  return JSON.stringify((JSON.parse(body.toString()) as { readonly cdr: readonly unknown[] }).cdr[0])
}

/** A request, and what is expected of every host. */
export interface HostCase {
  readonly name: string
  readonly body: Buffer
  readonly request: RequestParts
  /** How the body is sent. Default: whole. */
  readonly manner?: 'chunked' | 'expect' | 'cut' | undefined
  /** Whether the sink works. Default: it does. */
  readonly sink?: 'fails' | undefined
  /** The status; none if the sender is gone. */
  readonly status: 200 | 500 | undefined
  readonly outcome: string
  /** The bytes that the sink keeps; none if it is not called, or fails. */
  readonly kept?: Buffer | undefined
}

type Others = Partial<Pick<HostCase, 'manner' | 'sink' | 'kept'>> & RequestParts

const caseOf = (
  name: string,
  body: Buffer,
  status: HostCase['status'],
  outcome: string,
  { manner, sink, kept = body, ...request }: Others = {}
): HostCase => {
  const isKept = kept.length > 0 && ['stored', 'set-aside', 'send-again', 'too-large'].includes(outcome)
  return { name, body, request, manner, sink, status, outcome, kept: isKept ? kept : undefined }
}

const typed = (type: string, more: Readonly<Record<string, string>> = {}): RequestParts => ({
  headers: { 'content-type': type, ...more }
})

const JSON_TYPE = 'application/json'
const FORM_TYPE = 'application/x-www-form-urlencoded'

/** Every request, in the order in which they are sent. */
export const CASES: readonly HostCase[] = [
  caseOf('good json', GOOD, 200, 'stored', typed(JSON_TYPE)),
  caseOf('good json;utf-8', GOOD, 200, 'stored', typed('application/json;charset=utf-8')),
  caseOf('good text', GOOD, 200, 'stored', typed('text/plain')),
  caseOf('good form', GOOD, 200, 'stored', typed(FORM_TYPE)),
  caseOf('good none', GOOD, 200, 'stored'),
  caseOf('good ct=json', GOOD, 200, 'stored', typed('json')),
  caseOf('good multipart', GOOD, 200, 'stored', typed('multipart/form-data; boundary=x')),
  caseOf('good octet', GOOD, 200, 'stored', typed('application/octet-stream')),
  caseOf('state ?CallState', STATE, 200, 'stored', { path: '/callbacks?CallState', ...typed(JSON_TYPE) }),
  caseOf('good ?Call none', GOOD, 200, 'stored', { path: '/callbacks?Call' }),
  caseOf('trailing slash', GOOD, 200, 'stored', { path: '/callbacks/', ...typed(JSON_TYPE) }),
  caseOf('trailing slash ?Call', GOOD, 200, 'stored', { path: '/callbacks/?Call' }),
  caseOf('broken json', BROKEN, 200, 'stored', typed(JSON_TYPE)),
  caseOf('broken text', BROKEN, 200, 'stored', typed('text/plain')),
  caseOf('broken form', BROKEN, 200, 'stored', typed(FORM_TYPE)),
  caseOf('broken multipart', BROKEN, 200, 'stored', typed('multipart/form-data; boundary=x')),
  caseOf('broken none', BROKEN, 200, 'stored'),
  caseOf('half json', HALF, 200, 'set-aside', typed(JSON_TYPE)),
  caseOf('unknown payload', UNKNOWN, 200, 'set-aside', typed(JSON_TYPE)),
  caseOf('truncated json', TRUNCATED, 500, 'send-again', typed(JSON_TYPE)),
  caseOf('truncated none', TRUNCATED, 500, 'send-again'),
  caseOf('empty json', NOTHING, 500, 'send-again', typed(JSON_TYPE)),
  caseOf('empty none', NOTHING, 500, 'send-again'),
  caseOf('empty chunked json', NOTHING, 500, 'send-again', { manner: 'chunked', ...typed(JSON_TYPE) }),
  caseOf('bom json', BOM, 200, 'stored', typed(JSON_TYPE)),
  caseOf('gbk json', GB18030, 500, 'send-again', typed(JSON_TYPE)),
  caseOf('gbk json;gbk', GB18030, 500, 'send-again', typed('application/json;charset=gbk')),
  caseOf('gzip json', gzipSync(GOOD), 200, 'stored', {
    kept: GOOD,
    ...typed(JSON_TYPE, { 'content-encoding': 'gzip' })
  }),
  caseOf('gzip none', gzipSync(GOOD), 200, 'stored', { kept: GOOD }),
  caseOf('enc=utf-8', GOOD, 200, 'stored', typed(JSON_TYPE, { 'content-encoding': 'utf-8' })),
  caseOf('chunked json', GOOD, 200, 'stored', { manner: 'chunked', ...typed(JSON_TYPE) }),
  caseOf('9MB json', NINE_MB, 500, 'too-large', { kept: NINE_MB.subarray(0, LIMIT), ...typed(JSON_TYPE) }),
  caseOf('9MB none', NINE_MB, 500, 'too-large', { kept: NINE_MB.subarray(0, LIMIT) }),
  caseOf('9MB chunked', NINE_MB, 500, 'too-large', {
    kept: NINE_MB.subarray(0, LIMIT),
    manner: 'chunked',
    ...typed(JSON_TYPE)
  }),
  caseOf('600k json', LARGE, 500, 'too-large', { kept: LARGE.subarray(0, LIMIT), ...typed(JSON_TYPE) }),
  caseOf('expect 100', GOOD, 200, 'stored', { manner: 'expect', ...typed(JSON_TYPE) }),
  caseOf('sink fails', GOOD, 500, 'sink-failed', { sink: 'fails', ...typed(JSON_TYPE) }),
  caseOf('sink fails broken', BROKEN, 500, 'sink-failed', { sink: 'fails', ...typed(JSON_TYPE) }),
  caseOf('sink fails unknown', UNKNOWN, 500, 'sink-failed', { sink: 'fails', ...typed(JSON_TYPE) }),
  caseOf('GET', NOTHING, 500, 'not-allowed', { method: 'GET' }),
  caseOf('HEAD', NOTHING, 500, 'not-allowed', { method: 'HEAD' }),
  caseOf('PUT', GOOD, 500, 'not-allowed', { method: 'PUT', ...typed(JSON_TYPE) }),
  caseOf('cut mid-body', GOOD, undefined, 'aborted', { manner: 'cut', ...typed(JSON_TYPE) }),
  caseOf('cut mid-body none', GOOD, undefined, 'aborted', { manner: 'cut' }),
  caseOf('after all: good', GOOD, 200, 'stored', typed(JSON_TYPE)),
  caseOf('after all: the same again', GOOD, 200, 'stored', typed(JSON_TYPE))
]
