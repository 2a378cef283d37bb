import { type ClientRequest, type IncomingMessage, request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { type Answer, type BodyPart, type Network, type Outgoing } from '../host'
import { listenOn } from './listen-on'
import { wait } from './wait'

/** The most bytes of an answer that are kept. */
const MOST_KEPT = 4096

const FAILURES: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'connection refused; is the receiver running?',
  ECONNRESET: 'the connection was closed without an answer',
  EPIPE: 'the connection was closed without an answer',
  ENOTFOUND: 'the host name is unknown',
  EAI_AGAIN: 'the host name cannot be looked up',
  ETIMEDOUT: 'the connection timed out',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'the network cannot be reached',
  EPROTO: 'TLS failed; if the receiver speaks plain HTTP, write http://'
}

const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EPROTO'
])

/** The codes of a certificate that Node does not trust. */
const isOfCertificate = (code: string): boolean => /CERT|UNABLE_TO_VERIFY/.test(code)

const isUnreachable = (code: string): boolean => UNREACHABLE.has(code) || isOfCertificate(code)

const codeOf = (error: unknown): string => (error as { readonly code?: string } | undefined)?.code ?? ''

/** Returns the reason in words. The system's message repeats the address, which can contain a secret. */
const failureOf = (error: unknown): string => {
  const code = codeOf(error)
  if (code.startsWith('HPE_')) return 'the answer is not HTTP'
  if (isOfCertificate(code)) {
    return `the certificate is not trusted (${code}); name its issuer in NODE_EXTRA_CA_CERTS`
  }
  return FAILURES[code] ?? `the request failed${/^\w{1,40}$/.test(code) ? ` (${code})` : ''}`
}

const byteLength = (parts: readonly BodyPart[]): number =>
  parts.reduce((length, part) => length + (part instanceof Uint8Array ? part.length : 0), 0)

const headersOf = ({ headers, length, parts }: Outgoing): Record<string, string> =>
  length === 'chunked'
    ? { ...headers, 'transfer-encoding': 'chunked' }
    : { ...headers, 'content-length': String(length ?? byteLength(parts)) }

const write = async (
  client: ClientRequest,
  { parts, breaksOff = false }: Outgoing,
  signal: AbortSignal
): Promise<void> => {
  for (const part of parts) {
    if (!(part instanceof Uint8Array)) await wait(part.pauseMs, signal)
    // What was written before a pause must leave before it.
    else if (!client.destroyed) await new Promise<void>((resolve) => client.write(part, () => resolve()))
  }
  if (breaksOff) client.destroy()
  else client.end()
}

const read = async (response: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = []
  let kept = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    if (kept < MOST_KEPT) chunks.push(chunk.subarray(0, MOST_KEPT - kept))
    kept += chunk.length
    if (kept > MOST_KEPT * 256) break
  }
  return Buffer.concat(chunks).toString('utf8')
}

const textHeaders = ({ headers }: IncomingMessage): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))

const send = async (outgoing: Outgoing, signal: AbortSignal): Promise<Answer> => {
  const start = performance.now()
  const elapsedMs = (): number => Math.round(performance.now() - start)
  const { url, method, timeoutMs } = outgoing
  return new Promise((resolve) => {
    const give = new AbortController()
    let reason: string | undefined
    let isAnswered = false
    const end = (answer: Answer): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', interrupt)
      give.abort()
      resolve(answer)
    }
    const fail = (error: unknown): void => {
      end({
        failure: reason ?? failureOf(error),
        isUnreachable: isUnreachable(codeOf(error)),
        elapsedMs: elapsedMs()
      })
    }
    const stop = (why: string) => (): void => {
      reason = why
      client.destroy()
      fail(undefined)
    }
    const request = url.startsWith('https:') ? httpsRequest : httpRequest
    // No agent: each delivery opens a new connection, as the first one of a sender does.
    const options = {
      method,
      headers: headersOf(outgoing),
      agent: false,
      // As Node 20 does: localhost is ::1 first, and a receiver may listen on 127.0.0.1 only.
      autoSelectFamily: true
    }
    const client = request(url, options, (response) => {
      isAnswered = true
      read(response).then(
        (body) =>
          end({
            status: response.statusCode ?? 0,
            headers: textHeaders(response),
            body,
            elapsedMs: elapsedMs()
          }),
        fail
      )
    })
    const timer = setTimeout(stop(`no answer within ${timeoutMs} ms`), timeoutMs)
    const interrupt = stop('interrupted')
    if (signal.aborted) interrupt()
    else signal.addEventListener('abort', interrupt)
    // `read` reports its errors itself, and the connection can close before the last bytes are read.
    const failUnlessAnswered = (error: unknown): void => {
      if (!isAnswered) fail(error)
    }
    client.on('error', failUnlessAnswered)
    client.on('close', () => failUnlessAnswered({ code: 'ECONNRESET' }))
    void write(client, outgoing, give.signal)
  })
}

/** The network of this machine. */
export const nodeNetwork: Network = { send, listen: listenOn }
