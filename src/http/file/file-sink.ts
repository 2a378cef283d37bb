import { shouldSendAgain } from '../../helpers/should-send-again'
import { deliveryLine } from '../delivery-line'
import type { Sink } from '../sink'
import type { Signal } from '../web'
import { createAppender } from './append'

/**
 * Creates a sink that appends each delivery to a file, as one line of JSON: `receivedAt`, `status`, and
 * `body`, or `bodyBase64` if the body is not UTF-8. It resolves after `fsync`. Duplicates are kept: remove
 * them when you read the file, with `eventId` and `contentDigest`. Check the file with
 * `npx huadan validate --field body`.
 *
 * The file is created with mode 0600, because it holds phone numbers. It can be renamed at any time.
 *
 * @param path - of the file; its folder must exist
 */
export const fileSink = (path: string): Sink => {
  const appender = createAppender(path)
  /**
   * Deliveries, by their signals, whose good records were stored: they are in the file when the rest is set
   * aside.
   */
  const written = new WeakSet<Signal>()

  const write = async (rawBody: Uint8Array, status: number, signal: Signal): Promise<void> => {
    if (written.has(signal)) return
    await appender.append(deliveryLine({ receivedAt: new Date(), status, rawBody }))
    written.add(signal)
  }

  return {
    store: async (_entries, { rawBody, signal }) => write(rawBody, 200, signal),
    setAside: async ({ rawBody, issues }, { signal }) =>
      write(rawBody, shouldSendAgain(issues) ? 500 : 200, signal)
  }
}
