// The web's own types, where the program that imports this package has them: from the DOM library, from
// @types/node, or from a host such as Workers. This package compiles without any of them, and then knows the
// few members that it uses.

/** The type of the instances of a global class, or another type if the program has no such class. */
type InstanceOf<Name extends string, Otherwise> =
  typeof globalThis extends Readonly<Record<Name, { readonly prototype: infer Type }>> ? Type : Otherwise

/** Asks an operation to stop: the program's `AbortSignal`. */
export type Signal = InstanceOf<'AbortSignal', PlainSignal>

/** A Fetch request: the program's `Request`. */
export type FetchRequest = InstanceOf<'Request', PlainRequest>

/** A Fetch response: the program's `Response`. */
export type FetchResponse = InstanceOf<'Response', PlainResponse>

/** The part of `AbortSignal` that this package uses. */
interface PlainSignal {
  readonly aborted: boolean
}

/** The part of `Request` that this package uses. */
export interface PlainRequest {
  readonly method: string
  readonly url: string
  readonly headers: { forEach(visit: (value: string, name: string) => void): void }
  readonly bodyUsed: boolean
  /** Absent in hosts without streams, where there is no body to read. */
  readonly body?: ByteStream | null | undefined
}

/** The part of `Response` that this package makes. */
interface PlainResponse {
  readonly status: number
}

/** The part of a `ReadableStream` of bytes that this package uses. */
interface ByteStream {
  getReader(): ByteReader
}

/** Reads a stream of bytes chunk by chunk. */
export interface ByteReader {
  read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>
  cancel(): Promise<unknown>
}

interface ByteWriter {
  write(bytes: Uint8Array): Promise<unknown>
  close(): Promise<unknown>
}

/** A pair of streams: what is written to one can be read, transformed, from the other. */
interface ByteTransform {
  readonly readable: ByteStream
  readonly writable: { getWriter(): ByteWriter }
}

interface ResponseParts {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
}

/** The globals of every host: Node from 18 on, browsers, Deno, Bun, Workers. */
interface WebGlobals {
  readonly AbortController: new () => { readonly signal: Signal; abort(): void }
  readonly Response: new (body: string, parts: ResponseParts) => FetchResponse
  /** Bun has it from 1.2.20 on. */
  readonly DecompressionStream?: new (format: 'gzip') => ByteTransform
  readonly TextEncoder: new () => { encode(text: string): Uint8Array }
  readonly performance: { now(): number }
  setTimeout(run: () => void, ms: number): unknown
  clearTimeout(timer: unknown): void
}

const host: unknown = globalThis

/** The host's globals, looked up when they are used: a test may replace them. */
export const web = (): WebGlobals => host as WebGlobals
