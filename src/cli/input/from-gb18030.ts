import { DEFAULT_MAX_BYTES } from '../../options'
import { Collector } from './collector'

const LINE_FEED = 10

/** Converts bytes to UTF-8; `undefined` if they are not GB18030. */
const convert = (bytes: Uint8Array, decoder: InstanceType<typeof TextDecoder>): Uint8Array | undefined => {
  try {
    return new TextEncoder().encode(decoder.decode(bytes))
  } catch {
    return undefined
  }
}

/** Converts lines one by one. Passes a line that is not GB18030 on as it is, so that it is rejected. */
function* convertLines(bytes: Uint8Array): Generator<Uint8Array> {
  const decoder = new TextDecoder('gb18030', { fatal: true })
  const all = convert(bytes, decoder)
  if (all !== undefined) {
    yield all
    return
  }
  for (let start = 0; start < bytes.length;) {
    const feed = bytes.indexOf(LINE_FEED, start)
    const end = feed < 0 ? bytes.length : feed + 1
    const line = bytes.subarray(start, end)
    yield convert(line, decoder) ?? line
    start = end
  }
}

/** Converts GB18030 to UTF-8. Converts whole lines: a line feed is never inside a character. */
export async function* fromGb18030(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  // The start of a line whose end was not read yet; a longer one is rejected for its length.
  const begun = new Collector(Infinity)
  for await (const chunk of chunks) {
    const isLong = begun.length + chunk.length > DEFAULT_MAX_BYTES
    const end = chunk.lastIndexOf(LINE_FEED) + 1
    const cut = end === 0 && isLong ? chunk.length : end
    begun.add(chunk.subarray(0, cut))
    if (cut > 0) yield* convertLines(begun.take())
    begun.add(chunk.subarray(cut))
  }
  yield* convertLines(begun.take())
}
