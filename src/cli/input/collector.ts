/** Joins chunks; returns a single chunk without a copy. */
export const join = (parts: readonly Uint8Array[]): Uint8Array => {
  const [first = new Uint8Array()] = parts
  if (parts.length < 2) return first
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let length = 0
  for (const part of parts) {
    joined.set(part, length)
    length += part.length
  }
  return joined
}

/** Collects chunks, up to `most` bytes: a longer payload is rejected for its length. */
export class Collector {
  length = 0
  private parts: Uint8Array[] = []

  constructor(private readonly most: number) {}

  add(chunk: Uint8Array): void {
    const kept = chunk.subarray(0, Math.max(0, this.most - this.length))
    if (kept.length > 0) this.parts.push(kept)
    this.length += kept.length
  }

  /** Returns all bytes and forgets them. */
  take(): Uint8Array {
    const taken = join(this.parts)
    this.parts = []
    this.length = 0
    return taken
  }
}
