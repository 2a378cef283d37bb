/** Something to read that notes what is done with it. */
export interface Source {
  readonly chunks: AsyncIterable<Uint8Array>
  /** How many chunks were handed over. */
  readonly given: () => number
  /** Whether it was read to its end, or closed before. */
  readonly isClosed: () => boolean
}

export const sourceOf = (parts: Iterable<Uint8Array>, failure?: Error): Source => {
  let given = 0
  let isClosed = false
  async function* read(): AsyncGenerator<Uint8Array> {
    try {
      await Promise.resolve()
      for (const part of parts) {
        given++
        yield part
      }
      if (failure !== undefined) throw failure
    } finally {
      isClosed = true
    }
  }
  return { chunks: read(), given: () => given, isClosed: () => isClosed }
}

const encoder = new TextEncoder()

export const bytesOf = (text: string): Uint8Array => encoder.encode(text)

/** Bytes as a string of one character each, which jest compares and prints at a glance. */
export const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
