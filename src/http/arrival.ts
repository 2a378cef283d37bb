import type { Body, Collector } from './body'
import { readFetchBody } from './fetch-body'
import { readNodeBody } from './node-body'
import type { NodeRequest } from './node-types'
import type { Caller } from './options'
import type { PlainRequest } from './web'

/** One request, whatever the host. */
export interface Arrival {
  readonly method: string | undefined
  /** The path and the query. */
  readonly url: string
  readonly caller: () => Caller
  readonly read: (collector: Collector) => Promise<Body>
}

const pathOf = (url: string): string => url.replace(/^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i, '')

const headersOf = (headers: NodeRequest['headers']): Record<string, string> => {
  const texts: Record<string, string> = {}
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) texts[name.toLowerCase()] = typeof value === 'string' ? value : value.join(', ')
  }
  return texts
}

/** Adapts a Fetch request. */
export const fetchArrival = (request: PlainRequest): Arrival => {
  const url = pathOf(request.url)
  return {
    method: request.method,
    url,
    caller: () => {
      const headers: Record<string, string> = {}
      request.headers.forEach((value, name) => {
        headers[name] = value
      })
      return { headers, url }
    },
    read: async (collector) => readFetchBody(request, collector)
  }
}

/** Adapts a Node request. */
export const nodeArrival = (request: NodeRequest): Arrival => {
  const url = pathOf(request.originalUrl ?? request.url ?? '/')
  return {
    method: request.method,
    url,
    caller: () => {
      const address = request.socket?.remoteAddress
      const headers = headersOf(request.headers)
      return address === undefined ? { headers, url } : { address, headers, url }
    },
    read: async (collector) => readNodeBody(request, collector)
  }
}
