import { ABORTED, type Body, type Collector, unreadable } from './body'
import type { ByteReader, PlainRequest } from './web'

const CONSUMED = 'the body was read before: call receiver.fetch first, or give it request.clone()'

/** Returns `undefined` if something else reads the body. */
const readerOf = (body: NonNullable<PlainRequest['body']>): ByteReader | undefined => {
  try {
    return body.getReader()
  } catch {
    return undefined
  }
}

/** Returns the body of a Fetch request. */
export const readFetchBody = async (
  { body, bodyUsed }: PlainRequest,
  collector: Collector
): Promise<Body> => {
  if (bodyUsed) return unreadable(CONSUMED)
  if (body === null || body === undefined) return collector.body()
  const reader = readerOf(body)
  if (reader === undefined) return unreadable(CONSUMED)
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done || value === undefined) return collector.body()
      if (!collector.add(value)) {
        reader.cancel().catch(() => undefined)
        return collector.body()
      }
    }
  } catch {
    return ABORTED
  }
}
