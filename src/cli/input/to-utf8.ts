import { byStart } from './by-start'
import { fromGb18030 } from './from-gb18030'
import type { Reading } from './reading'

const MARKS: readonly (readonly [label: string, first: number, second: number])[] = [
  ['utf-16le', 0xff, 0xfe],
  ['utf-16be', 0xfe, 0xff]
]

const mayHaveMark = (start: Uint8Array): boolean =>
  start.length === 0 || (start.length === 1 && MARKS.some(([, first]) => first === start[0]))

/**
 * Converts UTF-16 to UTF-8, without the byte order mark. A lone surrogate becomes a replacement character.
 */
async function* fromUtf16(chunks: AsyncIterable<Uint8Array>, label: string): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(label)
  const encoder = new TextEncoder()
  for await (const chunk of chunks) yield encoder.encode(decoder.decode(chunk, { stream: true }))
  yield encoder.encode(decoder.decode())
}

/** Converts UTF-16 with a byte order mark, and GB18030 if it is asked for, to UTF-8. Passes UTF-8 on. */
export const toUtf8 = (
  chunks: AsyncIterable<Uint8Array>,
  { encoding }: Pick<Reading, 'encoding'>
): AsyncIterable<Uint8Array> =>
  byStart(chunks, mayHaveMark, ([one, two], all) => {
    const mark = MARKS.find(([, first, second]) => first === one && second === two)
    if (mark !== undefined) return fromUtf16(all, mark[0])
    return encoding === 'gb18030' ? fromGb18030(all) : all
  })
