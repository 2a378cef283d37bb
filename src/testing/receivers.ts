import type { FetchRequest, FetchResponse } from '../http'

/** A function that answers a Fetch request, such as the route of a framework. */
export type RequestHandler = (request: FetchRequest) => FetchResponse | Promise<FetchResponse>

/**
 * An object with a function `fetch`: `createReceiver` of `huadan/http` returns one, as Hono and others do.
 */
export interface RequestReceiver {
  /** Answers a request. */
  readonly fetch: RequestHandler
}

/** The address of a server: a `URL`. */
export interface ServerAddress {
  /** The address as text. */
  readonly href: string
}

/** The target of `deliver`: a receiver, a function, or the address of a server. */
export type DeliverTarget = RequestReceiver | RequestHandler | string | ServerAddress

/** One request, before it is made. */
interface PlannedRequest {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** Sends a request. Resolves with the status, and rejects if there is no answer. */
export type Post = (request: PlannedRequest) => Promise<number>

interface RequestParts {
  readonly method: 'POST'
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly redirect: 'manual'
}

/** The globals of the program's host: Node from 18 on, browsers, Deno, Bun, Workers. */
interface FetchGlobals {
  readonly Request: new (url: string, parts: RequestParts) => FetchRequest
  readonly fetch: (request: FetchRequest) => Promise<FetchResponse & { text(): Promise<string> }>
}

const host: unknown = globalThis

/** The host's globals, looked up when they are used: a test may replace them. */
const web = (): FetchGlobals => host as FetchGlobals

const requestOf = ({ url, headers, body }: PlannedRequest): FetchRequest =>
  new (web().Request)(url, { method: 'POST', headers, body, redirect: 'manual' })

const statusOf = (response: unknown): number => {
  const { status } = Object(response) as { readonly status?: unknown }
  if (typeof status !== 'number') throw new TypeError('the receiver returned no Response')
  return status
}

/** Sends to a function. */
const postTo =
  (handle: RequestHandler): Post =>
  async (request) =>
    statusOf(await handle(requestOf(request)))

/** Sends over the network. */
const postOver: Post = async (request) => {
  const response = await web().fetch(requestOf(request))
  // The connection is free when the body is read.
  await response.text()
  return response.status
}

const isAddress = (value: unknown): value is string =>
  typeof value === 'string' && /^https?:\/\/[^/]/i.test(value)

/**
 * Returns how to send to a target, and its address if it has one.
 *
 * @throws TypeError if it is neither a receiver, nor a function, nor an HTTP URL
 */
export const postFor = (target: DeliverTarget): { readonly post: Post; readonly url?: string } => {
  if (typeof target === 'function') return { post: postTo(target) }
  const { fetch, href } = Object(target) as Partial<RequestReceiver & { readonly href: string }>
  const url = typeof target === 'string' ? target : href
  if (isAddress(url)) return { post: postOver, url }
  if (typeof fetch === 'function') {
    const receiver = target as RequestReceiver
    return { post: postTo((request) => receiver.fetch(request)) }
  }
  throw new TypeError('deliver sends to a receiver with fetch, a function, or an HTTP URL')
}
