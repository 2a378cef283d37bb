import type { NodeRequest } from '../../http'
import type { Host } from '../host'

/** The answer of the application, or the reason why there is none. */
export interface Forwarded {
  readonly status: number
  /** Empty for 200. */
  readonly remark: string
}

/** The time for the application to answer, in milliseconds. */
const TIMEOUT_MS = 8_000

/**
 * The headers of a connection instead of the delivery (RFC 9110, 7.6.1), and those that sending sets itself.
 */
const NOT_PASSED = new Set([
  'connection',
  'content-length',
  'expect',
  'host',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade'
])

const passedHeaders = ({ headers }: NodeRequest): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined || NOT_PASSED.has(name) ? [] : [[name, String(value)]]
    )
  )

/** Adds the query of a request to an address: the platform appends `?Call`. */
const withQuery = (target: URL, path = ''): string => {
  const [, ...queries] = path.split('?')
  const url = new URL(target)
  url.search = [url.search.slice(1), ...queries].filter((query) => query !== '').join('&')
  return url.href
}

/** Passes a delivery on to an application, with the bytes and the query as they arrived. */
export const forward = async (
  request: NodeRequest,
  rawBody: Uint8Array,
  target: URL,
  { network, interrupted }: Pick<Host, 'network' | 'interrupted'>
): Promise<Forwarded> => {
  const outgoing = {
    url: withQuery(target, request.url),
    method: request.method ?? 'POST',
    headers: passedHeaders(request),
    parts: [rawBody],
    timeoutMs: TIMEOUT_MS
  }
  const answer = await network.send(outgoing, interrupted)
  if (answer.status === undefined) return { status: 500, remark: `not forwarded: ${answer.failure}` }
  const { status } = answer
  return { status, remark: status === 200 ? '' : `the application answered ${status}` }
}
