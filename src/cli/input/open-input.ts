import { DEFAULT_MAX_BYTES } from '../../options'
import type { Host } from '../host'
import { decompress } from './decompress'
import type { Block } from './block'
import type { Input } from './find-inputs'
import { readBlocks } from './read-blocks'
import type { Reading } from './reading'
import { toUtf8 } from './to-utf8'
import { unescapeChunks } from './unescape-nginx'

/** An input that is read. */
export interface OpenInput {
  readonly blocks: AsyncIterable<Block>
  /** Returns the number of bytes that were read since the last call, before any decompression. */
  readonly takeBytes: () => number
}

/** Opens an input: decompresses it, converts it to UTF-8, and splits it into blocks, all while it is read. */
export const openInput = (
  { name, path, read }: Input,
  { reading, command }: { readonly reading: Reading; readonly command: string },
  host: Pick<Host, 'gunzip' | 'interrupted'>
): OpenInput => {
  let bytes = 0
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of read(host.interrupted)) {
      bytes += chunk.length
      yield chunk
    }
  }
  const text = toUtf8(decompress(counted(), { path, command }, host), reading)
  // A field is unescaped by itself: outside of it, the line is JSON.
  const isEscaped = reading.unescape === 'nginx' && reading.field === undefined
  return {
    blocks: readBlocks(name, isEscaped ? unescapeChunks(text) : text, reading, DEFAULT_MAX_BYTES),
    takeBytes: () => {
      const taken = bytes
      bytes = 0
      return taken
    }
  }
}
