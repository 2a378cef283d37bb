/** The part of Node's `Socket` that this package uses. */
export interface NodeSocket {
  /** The address of the sender, or of your proxy. */
  readonly remoteAddress?: string | undefined
}

/** The part of Node's `Http2Stream` that this package uses. */
export interface NodeStream {
  /** True if the stream is closed. */
  readonly closed?: boolean | undefined
}

/**
 * The part of Node's `IncomingMessage` that this package uses; Express, Koa, Fastify, Nest, Egg and Midway
 * hand it over.
 */
export interface NodeRequest {
  /** The method: only POST is received. */
  readonly method?: string | undefined
  /** The path and the query. */
  readonly url?: string | undefined
  /** The path before a router cut its own part off; Express and Connect set it. */
  readonly originalUrl?: string | undefined
  /** The headers, with names in lower case. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  /** 2 for HTTP/2, which has no `Connection` header. */
  readonly httpVersionMajor?: number | undefined
  /** The connection, of which the sender's address is read. */
  readonly socket?: NodeSocket | null | undefined
  /** The raw body, if a parser kept it: Nest with `rawBody: true`, cloud functions. */
  readonly rawBody?: unknown
  /** The result of a body parser; bytes if it was `express.raw`. */
  readonly body?: unknown
  /** True if the stream has been read to its end. */
  readonly readableEnded?: boolean | undefined
  /** True if something has read from the stream. */
  readonly readableDidRead?: boolean | undefined
  /** True if the stream cannot be read any more. */
  readonly destroyed?: boolean | undefined
  /** True if the sender closed the connection before the end. */
  readonly aborted?: boolean | undefined
  /** True if the whole body has arrived. */
  readonly complete?: boolean | undefined
  /** Adds a listener of the body's chunks, or of its end. */
  on(event: 'data', listener: (chunk: Uint8Array) => void): unknown
  /** Adds a listener of the end of the body, or of its loss. */
  on(event: 'end' | 'close' | 'error', listener: () => void): unknown
  /** Stops reading a body that is far too large. */
  pause?(): unknown
  /** Continues reading a body that something has paused. */
  resume?(): unknown
}

/** The part of Node's `ServerResponse` that this package uses. */
export interface NodeResponse {
  /** The status of the answer. */
  statusCode: number
  /** True if something has answered already. */
  readonly headersSent?: boolean | undefined
  /** True if the connection is gone. */
  readonly destroyed?: boolean | undefined
  /** The stream of an HTTP/2 response; closed if the sender is gone. */
  readonly stream?: NodeStream | undefined
  /** Sets a header of the answer. */
  setHeader(name: string, value: string): unknown
  /** Adds a listener of the end of the answer. */
  on?(event: 'finish' | 'close', listener: () => void): unknown
  /** Sends the answer. */
  end(text: string): unknown
}
